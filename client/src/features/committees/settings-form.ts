/** The settings of a review as they are being chosen, pure: nothing is chosen for anybody, and what is missing is not sent. */
import { LIMITS } from '../../../../src/contract/limits.js';
import type { AnnounceMode, Policy, RecusedCount, Ties } from '../../../../src/contract/vocabulary.js';
import type { ChosenSettings, ReviewSettings } from '../../api/views.js';

/** What the page holds while somebody chooses; null: not chosen. */
export interface SettingsForm {
  blind: 'blind' | 'named';
  recusedCount: RecusedCount | null;
  policy: Policy | null;
  announce: AnnounceMode | null;
  verdicts: 'counts' | 'verdicts' | null;
  limit: 'none' | 'some' | null;
  /** As typed; empty until somebody types a number of places. */
  quota: string;
  ties: Ties | null;
}

export function formOf(settings: ReviewSettings): SettingsForm {
  const { blind, recusedCount, policy, announce, verdictsOnly, quota, ties } = settings;
  return {
    blind: blind ? 'blind' : 'named',
    recusedCount,
    policy,
    announce,
    verdicts: verdictsOnly === null ? null : verdictsOnly ? 'verdicts' : 'counts',
    limit: quota === null ? null : quota === 0 ? 'none' : 'some',
    quota: quota === null || quota === 0 ? '' : String(quota),
    ties,
  };
}

/** The number of places that was typed; null for anything that is none. */
export function quotaTyped(text: string): number | null {
  const quota = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return quota >= 1 && quota <= LIMITS.ballotCandidates ? quota : null;
}

/** The request, or null while something is not chosen. */
export function chosenOf(form: SettingsForm): ChosenSettings | null {
  const { recusedCount, policy, announce, verdicts, limit, ties } = form;
  if (recusedCount === null || policy === null || announce === null) return null;
  if (verdicts === null || limit === null || ties === null) return null;
  const quota = limit === 'none' ? 0 : quotaTyped(form.quota);
  if (quota === null) return null;
  return {
    blind: form.blind === 'blind',
    recusedCount,
    policy,
    announce,
    verdictsOnly: verdicts === 'verdicts',
    quota,
    ties,
  };
}
