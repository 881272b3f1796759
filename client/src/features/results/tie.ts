/** R16: the tie over the boundary of the places in an announced result, as screens speak of it. */
import type { AnnouncedResult } from '../../../../src/contract/announced-result.js';
import { stillTied } from '../../../../src/ballots/domain/round-rule.js';

export interface Tie {
  tied: number;
  /** The rank that they share: whoever is ahead of them has a place. */
  rank: number;
  places: number;
  within: number;
  /** Places that are not given while the tie stands. */
  left: number;
  /** As the paper names them. */
  labels: string[];
}

/** Null: nobody is tied, or no more (R17). */
export function tieOf({ quota, lines }: Pick<AnnouncedResult, 'quota' | 'lines'>): Tie | null {
  const tied = stillTied(lines);
  if (quota === null || tied.length === 0) return null;
  const { places, within } = quota;
  return {
    ...{ tied: tied.length, rank: within + 1, places, within, left: places - within },
    labels: tied.map(({ label }) => label),
  };
}
