/** Who is seated, as one line each: two seatings are the same where the same people sit under the same names, units and positions. */
import type { MemberFacts } from '../../committees/index.js';

export const seatLine = ({ personId, name, unit, position }: MemberFacts): string =>
  [personId, name, unit, position].join(' ');

/** Whether the seats are those of these members, in whatever order. */
export function sameSeats(seats: readonly MemberFacts[], members: readonly MemberFacts[]): boolean {
  const [were, are] = [seats, members].map((of) => of.map(seatLine).sort());
  return JSON.stringify(were) === JSON.stringify(are);
}
