/** Recusals, and what departed from the plain course, each with reason and who. */
import { seatText } from '../../contract/seat-text.js';
import { column, type Block, type Composing } from './minutes-block.js';
import type { MinutesContent, MinutesException, MinutesRecusal } from './minutes-content.js';
import type { MinutesWords } from './minutes-words.js';

type Request = Extract<MinutesException, { kind: 'request' }>;

export function recusalBlocks({ content, words, time }: Composing): Block[] {
  const { columns } = words;
  if (content.recusals.length === 0) return [{ kind: 'paragraph', text: words.none }];
  return [
    {
      kind: 'table',
      columns: [
        column(columns.name, 18),
        column(columns.candidate, 20),
        column(columns.reason, 20),
        column(columns.recorded, 22),
        column(columns.absences, 20),
      ],
      rows: content.recusals.map(({ seat, name, candidate, reason, absences, ...recusal }) => [
        `${seatText(seat)} ${name}`,
        candidate,
        reason,
        recordedOf(recusal, words, time),
        absences.map(({ leftAt, backAt }) => words.out(time(leftAt), backAt && time(backAt))).join(words.stop) || '—',
      ]),
    },
  ];
}

function recordedOf(
  {
    recordedAt,
    recordedBy,
    removedAt,
    removedBy,
    removedReason,
  }: Omit<MinutesRecusal, 'absences' | 'reason' | 'seat' | 'name' | 'candidate'>,
  words: MinutesWords,
  time: Composing['time'],
): string {
  const recorded = words.recorded(time(recordedAt), recordedBy);
  if (removedAt === null) return recorded;
  return `${recorded}${words.stop}${words.removed(time(removedAt), removedBy ?? '—', removedReason ?? '—')}`;
}

export function exceptionBlocks(composing: Composing): Block[] {
  const { content, words, time } = composing;
  const { columns } = words;
  if (content.exceptions.length === 0) return [{ kind: 'paragraph', text: words.none }];
  return [
    {
      kind: 'table',
      columns: [
        column(columns.time, 14),
        column(columns.what, 34),
        column(columns.reason, 22),
        column(columns.who, 30),
      ],
      rows: content.exceptions.map((exception) => [
        time(exception.at),
        whatOf(exception, composing),
        exception.reason ?? '—',
        whoOf(exception, composing),
      ]),
    },
  ];
}

function whatOf(exception: MinutesException, { content, words }: Composing): string {
  const seat = exception.seat === null ? [] : [words.seatName(seatText(exception.seat.seat), exception.seat.name)];
  if (exception.kind === 'event') return words.event[exception.type]([...seat, exception.title ?? ''].join(''));
  const { act, ballot, candidates, outcome } = exception;
  const about = [
    ...(ballot === null ? [] : [words.onBallot(ballot)]),
    ...seat,
    ...(candidates.length === 0 ? [] : [candidates.join(words.comma)]),
  ];
  return words.asked(isReturn(exception, content) ? words.returning : words.act[act], about, words.outcomeOf[outcome]);
}

/** Whether a seat that had left was to be signed in: one act does both, and which it was the seat's departures tell. */
function isReturn({ act, seat, at }: Request, { attendance }: MinutesContent): boolean {
  if (act !== 'sign-in-seat') return false;
  const departures = attendance.seats.find((one) => one.seat === seat?.seat)?.departures ?? [];
  return departures.some(({ leftAt, backAt }) => leftAt <= at && (backAt === null || at <= backAt));
}

function whoOf(exception: MinutesException, { words, time }: Composing): string {
  if (exception.kind === 'event') return exception.by ?? words.byTwo[exception.type] ?? words.bySystem;
  return [
    words.askedBy(exception.by),
    ...exception.answers.map(({ role, name, answer, reason, at }) =>
      words.answered(words.role[role], name, answer === 'yes', reason, time(at)),
    ),
  ].join(words.stop);
}
