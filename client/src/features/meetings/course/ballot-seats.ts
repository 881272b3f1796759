/** R9: seats of the ballot at hand, as the desk sees them: never what anybody chose, nor who replaced a paper (R12). */
import type { FastSnapshot, RosterLine } from '../../../../../src/contract/live.js';

interface Seats {
  /** In the room, and without a paper yet. */
  here: number[];
  /** On the roster, and left without a paper: not submitted, unless they come back. */
  gone: number[];
  /** Came after the opening, and join the next ballot. */
  late: number[];
}

type Desk = Extract<FastSnapshot, { audience: 'console' | 'supervisor' }>;

export function seatsOfBallot(
  { roster }: { roster: readonly Pick<RosterLine, 'seat' | 'attendance'>[] },
  { submittedSeats, missingSeats }: Pick<Desk, 'submittedSeats' | 'missingSeats'>,
): Seats {
  const present = new Set(roster.filter(({ attendance }) => attendance === 'present').map(({ seat }) => seat));
  const frozen = new Set([...submittedSeats, ...missingSeats]);
  return {
    here: missingSeats.filter((seat) => present.has(seat)),
    gone: missingSeats.filter((seat) => !present.has(seat)),
    late: [...present].filter((seat) => !frozen.has(seat)),
  };
}
