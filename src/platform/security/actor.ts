/**
 * Who acts. An account's roles are scoped to a committee or to the installation; being an expert or a chair is not a role
 * but follows from a seat, which the use case looks up.
 */
import type { Role } from '../../contract/vocabulary.js';

export interface RoleHeld {
  role: Role;
  /** null: for the whole installation. */
  committeeId: string | null;
}

export interface Actor {
  kind: 'account';
  accountId: string;
  personId: string;
  sessionId: string;
  name: string;
  loginName: string;
  roles: readonly RoleHeld[];
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
