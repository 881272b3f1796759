/**
 * What has become of the places of an announced ballot by now (R15 to R17): its outcome stays as it was made, and whoever has
 * withdrawn since has no place and is tied no more. One reckoning for screens, lists and the round that gives what is left.
 */
import type { Standing } from '../contract/announced-result.js';

export interface StandsNow {
  standing: Standing | null;
  withdrawnSince: boolean;
}

const still = <Line extends StandsNow>(lines: readonly Line[], as: Standing): Line[] =>
  lines.filter(({ standing, withdrawnSince }) => standing === as && !withdrawnSince);

/** Those in a tie over the boundary of the places (R16). */
export const stillTied = <Line extends StandsNow>(lines: readonly Line[]): Line[] => still(lines, 'tied');

/** Those with a place. */
export const stillPlaced = <Line extends StandsNow>(lines: readonly Line[]): Line[] => still(lines, 'within');

/** Places that nobody has: not given, or free again by a withdrawal, to be given by a further round and by nothing else (R17). */
export const freePlaces = (places: number, lines: readonly StandsNow[]): number => places - stillPlaced(lines).length;
