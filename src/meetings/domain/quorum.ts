/** R5: quorum, in integers only, and who presides. */
import type { MeetingHead, Presence, RoomLack } from '../../contract/live.js';
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

type Room = Pick<MeetingHead, 'state' | 'quorum' | 'presiding' | 'item' | 'agenda'>;

/** What a room that has been at work lacks for its next ballot: quorum, or somebody who presides; before anything has begun nothing can be lost. */
export function lackOf(
  { state, quorum, presiding, item, agenda }: Room,
  { present, departed }: Pick<Presence, 'present' | 'departed'>,
): RoomLack | null {
  const begun = departed > 0 || item !== null || agenda.some((line) => line.state !== 'draft');
  const lacks = present < quorum || presiding.length === 0;
  return state === 'in-session' && begun && lacks ? { present, quorum, departed } : null;
}
