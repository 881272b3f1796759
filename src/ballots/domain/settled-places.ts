/** R16: all who have a place by a ballot and by the run-offs that settled its tie, in one list. Pure. */
import type { SettledPlaces, VerdictLine } from '../../contract/announced-result.js';
import { freePlaces } from '../../kernel/places.js';

/** An announced round: the ballot with the tie, or a run-off of it. */
export interface SettlingRound {
  round: number;
  places: number;
  /** The review of its meeting stops at a tie. */
  tiesStop: boolean;
  /** Of those only whose last vote it is (R14); in the order of its paper. */
  lines: readonly Omit<VerdictLine, 'passed'>[];
}

/** The ballot first, then its run-offs in their order. Whoever has withdrawn since has no place, and is tied no more (R17). */
export function settledPlaces([first, ...runOffs]: readonly SettlingRound[]): SettledPlaces | null {
  if (first === undefined || runOffs.length === 0) return null;
  const standing = [first, ...runOffs].flatMap(({ round, places, tiesStop, lines }, n) =>
    lines
      .filter(({ withdrawn, withdrawnSince }) => !withdrawn && !withdrawnSince)
      .map((line) => ({ ...line, round, runOff: n > 0, open: freePlaces(places, lines), stops: tiesStop })),
  );
  const tied = standing.filter((line) => line.standing === 'tied');
  return {
    places: first.places,
    placed: standing
      .filter((line) => line.standing === 'within')
      .map(({ candidateId, label, round, runOff }) => ({ candidateId, label, round, runOff })),
    tied: tied.length,
    undecided: tied[0]?.open ?? 0,
    stops: tied[0]?.stops ?? false,
  };
}
