/** R6, R10: the numbers from which a verdict can be recomputed by whoever reads the screen; none where no counts are shown. */
import type { AnnouncedResult, ResultLine } from '../../../../../src/contract/announced-result.js';
import type { RecusedCount } from '../../../../../src/contract/vocabulary.js';
import { baseOf, minimumAgree, passes } from '../../../../../src/ballots/domain/pass-rule.js';

export interface Reckoning {
  attending: number;
  recused: number;
  /** Whether the recused are in the base, as the numbers show. */
  way: RecusedCount;
  base: number;
  /** So many agrees pass with this base. */
  required: number;
  /** Papers with a choice on this candidate. */
  papers: number;
  agree: number;
}

export function reckoningOf({
  withdrawn,
  attending,
  recused,
  base,
  agree,
  oppose,
  abstain,
}: ResultLine): Reckoning | null {
  if (withdrawn || attending === null || recused === null || base === null) return null;
  if (agree === null || oppose === null || abstain === null) return null;
  const way = base === attending ? 'counted' : 'excluded';
  return { attending, recused, way, base, required: minimumAgree(base), papers: agree + oppose + abstain, agree };
}

/** The verdict if the recused counted the other way. */
export function otherWay({ attending, recused, agree }: Reckoning, way: RecusedCount) {
  const base = baseOf({ attending, recused }, way);
  return { base, required: minimumAgree(base), passed: passes({ attending, recused, agree }, way) };
}

/** Whether some candidate needs another number of agrees than the whole room would. */
export const variesByRecusal = ({ lines, attending }: AnnouncedResult): boolean =>
  lines.some((line) => !line.withdrawn && line.base !== null && line.base !== attending);
