/**
 * An expert's meetings in the order in which they matter. By state and by the day they were set for, never by the clock of
 * the device, which may be wrong.
 */
import type { OwnMeeting } from '../../../api/views.js';

type Timed = Pick<OwnMeeting, 'id' | 'state' | 'heldOn'>;

/** `now`: the one running, or else the next to come; null when all are over. */
export function byTime<T extends Timed>(meetings: readonly T[]): { now: T | null; later: T[] } {
  const rank = ({ state }: Timed): number => (state === 'in-session' || state === 'paused' ? 0 : 1);
  const ahead = meetings
    .filter(({ state }) => state !== 'ended')
    .sort((a, b) => rank(a) - rank(b) || a.heldOn.localeCompare(b.heldOn));
  const [now = null, ...later] = ahead;
  return { now, later };
}
