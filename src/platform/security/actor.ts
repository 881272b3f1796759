/**
 * Who acts. An account's roles are scoped to a committee or to the installation; being an expert or a chair is not a role
 * but follows from a seat, which the use case looks up.
 */
import type { Role } from '../../contract/vocabulary.js';
import { Refusal } from '../problems/refusal.js';

interface RoleHeld {
  role: Role;
  /** null: for the whole installation. */
  committeeId: string | null;
}

/** What must be done before anything else: choose a password of one's own, accept the notice on personal information (R55). */
export type Confinement = 'password' | 'notice';

/** A session that a seat card opened: it is of this seat of this meeting, and holds no role. */
export interface CardPlace {
  meetingId: string;
  seat: number;
}

export interface Actor {
  kind: 'account';
  accountId: string;
  personId: string;
  sessionId: string;
  name: string;
  loginName: string;
  /** null: nothing stands before. */
  confined: Confinement | null;
  roles: readonly RoleHeld[];
  /** R19: by seat card and PIN, which is weaker than the password; null: by the password. */
  card: CardPlace | null;
}

/** A paired hall screen: sees one meeting's hall projection and nothing else. */
export interface HallScreen {
  kind: 'hall';
  pairingId: string;
  meetingId: string;
}

/** Whether the actor holds one of `roles` for this committee, or for the whole installation. */
export function holds(actor: Actor, roles: readonly Role[], committeeId: string): boolean {
  return actor.roles.some(
    (held) => roles.includes(held.role) && (held.committeeId === null || held.committeeId === committeeId),
  );
}

/** Whether the actor holds one of `roles` anywhere: the coarse gate of a route, before the resource is known. */
export function holdsAnywhere(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((held) => roles.includes(held.role));
}

/** Refuses whoever has yet to choose a password or to accept the notice. */
export function refuseConfined(actor: Actor): void {
  if (actor.confined === 'password') throw new Refusal('account.password-initial');
  if (actor.confined === 'notice') throw new Refusal('account.notice-unread');
}
