/**
 * Facts of a meeting room as the projections need them: one query each for the meeting, the seats, the recusals, the log
 * and the presence counts. Nothing here knows of a choice.
 */
import { Injectable } from '@nestjs/common';
import type { Presence, RecusalLine, RosterLine } from '../../contract/live.js';
import type { LogLine, MeetingEventType } from '../../contract/meeting-log.js';
import type { Attendance, MeetingState, Position, RecusedCount, SignIn } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import { weightOf } from '../domain/log-weight.js';

export interface RoomHead {
  meetingId: string;
  committeeId: string;
  committee: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  committeeSize: number;
  recusedCount: RecusedCount;
  /** R34: candidates are shown by code. */
  blind: boolean;
  pause: { reason: string; until: string } | null;
  sequence: number;
}

export interface OwnSeat {
  personId: string;
  seat: number;
  name: string;
  position: Position;
  attendance: Attendance;
  signedInAt: string | null;
  signedInBy: SignIn | null;
  /** Lower-case hex. */
  credential: string | null;
}

/** Of the log, in one snapshot and in one page. */
const LOG_LINES = 120;

@Injectable()
export class RoomReader {
  constructor(private readonly database: Database) {}

  async head(meetingId: string): Promise<RoomHead | null> {
    const row = await this.database.readOne<
      Omit<RoomHead, 'pause'> & { pauseReason: string | null; pauseUntil: Date | null }
    >(
      `select m.id as "meetingId", r.committee_id as "committeeId", c.name as committee, m.title, to_char(m.held_on, 'YYYY-MM-DD') as "heldOn",
              m.state, m.committee_size as "committeeSize", m.recused_count as "recusedCount", r.blind, m.pause_reason as "pauseReason", m.pause_until as "pauseUntil", m.sequence::float8 as sequence
         from meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id where m.id = $1 and m.state <> 'removed'`,
      [meetingId],
    );
    if (row === null) return null;
    const { pauseReason, pauseUntil, ...head } = row;
    const pause =
      pauseReason === null || pauseUntil === null ? null : { reason: pauseReason, until: pauseUntil.toISOString() };
    return { ...head, pause };
  }

  async presence(meetingId: string): Promise<Presence> {
    const row = await this.database.readOne<Presence>(
      `select count(*) filter (where attendance = 'expected')::int as expected, count(*) filter (where attendance = 'present')::int as present,
              count(*) filter (where attendance = 'on-leave')::int as "onLeave", count(*) filter (where attendance = 'departed')::int as departed
         from seat where meeting_id = $1`,
      [meetingId],
    );
    return row ?? { expected: 0, present: 0, onLeave: 0, departed: 0 };
  }

  async roster(meetingId: string): Promise<Omit<RosterLine, 'connected'>[]> {
    const rows = await this.database.read<Omit<RosterLine, 'connected' | 'signedInAt'> & { signedInAt: Date | null }>(
      `select s.number as seat, s.name, s.unit, s.position, s.attendance, s.signed_in_at as "signedInAt", s.signed_in_by as "signedInBy", c.id is not null as credential,
              exists (select 1 from session x where x.id = c.session_id and x.meeting_id is not null) as "byCard",
              exists (select 1 from recusal_absence a where a.seat_id = s.id and a.back_at is null) as outside
         from seat s left join credential c on c.seat_id = s.id and c.ended_at is null where s.meeting_id = $1 order by s.number`,
      [meetingId],
    );
    return rows.map((row) => ({ ...row, signedInAt: row.signedInAt?.toISOString() ?? null }));
  }

  async recusals(meetingId: string): Promise<RecusalLine[]> {
    return this.database.read<RecusalLine>(
      `select s.number as seat, x.candidate_id as "candidateId", c.code as candidate, x.reason
         from recusal x join seat s on s.id = x.seat_id join candidate c on c.id = x.candidate_id
        where x.meeting_id = $1 and x.removed_at is null order by s.number, c.list_number`,
      [meetingId],
    );
  }

  /** The newest lines of the side log, or of those before one, newest first. */
  async log(meetingId: string, before: number | null = null): Promise<LogLine[]> {
    const rows = await this.database.read<{
      sequence: number;
      at: Date;
      type: MeetingEventType;
      facts: LogLine['facts'];
    }>(
      `select sequence::float8 as sequence, at, type, facts from meeting_event
        where meeting_id = $1 and ($2::bigint is null or sequence < $2) order by sequence desc limit ${LOG_LINES}`,
      [meetingId, before],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), weight: weightOf(row.type) }));
  }

  /** Candidates that seats are recused from, by seat. */
  async recusalsOf(meetingId: string, seats: readonly number[]): Promise<Map<number, string[]>> {
    const rows = await this.database.read<{ seat: number; candidateIds: string[] }>(
      `select s.number as seat, array_agg(x.candidate_id order by x.recorded_at)::text[] as "candidateIds"
         from recusal x join seat s on s.id = x.seat_id
        where x.meeting_id = $1 and s.number = any($2::int[]) and x.removed_at is null group by s.number`,
      [meetingId, seats],
    );
    return new Map(rows.map(({ seat, candidateIds }) => [seat, candidateIds]));
  }

  async seatOf(meetingId: string, personId: string): Promise<OwnSeat | null> {
    const [own = null] = await this.seats('s.person_id = $2', [meetingId, personId]);
    return own;
  }

  /** Seats with these numbers. */
  seatsNumbered(meetingId: string, seats: readonly number[]): Promise<OwnSeat[]> {
    return this.seats('s.number = any($2::int[])', [meetingId, seats]);
  }

  private async seats(which: string, parameters: unknown[]): Promise<OwnSeat[]> {
    const rows = await this.database.read<Omit<OwnSeat, 'signedInAt'> & { signedInAt: Date | null }>(
      `select s.person_id as "personId", s.number as seat, s.name, s.position, s.attendance, s.signed_in_at as "signedInAt", s.signed_in_by as "signedInBy", encode(c.public_key, 'hex') as credential
         from seat s left join credential c on c.seat_id = s.id and c.ended_at is null where s.meeting_id = $1 and ${which}`,
      parameters,
    );
    return rows.map((row) => ({ ...row, signedInAt: row.signedInAt?.toISOString() ?? null }));
  }
}
