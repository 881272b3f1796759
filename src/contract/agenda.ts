/** The agenda of a meeting as screens show it: its items, and its ballots with the rounds that follow them. */
import type { Recommendation } from './announced-result.js';
import type { AnnounceMode, BallotState, CandidateKind, ItemStep, Policy } from './vocabulary.js';

/** The rules of a draft, as they would be frozen by its opening. */
export interface DraftRules {
  policy: Policy;
  announce: AnnounceMode;
  verdictsOnly: boolean;
  /** R15: places for those who pass, and the share of the candidates that they are, if they are one; null: everybody who passes. */
  places: number | null;
  percent: string | null;
  /** R15 (差额): at most so many agrees on one paper; null: no cap. */
  cap: number | null;
}

/** A ballot of the meeting: rehearsals first (R22), then in the order of their numbers. */
export interface AgendaLine {
  ballotId: string;
  /** The agenda item that it is about; null: a ballot beside the agenda. */
  itemId: string | null;
  /** R22: never enters an outcome. */
  rehearsal: boolean;
  /** R3: the panel whose ballot it is; null: the plenary's. */
  panel: string | null;
  /** Among the real ballots of the meeting, or among its rehearsals. */
  number: number;
  round: number;
  /** The ballot that this is a further round of (R14), and why there is one. */
  follows: string | null;
  reason: string | null;
  title: string;
  state: BallotState;
  candidates: number;
  /** R14: so many of them a further round may name: all, or after an annulment those who are in no later round. */
  nameable: number;
  /** R16: a further round of it settles a tie over the boundary of the places, and must name all of them. */
  runOff: boolean;
  /** R16: it is such a run-off itself, for so many places; null: it is none. */
  runOffPlaces: number | null;
  /** R17: the rules of this draft, or of the repeat of this void ballot, are for the secretary to choose; else they are given. */
  rulesOpen: boolean;
  /** R23: three people have confirmed a round of it, whose draft was removed: it is drafted again without asking. */
  confirmed: boolean;
  /** Of a draft only. */
  rules: DraftRules | null;
  /** Only once announced and not annulled; before that nobody is told anything (R12). */
  passed: number | null;
  /** R15: of these, so many have a place; null where places are not limited, and wherever `passed` is. */
  placed: number | null;
  /** R16: run-offs of its tie have been announced: so many have a place by it and by those together; null: none has. */
  settled: number | null;
  /**
   * R16: so many are tied over the boundary of the quota, have not withdrawn since (R17) and are in the result of no later round.
   * Zero before the announcement.
   */
  tied: number;
  /** R16: a tie stays as it is; else it waits for a run-off round. */
  tiesStop: boolean;
}

/** An item of the agenda, in its order. */
export interface ItemLine {
  itemId: string;
  title: string;
  panel: string | null;
  step: ItemStep;
  candidates: number;
}

/** The item that the meeting is at, and who is spoken of. */
export interface CurrentItem {
  itemId: string;
  /** R34: by code where the review is blind; `index` counts from 1. */
  candidate: { candidateId: string; label: string; index: number } | null;
}

export interface ItemCandidate {
  candidateId: string;
  label: string;
}

/** R34: what experts may know of the candidate spoken of, as their papers show it: neither name nor unit. */
export interface SpokenOf {
  candidateId: string;
  specialty: string;
  /** The professional title applied for. */
  title: string;
  kind: CandidateKind;
  /** R3, R46: what the panel recommends, once it is announced. */
  recommendation: Omit<Recommendation, 'candidateId'> | null;
}
