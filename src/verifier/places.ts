/** Who has a place where the manifest has a quota: worked out from the counts alone, by a program of its own. */
import type { CandidateResult } from '../ballots/protocol/bundle.js';

/** Has a place, has none, or is tied over the boundary, where nothing of the record decides. */
export type Place = 'within' | 'beyond' | 'tied';

/** Per result; null where there is no quota, and for whoever did not pass or was withdrawn. */
export function placesOf(quota: number | null, results: readonly CandidateResult[]): (Place | null)[] {
  const passed = results.flatMap((result) => (!('withdrawn' in result) && result.passed ? [result.agree] : []));
  return results.map((result) => {
    if (quota === null || 'withdrawn' in result || !result.passed) return null;
    const ahead = passed.filter((agree) => agree > result.agree).length;
    const equals = passed.filter((agree) => agree === result.agree).length;
    if (ahead + equals <= quota) return 'within';
    return ahead >= quota ? 'beyond' : 'tied';
  });
}
