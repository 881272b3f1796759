/** R15, R45: how many places a draft gives, and what a draft may not ask for. */
import type { ProblemCode } from '../../contract/problem.js';
import { placesOf } from '../../kernel/ranking/quota.js';
import { Rational } from '../../kernel/rational.js';

export interface DraftedLimits {
  quotaCount: number | null;
  /** A decimal number of percent, such as `40` or `33.33`. */
  quotaPercent: string | null;
  /** At most so many agrees on one paper. */
  cap: number | null;
}

/** A percentage above 0 and up to 100, with two decimals at most. */
export const PERCENT = /^(?!0+(\.0+)?$)(100(\.00?)?|\d{1,2}(\.\d{1,2})?)$/;

const HUNDREDTH = Rational.of(1, 100);

/** The number of places; a share is one of the candidates on the paper, its fraction dropped. Null: no quota. */
export function quotaOf({ quotaCount, quotaPercent }: Omit<DraftedLimits, 'cap'>, candidates: number): number | null {
  if (quotaPercent === null) return quotaCount;
  const percent = Rational.parse(quotaPercent);
  if (percent === null) throw new Error(`no percentage: ${quotaPercent}`);
  return placesOf({ share: percent.times(HUNDREDTH), of: 'all' }, candidates, candidates);
}

export interface LimitFault {
  code: ProblemCode;
  facts: Record<string, string | number>;
}

/** A share of so few candidates that it is no place at all; a ballot does not open with it either. */
export function emptyQuota(limits: Omit<DraftedLimits, 'cap'>, candidates: number): LimitFault | null {
  const { quotaPercent } = limits;
  if (quotaPercent === null || quotaOf(limits, candidates) !== 0) return null;
  return { code: 'ballot.quota-empty', facts: { candidates, percent: quotaPercent } };
}

/** Why a paper of so many candidates cannot be drafted with these limits; null when it can. */
export function limitsFault(limits: DraftedLimits, candidates: number): LimitFault | null {
  const { quotaCount, quotaPercent, cap } = limits;
  if (quotaCount !== null && quotaPercent !== null) return { code: 'ballot.quota-twice', facts: {} };
  // More places than there are people to give them to can only be a mistake, and would go on record as a rule.
  if (quotaCount !== null && quotaCount > candidates)
    return { code: 'ballot.quota-too-high', facts: { field: 'quotaCount', places: quotaCount, candidates } };
  // A cap that everybody on the paper fits under forbids nothing: it can only be a mistake.
  if (cap !== null && cap >= candidates) return { code: 'ballot.cap-too-high', facts: { candidates } };
  return emptyQuota(limits, candidates);
}
