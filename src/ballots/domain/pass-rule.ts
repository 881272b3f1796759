/** R6, R8, R10: who passes. Integers only; no threshold is ever a fraction in floating point. */
import type { RecusedCount } from '../../contract/vocabulary.js';

export interface Counts {
  attending: number;
  recused: number;
  agree: number;
}

/** The denominator: all attending, or without those recused for this candidate (R10). */
export function baseOf(counts: Pick<Counts, 'attending' | 'recused'>, recused: RecusedCount): number {
  return recused === 'counted' ? counts.attending : counts.attending - counts.recused;
}

/** R6: `3 × agree ≥ 2 × base`; a base of zero never passes. */
export function passes(counts: Counts, recused: RecusedCount): boolean {
  const base = baseOf(counts, recused);
  return base > 0 && 3 * counts.agree >= 2 * base;
}

/** The smallest number of agrees that passes with this base; base 0: never, told as 1. */
export function minimumAgree(base: number): number {
  return base === 0 ? 1 : Math.floor((2 * base + 2) / 3);
}

/** R10: the other way of counting the recused, where it would change the verdict; null where it would not. */
export function verdictDiffers(counts: Counts, chosen: RecusedCount): RecusedCount | null {
  const other = chosen === 'counted' ? 'excluded' : 'counted';
  return passes(counts, chosen) === passes(counts, other) ? null : other;
}
