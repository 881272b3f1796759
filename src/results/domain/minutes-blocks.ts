/**
 * Minutes as a sequence of blocks in one language, pure: screen, PDF and docx draw the same blocks, so that none of them says
 * more, or less, than the others.
 */
import { isLabelOf } from '../../kernel/paper-label.js';
import { officeDay, officeInstant, shanghaiDay, shanghaiTime } from '../../kernel/office-dates.js';
import { seatText } from '../../contract/seat-text.js';
import type { Locale } from '../../contract/vocabulary.js';
import { ballotBlocks } from './minutes-ballots.js';
import { column, type Block, type Composing } from './minutes-block.js';
import {
  NOTHING_WITHHELD,
  type MinutesContent,
  type MinutesSeat,
  type MinutesTexts,
  type Withheld,
} from './minutes-content.js';
import { exceptionBlocks, recusalBlocks } from './minutes-exceptions.js';
import { candidateSection, itemSection, withheldSections } from './minutes-sections.js';
import { mostPresent } from './most-present.js';
import type { MinutesWords } from './minutes-words.js';
import { EN } from './minutes-words-en.js';
import { ZH_CN } from './minutes-words-zh.js';

const MINUTES_WORDS: Readonly<Record<Locale, MinutesWords>> = { 'zh-CN': ZH_CN, en: EN };

/** The heading as typed, else as every meeting has it. */
export function minutesTitle(content: MinutesContent, texts: MinutesTexts, locale: Locale): string {
  return texts['heading']?.trim() || MINUTES_WORDS[locale].title(content.head.meeting);
}

export function minutesBlocks(
  content: MinutesContent,
  texts: MinutesTexts,
  locale: Locale,
  withheld: Withheld = NOTHING_WITHHELD,
): Block[] {
  const composing: Composing = {
    content,
    words: MINUTES_WORDS[locale],
    time: (instant) => {
      const at = new Date(instant);
      return shanghaiDay(at) === content.head.heldOn ? shanghaiTime(at) : officeInstant(at, locale);
    },
  };
  const hidden = withheldSections(content, withheld);
  const typed = (section: string, label: string): Block => ({
    ...{ kind: 'typed', section, label },
    text: hidden.has(section) ? '' : (texts[section] ?? ''),
    withheld: hidden.has(section),
  });
  const { sections } = composing.words;
  const heading = (text: string): Block => ({ kind: 'heading', text });
  return [
    heading(sections.head),
    headFacts(composing, texts, locale),
    heading(sections.attendance),
    ...attendanceBlocks(composing),
    heading(sections.agenda),
    ...agendaBlocks(composing),
    heading(sections.opinions),
    ...opinionBlocks(composing, typed),
    heading(sections.ballots),
    ...ballotBlocks(composing),
    heading(sections.recusals),
    ...recusalBlocks(composing),
    heading(sections.exceptions),
    ...exceptionBlocks(composing),
    heading(sections.objections),
    typed('objections', sections.objections),
    heading(sections.remarks),
    typed('remarks', sections.remarks),
  ];
}

function headFacts({ content, words, time }: Composing, texts: MinutesTexts, locale: Locale): Block {
  const { head, attendance } = content;
  const { fields } = words;
  const names = (list: readonly string[]): string => (list.length === 0 ? words.unknown : list.join(words.comma));
  const span = (from: string | null, to: string | null): string =>
    from === null ? words.unknown : `${time(from)} ${words.to} ${to === null ? words.running : time(to)}`;
  return {
    kind: 'facts',
    rows: [
      { label: fields.committee, value: head.committee },
      { label: fields.review, value: head.review },
      { label: fields.meeting, value: head.meeting },
      { label: fields.date, value: officeDay(head.heldOn, locale) },
      { label: fields.place, value: texts['place']?.trim() || words.unknown },
      { label: fields.time, value: span(head.startedAt, head.endedAt) },
      {
        label: fields.breaks,
        value:
          head.breaks.map((pause) => `${span(pause.from, pause.to)} ${pause.reason}`).join(words.stop) || words.none,
      },
      {
        label: fields.presided,
        value: names(attendance.presided.map(({ name, position }) => words.named(name, words.position[position]))),
      },
      { label: fields.recorders, value: names(head.recorders) },
      { label: fields.supervisors, value: names(head.supervisors) },
    ],
  };
}

/** Left the meeting and is in it again. */
const hasReturned = ({ attendance, departures }: MinutesSeat): boolean =>
  attendance === 'present' && departures.length > 0;

