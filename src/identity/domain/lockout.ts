/**
 * How long an account waits after wrong passwords. A venue shares one address, so counts go by account and device: a device
 * that the account has used before has a count of its own, all others share one, and strangers' guesses lock nobody out of
 * the own device.
 */
export const WRONG_BEFORE_WAIT = 5;

const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/** Wrong passwords this long ago are forgotten. */
export const FORGOTTEN_AFTER_SECONDS = LONGEST_WAIT_SECONDS;

/** Seconds to wait after so many wrong passwords in a row; from the fifth on it doubles with each, up to a day. */
export function waitAfter(failures: number): number {
  if (failures < WRONG_BEFORE_WAIT) return 0;
  const doublings = Math.min(failures - WRONG_BEFORE_WAIT, 30);
  return Math.min(FIRST_WAIT_SECONDS * 2 ** doublings, LONGEST_WAIT_SECONDS);
}
