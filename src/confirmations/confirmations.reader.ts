/** Open requests as they are shown, to a desk or to one person, with what that desk or person may do about them. */
import { Injectable } from '@nestjs/common';
import type { ConfirmationAct, ConfirmationCard, ConfirmerRole } from '../contract/confirmations.js';
import type { Role } from '../contract/vocabulary.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/security/actor.js';
import { GRANTED, type StoredRequest } from './confirmations.store.js';
import { judge } from './domain/answering.js';
import { TwoPersonActs } from './two-person-acts.js';

/** Who looks: a desk by its role, or one person, who is known. */
export interface Onlooker {
  confirms: readonly ConfirmerRole[];
  asks: readonly Role[];
  /** null: a desk, at which any account of that role may sit. */
  personId: string | null;
}

interface OpenRow extends Pick<StoredRequest, 'id' | 'act' | 'facts' | 'reason' | 'requestedAt' | 'expiresAt'> {
  requester: string;
  requesterPerson: string;
  meetingId: string | null;
  given: { role: ConfirmerRole; name: string; person: string; at: string; granted: boolean }[];
}

const OPEN = `select q.id, q.act, q.facts, q.meeting_id as "meetingId", q.reason, q.requested_at as "requestedAt", q.expires_at as "expiresAt",
    p.name as requester, p.id as "requesterPerson",
    coalesce((select json_agg(json_build_object('role', a.role, 'name', ap.name, 'person', ap.id, 'at', a.at, 'granted', ${GRANTED}) order by a.at, a.turn)
                from confirmation_answer a join account c on c.id = a.account_id join person ap on ap.id = c.person_id
               where a.confirmation_id = q.id), '[]') as given
  from confirmation q join account r on r.id = q.requested_by join person p on p.id = r.person_id
 where q.state = 'requested'`;

@Injectable()
export class ConfirmationsReader {
  constructor(
    private readonly database: Database,
    private readonly acts: TwoPersonActs,
    private readonly clock: Clock,
  ) {}

  /** Whether this act on this subject waits for an answer. */
  async isOpen(act: ConfirmationAct, subject: string): Promise<boolean> {
    const row = await this.database.readOne(
      `select 1 from confirmation where act = $1 and subject = $2 and state = 'requested' and expires_at > $3`,
      [act, subject, this.clock.now()],
    );
    return row !== null;
  }

  /** Open requests of a meeting, once for each onlooker. */
  async ofMeeting(meetingId: string, onlookers: readonly Onlooker[]): Promise<ConfirmationCard[][]> {
    return this.cards(`${OPEN} and q.meeting_id = $1 order by q.requested_at, q.id`, [meetingId], onlookers);
  }

  /** Open requests that belong to no meeting, of every committee that the actor organizes. */
  async ofOrganizer(actor: Actor): Promise<ConfirmationCard[]> {
    const held = actor.roles.filter(({ role }) => role === 'organizer').map(({ committeeId }) => committeeId);
    const onlooker: Onlooker = { confirms: ['organizer'], asks: ['organizer'], personId: actor.personId };
    const [cards = []] = await this.cards(
      `${OPEN} and ($1::uuid[] is null or q.committee_id = any($1)) and q.meeting_id is null order by q.requested_at, q.id`,
      [held.includes(null) ? null : held],
      [onlooker],
    );
    return cards;
  }

  /** Every request that still waits for its answers, and until when. */
  waiting(): Promise<{ id: string; expiresAt: Date }[]> {
    return this.database.read<{ id: string; expiresAt: Date }>(
      `select id, expires_at as "expiresAt" from confirmation where state = 'requested'`,
    );
  }

  /** The meeting that a request is of; null where it is of none. */
  async meetingOf(confirmationId: string): Promise<string | null> {
    const row = await this.database.readOne<{ meetingId: string | null }>(
      'select meeting_id as "meetingId" from confirmation where id = $1',
      [confirmationId],
    );
    return row?.meetingId ?? null;
  }

  private async cards(
    sql: string,
    parameters: unknown[],
    onlookers: readonly Onlooker[],
  ): Promise<ConfirmationCard[][]> {
    const rows = await this.database.read<OpenRow>(sql, parameters);
    const now = this.clock.now().getTime();
    const open = rows.filter((row) => row.expiresAt.getTime() > now);
    const shown = await Promise.all(
      open.map(async (row) => (await this.acts.of(row.act).describe?.(row.facts)) ?? row.facts),
    );
    const presiding = await Promise.all(
      open.map(async ({ meetingId }) => (meetingId === null ? [] : this.acts.meetings.presiding(meetingId))),
    );
    return onlookers.map((onlooker) =>
      open.map((row, i) => this.card(row, shown[i] ?? {}, presiding[i] ?? [], onlooker)),
    );
  }

  private card(
    row: OpenRow,
    about: ConfirmationCard['about'],
    presiding: readonly string[],
    onlooker: Onlooker,
  ): ConfirmationCard {
    const { confirmers, requesters } = this.acts.of(row.act);
    const given = row.given.map((answer) => ({
      ...answer,
      holds: answer.role === 'chair' ? presiding.includes(answer.person) : answer.granted,
    }));
    const { counting, open } = judge(confirmers, given);
    const needs = confirmers.map((role) => {
      const by = counting.find((answer) => answer.role === role);
      const lapsed = given.findLast((answer) => answer.role === role && !answer.holds);
      return {
        role,
        by: by?.name ?? null,
        at: by === undefined ? null : new Date(by.at).toISOString(),
        lapsed: by === undefined ? (lapsed?.name ?? null) : null,
      };
    });
    const involved = [row.requesterPerson, ...given.map(({ person }) => person)];
    const free = onlooker.personId === null || !involved.includes(onlooker.personId);
    const mayAnswer = free && open.some((role) => onlooker.confirms.includes(role));
    // every confirmation counts again: whoever has confirmed may settle it
    const maySettle = open.length === 0 && confirmers.some((role) => onlooker.confirms.includes(role));
    return {
      id: row.id,
      act: row.act,
      about,
      reason: row.reason,
      requestedBy: row.requester,
      requestedAt: row.requestedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      needs,
      abilities: {
        confirm: mayAnswer || maySettle,
        refuse: mayAnswer,
        // who may answer says no with a reason, and takes nothing back in another's place
        withdraw: !mayAnswer && requesters.some((role) => onlooker.asks.includes(role)),
      },
    };
  }
}
