/**
 * What the review has set for its ballots (R12, R13, R15), and where a ballot departs from it. A ballot may depart in each of
 * these until it opens, and the log says so. How the recused count (R10) and what follows a tie (R16) no ballot may change.
 */
import type { AnnounceMode, Policy } from '../../contract/vocabulary.js';

export interface SetRules {
  policy: Policy;
  announce: AnnounceMode;
  verdictsOnly: boolean;
  /** 0: no limit. */
  quota: number;
}

export interface ChosenRules extends Omit<SetRules, 'quota'> {
  quotaCount: number | null;
  quotaPercent: string | null;
  /** R3: null, the whole committee. A panel recommends and gives no places, whatever number the review has set. */
  panelId: string | null;
}

const SET_RULES = ['policy', 'announce', 'verdictsOnly', 'quota'] as const satisfies (keyof SetRules)[];
export type SetRule = (typeof SET_RULES)[number];

/** The rules in which a ballot is not as set. */
export function departures(chosen: ChosenRules, set: SetRules): SetRule[] {
  const quota = chosen.quotaPercent === null ? (chosen.quotaCount ?? 0) : null;
  const expected = chosen.panelId === null ? set : { ...set, quota: 0 };
  return SET_RULES.filter((rule) => (rule === 'quota' ? quota : chosen[rule]) !== expected[rule]);
}
