/** R16: the tie over the boundary of the places in an announced result, as screens speak of it. */
import type { AnnouncedResult } from '../../../../src/contract/announced-result.js';
import { freePlaces, stillPlaced, stillTied } from '../../../../src/kernel/places.js';

export interface Tie {
  tied: number;
  /** The rank that they share, as it was announced: whoever was ahead of them had a place. */
  rank: number;
  places: number;
  /** So many have a place now (R17). */
  within: number;
  /** Places that nobody has while the tie stands. */
  left: number;
  /** As the paper names them. */
  labels: string[];
}

/** Null: nobody is tied, or no more (R17). */
export function tieOf({ quota, lines }: Pick<AnnouncedResult, 'quota' | 'lines'>): Tie | null {
  const tied = stillTied(lines);
  if (quota === null || tied.length === 0) return null;
  const { places } = quota;
  return {
    ...{ tied: tied.length, rank: quota.within + 1, places },
    ...{ within: stillPlaced(lines).length, left: freePlaces(places, lines) },
    labels: tied.map(({ label }) => label),
  };
}
