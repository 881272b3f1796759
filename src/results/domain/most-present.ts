/** R5: how many were in the meeting at once, at most. Who came and went over the day, summed up, may never have been a quorum. */
import type { MinutesSeat } from './minutes-content.js';

type Coming = Pick<MinutesSeat, 'signedInAt' | 'departures'>;

/** Moments in UTC (ISO 8601) at which somebody came (+1) or went (−1). */
function moves({ signedInAt, departures }: Coming): [at: string, change: 1 | -1][] {
  if (signedInAt === null) return [];
  return [
    [signedInAt, 1],
    ...departures.flatMap(({ leftAt, backAt }): [string, 1 | -1][] => [
      [leftAt, -1],
      ...(backAt === null ? [] : [[backAt, 1] satisfies [string, 1]]),
    ]),
  ];
}

/** The largest number of seats present at one moment; who leaves at the moment at which another comes was not there with them. */
export function mostPresent(seats: readonly Coming[]): number {
  let present = 0;
  let most = 0;
  const ordered = seats.flatMap(moves).sort(([a, one], [b, other]) => (a < b ? -1 : a > b ? 1 : one - other));
  for (const [, change] of ordered) {
    present += change;
    most = Math.max(most, present);
  }
  return most;
}
