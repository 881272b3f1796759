/** What the tally sheet of a ballot says, and the digest that its copies and its signatures name. */
import { createHash } from 'node:crypto';
import { canonicalBytes, type AnnouncedBallot } from '../ballots/index.js';
import type { CountedLine } from '../contract/announced-result.js';
import type { TallySheetFacts, TallySheetLine } from './documents/tally-sheet-facts.js';
import type { BallotPlace } from './results.reader.js';

export interface TallySheetOf {
  facts: TallySheetFacts;
  /** SHA-256. */
  digest: Buffer;
}

export function tallySheetOf(ballot: AnnouncedBallot, place: BallotPlace): TallySheetOf {
  const facts = factsOf(ballot, place);
  return { facts, digest: createHash('sha256').update(canonicalBytes(facts)).digest() };
}

function factsOf({ result, recusedCount, votersSize }: AnnouncedBallot, place: BallotPlace): TallySheetFacts {
  const { number, round, rehearsal, announcedAt, attending, submitted, minimumAgree } = result;
  return {
    annulled: result.annulled !== null,
    committee: place.committee,
    meeting: place.meeting,
    heldOn: place.heldOn,
    ballot: result.title,
    ...{ number, round, rehearsal, announcedAt, attending, submitted, minimumAgree },
    ...(result.panel === null ? {} : { panel: result.panel }),
    committeeSize: result.panel === null ? place.committeeSize : votersSize,
    recusedCounted: recusedCount === 'counted',
    ...(result.quota === null ? {} : { quota: result.quota }),
    recordFingerprint: result.headFingerprint,
    lines: result.lines.map(lineOf),
  };
}

function lineOf(line: CountedLine): TallySheetLine {
  const { label, withdrawn, agree, oppose, abstain, unsubmitted, recused, base, passed, standing } = line;
  return {
    ...{ label, withdrawn, agree, oppose, abstain, unsubmitted, recused, base, passed },
    differs: line.differsIfRecused !== null,
    ...(standing === null ? {} : { standing }),
  };
}
