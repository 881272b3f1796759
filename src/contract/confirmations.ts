/**
 * Acts that need a second person (R23), as both sides speak of them: who must confirm, and what a request looks like to those
 * who may see it.
 */

/** The acts. Each is registered by the feature that carries it out. */
export const CONFIRMATION_ACTS = [
  'void-ballot',
  'annul-ballot',
  'new-round',
  'sign-in-seat',
  'recredential',
  'withdraw-candidate',
  'override-deadline',
] as const;
export type ConfirmationAct = (typeof CONFIRMATION_ACTS)[number];

/** Who confirms: the chair or the deputy who presides, a supervisor, a second organizer. */
export const CONFIRMER_ROLES = ['chair', 'supervisor', 'organizer'] as const;
export type ConfirmerRole = (typeof CONFIRMER_ROLES)[number];

export const CONFIRMATION_STATES = ['requested', 'confirmed', 'refused', 'withdrawn', 'expired'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

export type ConfirmationFacts = Record<string, string | number | null>;

/** An open request, as one person or one desk is shown it. */
export interface ConfirmationCard {
  id: string;
  act: ConfirmationAct;
  /** What it is about, in words that can be shown: titles, seat numbers, codes. */
  about: ConfirmationFacts;
  reason: string;
  requestedBy: string;
  /** ISO instants of the server's clock. */
  requestedAt: string;
  expiresAt: string;
  /** Every role that must confirm, who has done so, and whose confirmation no longer counts, the role being lost since. */
  needs: { role: ConfirmerRole; by: string | null; at: string | null; lapsed: string | null }[];
  abilities: { confirm: boolean; refuse: boolean; withdraw: boolean };
}
