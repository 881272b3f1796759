/**
 * Which meeting something belongs to: a session by seat card is of one meeting, and whatever it asks for must be of that
 * meeting too. The features that own ballots and requests register how theirs are found.
 */
import { Injectable } from '@nestjs/common';
import { Refusal } from '../problems/refusal.js';
import type { Actor } from './actor.js';

/** What an id in a path or a frame names; `own`: the route has none and gives only what is the account's own. */
export type PlaceKind = 'own' | 'meeting' | 'ballot' | 'device-change' | 'confirmation';

type MeetingOf = (id: string) => Promise<string | null>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

@Injectable()
export class Places {
  private readonly known = new Map<PlaceKind, MeetingOf>([['meeting', (id) => Promise.resolve(id)]]);

  register(kind: 'ballot' | 'device-change' | 'confirmation', meetingOf: MeetingOf): void {
    this.known.set(kind, meetingOf);
  }

  /** Lets a session by seat card through where it is at home; any other session passes. Deny by default (R19). */
  async admit(actor: Actor, kind: PlaceKind | undefined, id: unknown): Promise<void> {
    if (actor.card === null) return;
    if (kind === undefined) throw new Refusal('card.session-only');
    if (kind === 'own') return;
    if (typeof id !== 'string' || !UUID.test(id)) throw new Refusal('resource.not-found');
    const meetingOf = this.known.get(kind);
    if (meetingOf === undefined || (await meetingOf(id)) !== actor.card.meetingId)
      throw new Refusal('resource.not-found');
  }
}
