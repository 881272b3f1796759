/** R14, R15: who may be in a further round, and what it takes over from the round before; nothing else about it can be chosen. */
import type { BallotState } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { stillPlaced, stillTied, type StandsNow } from '../../kernel/places.js';
import { BALLOT_LIFECYCLE, THREE } from './lifecycle.js';

/** A ballot, and whether a further round follows it. */
export interface Keeping {
  state: BallotState;
  follows: string | null;
  followed: boolean;
}

/** A ballot among the others of its review. */
export interface RoundOf extends Omit<Keeping, 'followed'> {
  id: string;
  /** It has places; without, nobody can be tied over their boundary. */
  limited: boolean;
  rehearsal: boolean;
  /** R3: the panel whose ballot it is; null: the plenary's. */
  panelId: string | null;
  candidateIds: readonly string[];
}

/**
 * Whether a ballot keeps those on its paper out of a first vote beside it: the way on is a further round of it. A first draft
 * keeps nobody; the draft of a further round does, since three people have said whom it is about. A void ballot that was
 * followed keeps nobody either: those in the round after it are kept by that one, and the others are free again.
 */
export function keeps({ state, follows, followed }: Keeping): boolean {
  if (state === 'draft') return follows !== null;
  return state !== 'void' || !followed;
}

/**
 * Whether it keeps them out of the further rounds of another ballot too. A void one does not, since it has decided nothing: whoever
 * was free after it and went on in another ballot goes on from there.
 */
export const keepsFromRounds = (ballot: Keeping): boolean => ballot.state !== 'void' && keeps(ballot);

/**
 * The candidates of a ballot whom a further round of it may name. A ballot has one successor at most, which takes over what it
 * decides; after an annulment, whose outcome holds for nobody, further rounds may name exactly those who are in no later round:
 * whoever is in one goes on from there. Whoever has gone on in a ballot beside it goes on from that one. Rehearsals are all about
 * the same nobodies, and keep them from each other's rounds no more than from each other.
 */
export function nameable(ballot: RoundOf, among: ReviewRounds): string[] {
  if (next(BALLOT_LIFECYCLE, ballot.state, 'repeat', THREE) === null) return [];
  const later = new Set(among.laterThan(ballot));
  if (later.size > 0 && ballot.state !== 'annulled') return [];
  const own = new Set([...among.lineOf(ballot), ...later]);
  const holds = (other: RoundOf): boolean => {
    const keeping = { ...other, followed: among.isFollowed(other) };
    if (later.has(other)) return keeps(keeping);
    const beside = !own.has(other) && !other.rehearsal && !ballot.rehearsal && other.panelId === ballot.panelId;
    return beside && keepsFromRounds(keeping);
  };
  return ballot.candidateIds.filter((id) => !among.with(id).some(holds));
}

/** The ballots of a review, found by what follows whom and by who is on their papers: asked for each of them on every snapshot. */
export class ReviewRounds {
  private readonly byId = new Map<string, RoundOf>();
  private readonly following = new Map<string, RoundOf[]>();
  private readonly papers = new Map<string, RoundOf[]>();

  constructor(rounds: readonly RoundOf[]) {
    for (const round of rounds) {
      this.byId.set(round.id, round);
      if (round.follows !== null) push(this.following, round.follows, round);
      for (const id of round.candidateIds) push(this.papers, id, round);
    }
  }

  get(id: string): RoundOf | undefined {
    return this.byId.get(id);
  }

  /** Ballots with this candidate on the paper. */
  with(candidateId: string): readonly RoundOf[] {
    return this.papers.get(candidateId) ?? [];
  }

  /** Ballots that keep those on their papers out of a first vote beside them; a rehearsal keeps nobody (R22). */
  keeping(): string[] {
    const all = [...this.byId.values()].filter(({ rehearsal }) => !rehearsal);
    return all.filter((round) => keeps({ ...round, followed: this.isFollowed(round) })).map(({ id }) => id);
  }

  isFollowed({ id }: RoundOf): boolean {
    return this.following.has(id);
  }

  /** A ballot and those that it goes back to. */
  lineOf(ballot: RoundOf): RoundOf[] {
    const before = ballot.follows === null ? undefined : this.byId.get(ballot.follows);
    return before === undefined ? [ballot] : [ballot, ...this.lineOf(before)];
  }

