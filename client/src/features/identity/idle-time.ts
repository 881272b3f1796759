/** When a session that nobody uses is to be warned of, as a pure function of what the server said and of the time since. */
const WARN_SECONDS = 120;

/** An act of the person's is told to the server at most this often. */
export const TELL_EVERY_SECONDS = 60;

export type Idle = 'not-counted' | 'fine' | 'warn' | 'over';

/** `idleIn`: seconds left when the server said so (null: its person sits in a meeting); `since`: seconds passed from then. */
export function idleState(idleIn: number | null, since: number): Idle {
  if (idleIn === null) return 'not-counted';
  // the server cuts off strictly after the last second, and its answer may have been on its way for one
  if (since > idleIn + 2) return 'over';
  return since > idleIn - WARN_SECONDS ? 'warn' : 'fine';
}
