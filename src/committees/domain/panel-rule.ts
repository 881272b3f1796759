/** R3: a panel has at least three experts before it may be used. */
export const PANEL_EXPERTS = 3;

/** How many experts a panel still lacks. */
export function expertsMissing(experts: number): number {
  return Math.max(0, PANEL_EXPERTS - experts);
}
