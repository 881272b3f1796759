/**
 * Until when the people of a meeting count as sitting in it, so that no session ends under them. Pure. A meeting that nobody
 * ended and a break that nobody ended are not sat in for ever; a ballot in which papers are cast is, as long as it lasts.
 */
import { shanghaiDay, shanghaiDayEnd } from '../../kernel/office-dates.js';

/** A meeting in session whose log has had no line for so long is a forgotten one. */
export const SAT_AFTER_LAST_LINE_MINUTES = 6 * 60;
/** A break may be longer than it was announced. */
export const SAT_AFTER_BREAK_MINUTES = 60;

const MINUTE_MILLISECONDS = 60_000;

export interface SatMeeting {
  state: 'in-session' | 'paused' | 'ended';
  /** When it was paused or ended; when the last line of its log was written while it is in session. */
  since: Date;
  /** When it is expected to go on; null outside breaks. */
  pauseUntil: Date | null;
  /** Papers of a ballot are being cast. */
  voting: boolean;
}

/** In milliseconds; Infinity during a ballot. What lies before now is how long they sat. */
export function satUntil({ state, since, pauseUntil, voting }: SatMeeting): number {
  if (voting) return Infinity;
  if (state === 'in-session') return since.getTime() + SAT_AFTER_LAST_LINE_MINUTES * MINUTE_MILLISECONDS;
  if (state === 'ended' || pauseUntil === null) return since.getTime();
  // nobody sits in a break overnight
  const endOfDay = shanghaiDayEnd(shanghaiDay(since)).getTime();
  return Math.min(pauseUntil.getTime() + SAT_AFTER_BREAK_MINUTES * MINUTE_MILLISECONDS, endOfDay);
}
