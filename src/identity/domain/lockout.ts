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

/**
 * Bits of a random password from which on a wait protects nothing: at a thousand guesses a second for a year, far more than
 * argon2id lets a server answer, less than one in thirty million of them is tried.
 */
export const BITS_BEYOND_GUESSING = 60;

/** Whether the right password, too, is refused during a wait. `null`: chosen by a person, so nobody knows how guessable it is. */
export function waitHolds(bits: number | null): boolean {
  return bits === null || bits < BITS_BEYOND_GUESSING;
}

/** Seconds to wait after so many wrong passwords in a row; from the fifth on it doubles with each, up to a day. */
export function waitAfter(failures: number): number {
  if (failures < WRONG_BEFORE_WAIT) return 0;
  const doublings = Math.min(failures - WRONG_BEFORE_WAIT, 30);
  return Math.min(FIRST_WAIT_SECONDS * 2 ** doublings, LONGEST_WAIT_SECONDS);
}
