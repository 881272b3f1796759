/** R14, R15: who may be in a further round, and what it takes over from the round before; nothing else about it can be chosen. */
import type { BallotState } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { BALLOT_LIFECYCLE, THREE } from './lifecycle.js';

/** A ballot among the others of its meeting. */
export interface RoundOf {
  id: string;
  follows: string | null;
  state: BallotState;
  candidateIds: readonly string[];
}

/**
 * The candidates of a ballot whom a further round of it may name. A ballot has one successor at most, which takes over what it
 * decides; after an annulment, whose outcome holds for nobody, further rounds may name exactly those who are in no later round:
 * whoever is in one goes on from there. A void round that was followed keeps nobody.
 */
export function nameable(ballot: RoundOf, rounds: readonly RoundOf[]): string[] {
  if (next(BALLOT_LIFECYCLE, ballot.state, 'repeat', THREE) === null) return [];
  const later = laterThan(ballot.id, rounds);
  if (later.length === 0) return [...ballot.candidateIds];
  if (ballot.state !== 'annulled') return [];
  const followed = new Set(rounds.map(({ follows }) => follows));
  const held = new Set(
    later.filter(({ id, state }) => state !== 'void' || !followed.has(id)).flatMap(({ candidateIds }) => candidateIds),
  );
  return ballot.candidateIds.filter((id) => !held.has(id));
}

/** Rounds that follow a ballot, or follow one that does. */
function laterThan(id: string, rounds: readonly RoundOf[]): RoundOf[] {
  const direct = rounds.filter(({ follows }) => follows === id);
  return [...direct, ...direct.flatMap((round) => laterThan(round.id, rounds))];
}

export interface RoundBefore {
  /** Places and most agrees on a paper, as its manifest says. */
  quota: number | null;
  cap: number | null;
  /**
   * Places that are gone: those that its result gave away to candidates who have not withdrawn since (R17), and all those of other rounds that follow it,
   * whatever became of them, since they or a round after them may still give them away.
   */
  given: number;
}

export interface RoundRule {
  quota: number | null;
  cap: number | null;
}

/** The rule of a further round over so many candidates; null: no place is left to vote on. */
export function ruleOfRound({ quota, cap, given }: RoundBefore, candidates: number): RoundRule | null {
  const left = quota === null ? null : quota - given;
  if (left !== null && left < 1) return null;
  // A cap that allows every agree that the paper has is none.
  return { quota: left, cap: cap !== null && cap < candidates ? cap : null };
}
