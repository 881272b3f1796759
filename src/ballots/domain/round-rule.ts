/** R14, R15: what a further round takes over from the round before; nothing else about it can be chosen. */

export interface RoundBefore {
  /** Places and most agrees on a paper, as its manifest says. */
  quota: number | null;
  cap: number | null;
  /** Places that its result gave away and that still hold; none where it is void or annulled. */
  given: number;
}

export interface RoundRule {
  quota: number | null;
  cap: number | null;
}

/** The rule of a further round over so many candidates; null: no place is left to vote on. */
export function ruleOfRound({ quota, cap, given }: RoundBefore, candidates: number): RoundRule | null {
  const left = quota === null ? null : quota - given;
  if (left !== null && left < 1) return null;
  // A cap that allows every agree that the paper has is none.
  return { quota: left, cap: cap !== null && cap < candidates ? cap : null };
}