function attendanceBlocks({ content, words, time }: Composing): Block[] {
  const { attendance } = content;
  const { fields, columns } = words;
  const { committeeSize: size, quorum, seats } = attendance;
  return [
    {
      kind: 'facts',
      rows: [
        { label: fields.attended, value: words.counted({ ...attendance, returned: seats.filter(hasReturned).length }) },
        { label: fields.quorum, value: words.quorum({ size, quorum, most: mostPresent(seats) }) },
        { label: fields.recused, value: words.recusedCount[attendance.recusedCount] },
      ],
    },
    {
      kind: 'table',
      columns: [
        column(columns.seat, 7, 'center'),
        column(columns.name, 17),
        column(columns.unit, 24),
        column(columns.position, 13, 'center'),
        column(columns.signIn, 16),
        column(columns.note, 23),
      ],
      rows: attendance.seats.map((seat) => [
        seatText(seat.seat),
        seat.name,
        seat.unit,
        words.position[seat.position],
        seat.signedInAt === null ? '—' : words.signedIn(time(seat.signedInAt), seat.ownSignIn),
        [
          words.attendance[seat.attendance],
          ...seat.departures.map(({ leftAt, backAt }) => words.left(time(leftAt), backAt && time(backAt))),
        ].join(words.stop),
      ]),
    },
  ];
}

function agendaBlocks({ content, words }: Composing): Block[] {
  const { items, candidates } = content;
  const placed = new Set(items.flatMap((item) => item.candidateIds));
  const beside = candidates.filter(({ candidateId }) => !placed.has(candidateId));
  const blocks = items.flatMap((item, index): Block[] => {
    const panel = item.panel === null ? [] : [words.panel(item.panel)];
    const own = candidates.filter(({ candidateId }) => item.candidateIds.includes(candidateId));
    return [
      { kind: 'subheading', text: words.itemHeading(index + 1, item.title) },
      { kind: 'note', text: [...panel, words.step[item.step]].join(words.stop) },
      own.length === 0 ? { kind: 'paragraph', text: words.noCandidates } : candidateTable(own, words),
    ];
  });
  if (items.length === 0) blocks.push({ kind: 'paragraph', text: words.noItems });
  return [...blocks, ...besideBlocks(beside, content, words)];
}

/** Who left the agenda by withdrawing, or was put to a ballot beside it, stands apart from the last item. */
function besideBlocks(
  beside: MinutesContent['candidates'],
  { exceptions }: MinutesContent,
  words: MinutesWords,
): Block[] {
  if (beside.length === 0) return [];
  const codes = exceptions.flatMap((one) =>
    one.kind === 'event' && one.type === 'candidate.withdrawn' && one.title !== null ? [one.title] : [],
  );
  const withdrawn = beside
    .filter(({ label }) => codes.some((code) => isLabelOf(label, code)))
    .map(({ label }) => label);
  return [
    { kind: 'subheading', text: words.besideAgenda },
    ...(withdrawn.length === 0
      ? []
      : [{ kind: 'note', text: words.besideWithdrawn(withdrawn.join(words.comma)) } as const]),
    candidateTable(beside, words),
  ];
}

function candidateTable(candidates: MinutesContent['candidates'], { columns }: MinutesWords): Block {
  return {
    kind: 'table',
    columns: [
      column(columns.number, 8, 'center'),
      column(columns.candidate, 38),
      column(columns.specialty, 28),
      column(columns.title, 26),
    ],
    rows: candidates.map(({ label, specialty, title }, index) => [String(index + 1), label, specialty, title]),
  };
}

/** First of the item as a whole, then of each of its candidates; a candidate of several items stands with the first, one of none apart. */
function opinionBlocks({ content, words }: Composing, typed: (section: string, label: string) => Block): Block[] {
  const told = new Set<string>();
  const of = (candidateIds: readonly string[]): Block[] =>
    content.candidates
      .filter(({ candidateId }) => candidateIds.includes(candidateId) && !told.has(candidateId))
      .map(({ candidateId, label }) => {
        told.add(candidateId);
        return typed(candidateSection(candidateId), label);
      });
  const blocks = content.items.flatMap(({ itemId, title, candidateIds }) => [
    typed(itemSection(itemId), words.itemOpinion(title)),
    ...of(candidateIds),
  ]);
  const beside = of(content.candidates.map(({ candidateId }) => candidateId));
  if (beside.length === 0) return blocks;
  return [...blocks, { kind: 'subheading', text: words.besideOpinions }, ...beside];
}