  /** Rounds that follow a ballot, or follow one that does. */
  laterThan({ id }: RoundOf): RoundOf[] {
    const direct = this.following.get(id) ?? [];
    return [...direct, ...direct.flatMap((round) => this.laterThan(round))];
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** How a candidate stands after an announced ballot. */
export interface Stood extends StandsNow {
  candidateId: string;
}

/**
 * R15, R16: whom of these a further round of an announced ballot may be about. While places are tied, those in the tie and nobody
 * else, so that no place that was given is put to the vote again; without a tie, whoever has no place. Who has withdrawn since
 * has none (R17), and is refused by that name. Where places are not limited, all.
 */
export function undecided(candidateIds: readonly string[], lines: readonly Stood[]): string[] {
  const idsOf = (some: readonly Stood[]): ReadonlySet<string> => new Set(some.map((line) => line.candidateId));
  const [tied, placed] = [idsOf(stillTied(lines)), idsOf(stillPlaced(lines))];
  return candidateIds.filter((id) => (tied.size > 0 ? tied.has(id) : !placed.has(id)));
}

/**
 * The announced ballot whose result a further round goes on from: the ballot itself, or going back over void ones, which count as
 * not held, and annulled ones, whose outcome holds for nobody. Null: there is none, and nothing is given or tied yet.
 */
export const goesOnFrom = (ballot: RoundOf, among: ReviewRounds): RoundOf | null =>
  among.lineOf(ballot).find(({ state }) => state === 'announced') ?? null;

/** What is known of that ballot's result, and whether its review leaves a tie as it is. */
export interface GoneOnFrom {
  lines: readonly Stood[];
  tiesStop: boolean;
}

export interface NextRound {
  /** In the order of the paper. */
  names: string[];
  /** R16: a run-off settles a tie only if it is about everybody in it. */
  all: boolean;
  /** R16: there is a tie, and the review stops at it. */
  stopped: boolean;
}

/** R23: what three people have confirmed of a further round. */
export interface ConfirmedRound {
  id: string;
  /** The ballot that it follows. */
  ballotId: string;
  meetingId: string;
  /** Whom they named, but for those who have withdrawn since (R17). */
  candidateIds: readonly string[];
  reason: string;
  requestedBy: string;
}

/**
 * The round that is drafted again without asking: confirmed, and its draft removed. It must still be what it was, so those named
 * are free for it, and of a tie they are all (R16). Null: none is.
 */
export function stillConfirmed<Round extends ConfirmedRound>(
  unused: readonly Round[],
  { names, all }: NextRound,
): Round | null {
  const holds = ({ candidateIds }: Round): boolean =>
    candidateIds.length > 0 &&
    candidateIds.every((id) => names.includes(id)) &&
    (!all || candidateIds.length === names.length);
  return unused.find(holds) ?? null;
}

/** Whom a further round of a ballot may name now (R14), and whether it must name every one of them (R16). */
export function nextRound(ballot: RoundOf, among: ReviewRounds, from: GoneOnFrom | null): NextRound {
  const lines = from?.lines ?? [];
  const all = stillTied(lines).length > 0;
  const stopped = all && from?.tiesStop === true;
  return { names: stopped ? [] : undecided(nameable(ballot, among), lines), all, stopped };
}

/**
 * R17: a void ballot counts as not held, so the rules of its repeat are chosen as those of a first vote are. After any other ballot
 * they are the ones of the ballot before (R14), and so they are after a void one that went back to such a ballot.
 */
export const choosesRules = (ballot: RoundOf, among: ReviewRounds): boolean =>
  among.lineOf(ballot).every(({ state }) => state === 'void' || state === 'draft');

export interface RoundBefore {
  /**
   * Of its places: those that nobody has by its result (R17), less all those of other rounds that follow it, whatever became of
   * them, since they or a round after them may still give them away. Null: its places are not limited.
   */
  left: number | null;
  /** Most agrees on a paper, as its manifest says. */
  cap: number | null;
}

export interface RoundRule {
  quota: number | null;
  cap: number | null;
}

/**
 * The rule of a further round over so many candidates; null: no place is left to vote on. It takes no more places with it than it
 * has candidates: the others are left for those whom another round of the same ballot names.
 */
export function ruleOfRound({ left, cap }: RoundBefore, candidates: number): RoundRule | null {
  if (left !== null && left < 1) return null;
  // A cap that allows every agree that the paper has is none.
  return {
    quota: left === null ? null : Math.min(left, candidates),
    cap: cap !== null && cap < candidates ? cap : null,
  };
}
