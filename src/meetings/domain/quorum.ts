/** R5: quorum, in integers only, and who presides. */
import type { Attendance, Position } from '../../contract/vocabulary.js';

/** Whether `3 × present ≥ 2 × committeeSize`. */
export function hasQuorum(present: number, committeeSize: number): boolean {
  return 3 * present >= 2 * committeeSize;
}

/** The smallest number present that makes a quorum. */
export function quorumOf(committeeSize: number): number {
  return Math.floor((2 * committeeSize + 2) / 3);
}

/** R5: whether somebody among those present can preside, the chair or a deputy. */
export function isPresided(present: readonly { position: Position }[]): boolean {
  return present.some(({ position }) => position !== 'member');
}

/** R5: who presides now: the chair; while the chair is not present, every deputy who is. Leaving for a recusal hands nothing over. */
export function presidingOf<Seat extends { position: Position; attendance: Attendance }>(
  seats: readonly Seat[],
): Seat[] {
  const present = seats.filter(({ attendance }) => attendance === 'present');
  const chair = present.filter(({ position }) => position === 'chair');
  return chair.length > 0 ? chair : present.filter(({ position }) => position === 'deputy');
}
