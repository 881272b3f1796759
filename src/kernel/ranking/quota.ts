/** How many places there are (R15, R45). */
import { Rational } from '../rational.js';

/** A number of places, or a share of all candidates or of the eligible ones. */
export type Quota = { count: number } | { share: Rational; of: 'all' | 'eligible' };

/** The places of a quota; a share drops the fraction (R45): 13 candidates × 40 % are 5. */
export function placesOf(quota: Quota, candidates: number, eligible: number): number {
  if ('count' in quota) return quota.count;
  return Number(quota.share.times(Rational.of(quota.of === 'all' ? candidates : eligible)).floor());
}
