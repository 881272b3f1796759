/** What minutes may ask of a meeting: what happened in it, who came and left, with the names of who recorded it. No ballot. */
import { Injectable } from '@nestjs/common';
import type { MeetingEventType } from '../contract/meeting-log.js';
import type { MeetingRecord, RecordedEvent, RecordedRecusal, RecordedSeat } from '../contract/meeting-record.js';
import { Database } from '../platform/database/database.js';

type Head = Omit<MeetingRecord, 'seats' | 'officers' | 'items' | 'recusals' | 'absences' | 'events'>;

/** Dates of a row as ISO instants. */
function instants<Row extends object, Key extends keyof Row>(
  row: Row,
  ...keys: Key[]
): Omit<Row, Key> & { [K in Key]: null extends Row[K] ? string | null : string } {
  const told = keys.map((key) => [key, row[key] instanceof Date ? row[key].toISOString() : null] as const);
  return { ...row, ...(Object.fromEntries(told) as { [K in Key]: null extends Row[K] ? string | null : string }) };
}

@Injectable()
export class MeetingRecords {
  constructor(private readonly database: Database) {}

  /** One meeting with its events of the given kinds, in their order; null when there is none. */
  async of(meetingId: string, types: readonly MeetingEventType[]): Promise<MeetingRecord | null> {
    const head = await this.database.readOne<Head>(
      `select c.name as committee, r.title as review, m.title, to_char(m.held_on, 'YYYY-MM-DD') as "heldOn", m.state,
              m.committee_size as "committeeSize", m.recused_count as "recusedCount", r.blind
         from meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id where m.id = $1`,
      [meetingId],
    );
    if (head === null) return null;
    const [seats, officers, items, recusals, absences, events] = await Promise.all([
      this.seats(meetingId),
      this.officers(meetingId),
      this.items(meetingId),
      this.recusals(meetingId),
      this.absences(meetingId),
      this.events(meetingId, types),
    ]);
    return { ...head, seats, officers, items, recusals, absences, events };
  }

  private async seats(meetingId: string): Promise<RecordedSeat[]> {
    const rows = await this.database.read<Omit<RecordedSeat, 'signedInAt'> & { signedInAt: Date | null }>(
      `select number as seat, name, unit, position, attendance, signed_in_at as "signedInAt" from seat where meeting_id = $1 order by number`,
      [meetingId],
    );
    return rows.map((row) => instants(row, 'signedInAt'));
  }

  private officers(meetingId: string): Promise<MeetingRecord['officers']> {
    return this.database.read(
      `select k.role, p.name from officer_key k join account a on a.id = k.account_id join person p on p.id = a.person_id
        where k.meeting_id = $1 group by k.role, p.name order by min(k.registered_at)`,
      [meetingId],
    );
  }

  private items(meetingId: string): Promise<MeetingRecord['items']> {
    return this.database.read(
      `select i.id as "itemId", i.title, i.panel, i.step,
              array(select c.candidate_id from agenda_item_candidate c where c.item_id = i.id order by c.position) as "candidateIds"
         from agenda_item i where i.meeting_id = $1 order by i.position`,
      [meetingId],
    );
  }

  private async recusals(meetingId: string): Promise<RecordedRecusal[]> {
    const rows = await this.database.read<
      Omit<RecordedRecusal, 'recordedAt' | 'removedAt'> & { recordedAt: Date; removedAt: Date | null }
    >(
      `select s.number as seat, x.candidate_id as "candidateId", x.reason, x.recorded_at as "recordedAt", p.name as "recordedBy", x.removed_at as "removedAt", q.name as "removedBy", x.removed_reason as "removedReason"
         from recusal x join seat s on s.id = x.seat_id join account a on a.id = x.recorded_by join person p on p.id = a.person_id
         left join account b on b.id = x.removed_by left join person q on q.id = b.person_id
        where x.meeting_id = $1 order by s.number, x.recorded_at, x.id`,
      [meetingId],
    );
    return rows.map((row) => instants(row, 'recordedAt', 'removedAt'));
  }

  private async absences(meetingId: string): Promise<MeetingRecord['absences']> {
    const rows = await this.database.read<{ seat: number; candidateId: string; leftAt: Date; backAt: Date | null }>(
      `select s.number as seat, a.candidate_id as "candidateId", a.left_at as "leftAt", a.back_at as "backAt"
         from recusal_absence a join seat s on s.id = a.seat_id where a.meeting_id = $1 order by a.left_at, a.id`,
      [meetingId],
    );
    return rows.map((row) => instants(row, 'leftAt', 'backAt'));
  }

  private async events(meetingId: string, types: readonly MeetingEventType[]): Promise<RecordedEvent[]> {
    const rows = await this.database.read<Omit<RecordedEvent, 'at'> & { at: Date }>(
      `select e.at, e.type, e.facts, p.name as by
         from meeting_event e left join account a on a.id = e.account_id left join person p on p.id = a.person_id
        where e.meeting_id = $1 and e.type = any($2) order by e.sequence`,
      [meetingId, types],
    );
    return rows.map((row) => instants(row, 'at'));
  }
}
