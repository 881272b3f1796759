/** R18: when a seat may have another device while its ballot is open. Pure: the facts are those of locked rows. */
import { DEVICE_SIGNERS, type BallotState, type DeviceSigner, type Policy } from '../../contract/vocabulary.js';

export interface SeatInBallot {
  state: BallotState;
  policy: Policy;
  onRoster: boolean;
  /** Last accepted revision; 0: no paper. */
  revision: number;
  present: boolean;
}

export type ChangeRefusal =
  'cast.not-on-roster' | 'device-change.ballot-over' | 'cast.not-present' | 'device-change.voted';

/** Why this seat has nothing to change in this ballot; null when it may. */
export function changeRefusal(seat: SeatInBallot): ChangeRefusal | null {
  if (!seat.onRoster) return 'cast.not-on-roster';
  if (seat.state !== 'open') return 'device-change.ballot-over';
  if (!seat.present) return 'cast.not-present';
  // R13: with `first` a paper is final, so a seat that has one has nothing left to do.
  return seat.policy === 'first' && seat.revision > 0 ? 'device-change.voted' : null;
}

export interface GivenSignature {
  role: DeviceSigner;
  /** The chain head that it is for. */
  head: string;
}

/** The offices that have signed for this head; a signature for a head that has moved counts for nothing. */
export const signedFor = (given: readonly GivenSignature[], head: string): DeviceSigner[] =>
  DEVICE_SIGNERS.filter((role) => given.some((one) => one.role === role && one.head === head));

/** R23: both offices, for one head. */
export const isComplete = (given: readonly GivenSignature[], head: string): boolean =>
  signedFor(given, head).length === DEVICE_SIGNERS.length;
