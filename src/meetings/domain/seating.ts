/** Who is seated, as one line each: two seatings are the same where the same people sit under the same names, units and positions. */
import type { Position } from '../../contract/vocabulary.js';

/** Who sits, or would sit, on a seat. */
export interface Seated {
  personId: string;
  name: string;
  unit: string;
  position: Position;
}

export const seatLine = ({ personId, name, unit, position }: Seated): string =>
  [personId, name, unit, position].join(' ');

/** Whether the seats are those of these members, in whatever order. */
export function sameSeats(seats: readonly Seated[], members: readonly Seated[]): boolean {
  const [were, are] = [seats, members].map((of) => of.map(seatLine).sort());
  return JSON.stringify(were) === JSON.stringify(are);
}
