/** An announced result as screens and documents are given it, and a ballot that has none. */
import type { RecusedCount } from './vocabulary.js';

export type Standing = 'within' | 'beyond' | 'tied';

/** R15: what became of the places of a ballot with a quota. */
export interface QuotaOutcome {
  places: number;
  within: number;
  /** R16: so many are tied over the boundary; none of them has a place. */
  tied: number;
}

/** R16: who has a place by a ballot and by the run-offs of its tie together. */
export interface SettledPlaces {
  /** Of the ballot. */
  places: number;
  /** By the rounds in their order, in each as its paper names them; the round in which the place was given. */
  placed: { candidateId: string; label: string; round: number; runOff: boolean }[];
  /** So many are tied still, over so many places: another run-off decides, or the review stops there. */
  tied: number;
  undecided: number;
  stops: boolean;
}

/** R3: what the ballot of a panel says of a candidate, for reference: announced, not annulled, and the latest of its kind. */
export interface Recommendation {
  candidateId: string;
  panel: string;
  recommended: boolean;
  /** Null where that ballot shows verdicts only (R12). */
  counts: { attending: number; agree: number; oppose: number; abstain: number } | null;
}

/** The verdict on one candidate. */
export interface VerdictLine {
  candidateId: string;
  label: string;
  /** R17: while the ballot waited for its count; there are no counts, and nothing is published. */
  withdrawn: boolean;
  /** R17: since the announcement; the counts stay as they were made, and nothing is published. */
  withdrawnSince: boolean;
  passed: boolean;
  /** R15, with a quota and passed: has a place, has none, or stands in a tie over the boundary (R16). Null otherwise. */
  standing: Standing | null;
}

/** What a verdict was made from (R8: the five counts add up to `attending`). */
export interface LineCounts {
  attending: number;
  recused: number;
  agree: number;
  oppose: number;
  abstain: number;
  unsubmitted: number;
  /** The denominator of the verdict (R10). */
  base: number;
  /** R10: the verdict under the other way of counting the recused, only where it would differ. */
  differsIfRecused: RecusedCount | null;
  /** R15: among those who passed, by agree votes; equals share a rank. Null without a quota, or not passed. */
  rank: number | null;
}

export type CountedLine = VerdictLine & LineCounts;

/** One candidate's line as screens show it: with all its counts, or with none. */
export type ResultLine = VerdictLine & { [Count in keyof LineCounts]: LineCounts[Count] | null };

export interface AnnouncedResult {
  ballotId: string;
  number: number;
  round: number;
  title: string;
  rehearsal: boolean;
  /** R3: the panel whose ballot it is, which recommends and decides nothing; null: the plenary's. */
  panel: string | null;
  /** The seat of its lead, if there at the opening, who may preside over it; null in a plenary ballot too. */
  leadSeat: number | null;
  announcedAt: string;
  /** Name of who announced; null: by the system at the close. */
  announcedBy: string | null;
  /** R5: whether that was who presided (chair, deputy, or in a panel's ballot its lead), or the secretary on their word. */
  announcedAs: 'presiding' | 'secretary' | 'system';
  /** Of the committee, or of the panel that voted (R3), as of the opening. */
  size: number;
  attending: number;
  submitted: number;
  /** So many agrees pass where nobody is recused; with a smaller base (R10) fewer do. */
  minimumAgree: number;
  passed: number;
  /** Null: the ballot has no quota. */
  quota: QuotaOutcome | null;
  /** R16: it is a run-off, which settles a tie, for so many places; null: it is none. */
  runOffPlaces: number | null;
  /** R16: a run-off has settled its tie, or it is one: who has a place by all of these rounds. Null: there was none. */
  settled: SettledPlaces | null;
  /** R16: the review is set to leave a tie over the boundary as it is; else it waits for a run-off round on exactly those in it. */
  tiesStop: boolean;
  /** Crockford fingerprint of the final chain head, five groups of five. */
  headFingerprint: string;
  /** R12: screens show who passed and no counts, of any line: hiding some would tell which are unanimous. */
  verdictsOnly: boolean;
  /** R17: the outcome was annulled after its announcement; its counts are kept and shown with this mark. */
  annulled: { at: string; reason: string } | null;
  lines: ResultLine[];
}

/** An announced result with its counts, for the documents that are made of it. */
export interface CountedResult extends AnnouncedResult {
  lines: CountedLine[];
}

/** A ballot that was opened and counts for nothing. */
export interface VoidedBallot {
  ballotId: string;
  number: number;
  round: number;
  title: string;
  reason: string;
}
