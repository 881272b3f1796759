/** Ballots in the minutes: round, rule, counts or verdicts as set, places and ties, and what became void or was annulled. */
import type { ResultLine } from '../../contract/announced-result.js';
import { column, type Block, type Composing } from './minutes-block.js';
import type { MinutesBallot, MinutesResult } from './minutes-content.js';
import type { MinutesWords } from './minutes-words.js';

export function ballotBlocks(composing: Composing): Block[] {
  const { content, words } = composing;
  const blocks = content.ballots.flatMap((ballot) => blocksOf(ballot, composing));
  if (content.ballots.length === 0) blocks.push({ kind: 'paragraph', text: words.noBallots });
  if (content.rehearsals > 0) blocks.push({ kind: 'paragraph', text: words.rehearsals(content.rehearsals) });
  return blocks;
}

function blocksOf(ballot: MinutesBallot, composing: Composing): Block[] {
  const { words } = composing;
  const { number, title, round, follows, reason, result } = ballot;
  const blocks: Block[] = [
    { kind: 'subheading', text: words.ballotHeading(number, title, round, ballot.runOffPlaces ?? null) },
  ];
  if (follows !== null)
    blocks.push({ kind: 'paragraph', text: words.follows(follows, reason ?? '', ballot.followsIn ?? null) });
  blocks.push({ kind: 'paragraph', text: courseOf(ballot, composing) });
  if (ballot.state === 'void') blocks.push({ kind: 'official', text: words.voided(ballot.voidReason ?? '') });
  else if (result === null) blocks.push({ kind: 'paragraph', text: words.waiting });
  return result === null ? blocks : [...blocks, ...resultBlocks(result, ballot.panel !== undefined, composing)];
}

/** What it belongs to, when it was open, and under which rule. */
function courseOf(ballot: MinutesBallot, { words, time }: Composing): string {
  const { item, attending, committeeSize: size, panel = null, quota, cap } = ballot;
  const told = [
    item === null ? '' : words.ofItem(item),
    panel === null ? '' : words.recommends(panel),
    words.opened(time(ballot.openedAt), ballot.closedAt && time(ballot.closedAt), ballot.state === 'void'),
    words.rule({ attending, size, panel, policy: words.policy[ballot.policy], quota, cap }),
  ];
  return told.filter(Boolean).join(words.gap);
}

/** `recommends`: R3, it is the ballot of a panel. */
function resultBlocks(result: MinutesResult, recommends: boolean, { words, time }: Composing): Block[] {
  const { submitted, minimumAgree: minimum, passed, lines, quota, verdictsOnly, annulled } = result;
  const of = lines.filter(({ withdrawn }) => !withdrawn).length;
  const told = [
    words.outcome({ submitted, minimum, passed, of, limited: quota !== null, recommends }),
    quota === null ? '' : words.places({ ...quota, recommends }),
    words.announced(time(result.announcedAt), result.announcedBy, result.announcedAs),
    verdictsOnly ? words.verdictsOnly(recommends) : '',
  ];
  const blocks: Block[] = [{ kind: 'paragraph', text: told.filter(Boolean).join(words.gap) }];
  if (annulled !== null) blocks.push({ kind: 'official', text: words.annulled(time(annulled.at), annulled.reason) });
  const verdict = (line: ResultLine): string => verdictOf(line, recommends, words);
  blocks.push(verdictsOnly ? verdictTable(lines, verdict, words) : countTable(lines, verdict, words));
  if (lines.some((line) => line.differsIfRecused !== null)) blocks.push({ kind: 'note', text: words.differs });
  blocks.push({ kind: 'note', text: words.record(result.recordFingerprint) });
  return blocks;
}

function verdictOf(line: ResultLine, recommends: boolean, words: MinutesWords): string {
  if (line.withdrawn) return words.withdrawn;
  const { yes, no, standing } = words.verdicts[recommends ? 'recommends' : 'decides'];
  const said = line.standing === null ? (line.passed ? yes : no) : standing[line.standing];
  const since = line.withdrawnSince ? `·${words.withdrawnSince}` : '';
  return `${said}${since}${line.differsIfRecused === null ? '' : ' ※'}`;
}

type Verdict = (line: ResultLine) => string;

function verdictTable(lines: readonly ResultLine[], verdict: Verdict, words: MinutesWords): Block {
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      column(columns.number, 10, 'center'),
      column(columns.candidate, 60),
      column(columns.verdict, 30, 'center'),
    ],
    rows: lines.map((line, index) => [String(index + 1), line.label, verdict(line)]),
  };
}

function countTable(lines: readonly ResultLine[], verdict: Verdict, words: MinutesWords): Block {
  const { columns } = words;
  const number = (line: ResultLine, count: number | null): string =>
    line.withdrawn || count === null ? '—' : String(count);
  return {
    kind: 'table',
    columns: [
      column(columns.number, 7, 'center'),
      column(columns.candidate, 29),
      column(columns.agree, 8, 'center'),
      column(columns.oppose, 9, 'center'),
      column(columns.abstain, 8, 'center'),
      column(columns.unsubmitted, 8, 'center'),
      column(columns.recused, 8, 'center'),
      column(columns.base, 8, 'center'),
      column(columns.verdict, 15, 'center'),
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.label,
      ...[line.agree, line.oppose, line.abstain, line.unsubmitted, line.recused, line.base].map((count) =>
        number(line, count),
      ),
      verdict(line),
    ]),
  };
}
