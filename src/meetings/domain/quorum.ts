/** R5: quorum. Integers only. */

/** Whether `3 × present ≥ 2 × committeeSize`. */
export function hasQuorum(present: number, committeeSize: number): boolean {
  return 3 * present >= 2 * committeeSize;
}

/** The smallest number present that makes a quorum. */
export function quorumOf(committeeSize: number): number {
  return Math.floor((2 * committeeSize + 2) / 3);
}
