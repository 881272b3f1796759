/**
 * The one ranking of the product, for votes and for scores: cut line, rank with its tie-break chain, quota (R15, R16, R45).
 * Exact numbers only. Candidates that nothing of the chain tells apart have the same rank, and where such a group does not
 * fit into the quota as a whole, none of it is within: neither an id nor a name nor the order given ever decides.
 */
import type { Rational } from '../rational.js';
import { placesOf, type Quota } from './quota.js';

/** Everything about a candidate that can decide a rank. What somebody does not have is null or absent, never zero. */
export interface Contender {
  id: string;
  /** False: vetoed, withdrawn, or failed in the vote that came first; there is no rank for this candidate. */
  eligible: boolean;
  agree: number | null;
  score: {
    exact: Rational;
    /** Rounded as the scheme says. */
    value: Rational;
    /** Per key, after correction. */
    parts: ReadonlyMap<string, Rational>;
    /** Per key, the mean over the sheets submitted. */
    items: ReadonlyMap<string, Rational>;
  } | null;
}

type RankBy = 'rounded' | 'exact' | 'agree';
type TieBreak = 'agree' | `part:${string}` | `item:${string}` | 'run-off';

export interface RankingRule {
  rankBy: RankBy;
  /** In order; `run-off` ends the chain: whoever is still equal there stays equal until people vote again. */
  tieBreak: readonly TieBreak[];
  cutLine?: Rational;
  quota?: Quota;
}

export interface Placing {
  id: string;
  eligible: boolean;
  /** From 1; equals share one and the next skips (1, 2, 2, 4). Null: not eligible. */
  rank: number | null;
  /** Has a place; without a quota every eligible candidate has one. */
  within: boolean;
  /** Of a group that reaches over the boundary of the quota. */
  unresolved: boolean;
}

export interface Ranking {
  /** Number of places; null without a quota. */
  quota: number | null;
  /** In the order in which the candidates were given. */
  placings: Placing[];
}

type Criterion = (contender: Contender) => Rational | number | null;

export function rankCandidates(contenders: readonly Contender[], rule: RankingRule): Ranking {
  const eligible = contenders.filter((contender) => isEligible(contender, rule));
  const quota = rule.quota === undefined ? null : placesOf(rule.quota, contenders.length, eligible.length);
  const placed = new Map<string, Placing>();
  let ahead = 0;
  for (const group of groupsOf(eligible, criteriaOf(rule))) {
    const fits = quota === null || ahead + group.length <= quota;
    const unresolved = !fits && ahead < quota;
    for (const { id } of group) placed.set(id, { id, eligible: true, rank: ahead + 1, within: fits, unresolved });
    ahead += group.length;
  }
  const placings = contenders.map(
    ({ id }) => placed.get(id) ?? { id, eligible: false, rank: null, within: false, unresolved: false },
  );
  return { quota, placings };
}

/** Who takes part in the ranking: not barred, having what is ranked by, and not below the cut line. */
function isEligible(contender: Contender, { rankBy, cutLine }: RankingRule): boolean {
  if (!contender.eligible || rankedBy(rankBy)(contender) === null) return false;
  if (cutLine === undefined) return true;
  const { score } = contender;
  return score !== null && (rankBy === 'exact' ? score.exact : score.value).compare(cutLine) >= 0;
}

function rankedBy(rankBy: RankBy): Criterion {
  if (rankBy === 'agree') return ({ agree }) => agree;
  return ({ score }) => (rankBy === 'exact' ? score?.exact : score?.value) ?? null;
}

function criteriaOf({ rankBy, tieBreak }: RankingRule): Criterion[] {
  const end = tieBreak.indexOf('run-off');
  return [rankedBy(rankBy), ...(end < 0 ? tieBreak : tieBreak.slice(0, end)).map(breakerOf)];
}

function breakerOf(tieBreak: TieBreak): Criterion {
  if (tieBreak === 'agree') return ({ agree }) => agree;
  const key = tieBreak.slice(5);
  return ({ score }) => (tieBreak.startsWith('part:') ? score?.parts : score?.items)?.get(key) ?? null;
}

/** Groups of equals, best first. A criterion that somebody of a group lacks tells nothing apart in that group. */
function groupsOf(contenders: Contender[], criteria: readonly Criterion[]): Contender[][] {
  const [criterion, ...rest] = criteria;
  if (contenders.length === 0) return [];
  if (criterion === undefined) return [contenders];
  const measured = contenders.map((contender) => ({ contender, measure: criterion(contender) }));
  if (measured.some(({ measure }) => measure === null)) return groupsOf(contenders, rest);
  measured.sort((a, b) => compare(b.measure, a.measure));
  const groups: (typeof measured)[] = [];
  for (const one of measured) {
    const last = groups.at(-1);
    if (last?.[0] && compare(last[0].measure, one.measure) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) =>
    groupsOf(
      group.map(({ contender }) => contender),
      rest,
    ),
  );
}

function compare(a: Rational | number | null, b: Rational | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null || typeof a === 'number' || typeof b === 'number')
    throw new Error('a criterion gives one kind of number');
  return a.compare(b);
}
