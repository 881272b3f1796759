/** What ballots may ask of a meeting. */
import { Injectable } from '@nestjs/common';
import type { AnnounceMode, Attendance, Policy, Position, Ties } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { PresidingReader } from './attendance/presiding.reader.js';

export interface SeatFacts {
  seat: number;
  personId: string;
  name: string;
  unit: string;
  position: Position;
  attendance: Attendance;
  /** Lower-case hex; null: attends without a device. */
  credential: string | null;
}

export interface MeetingSettings {
  policy: Policy;
  announce: AnnounceMode;
  verdictsOnly: boolean;
  /** 0: no limit. */
  quota: number;
  ties: Ties;
}

const SEAT = `s.number as seat, s.person_id as "personId", s.name, s.unit, s.position, s.attendance, encode(c.public_key, 'hex') as credential`;
const SEATS = 'seat s left join credential c on c.seat_id = s.id and c.ended_at is null';

@Injectable()
export class MeetingFacts {
  constructor(
    private readonly database: Database,
    private readonly presiding: PresidingReader,
  ) {}

  /** R5: whether this person presides now. */
  async presides(meetingId: string, personId: string): Promise<boolean> {
    return (await this.presiding.of(meetingId)).some((seat) => seat.personId === personId);
  }

  /** Seats present, in seat order; the meeting is locked, so this is the roster that an opening freezes (R9). */
  async presentSeats(tx: Transaction, meetingId: string): Promise<SeatFacts[]> {
    return tx.rows<SeatFacts>(
      `select ${SEAT} from ${SEATS} where s.meeting_id = $1 and s.attendance = 'present' order by s.number`,
      [meetingId],
    );
  }

  /** The review's settings as the meeting took them over; null: it was set up before reviews had any. */
  async settings(meetingId: string): Promise<MeetingSettings | null> {
    return this.database.readOne<MeetingSettings>(
      `select policy, announce, verdicts_only as "verdictsOnly", quota, ties from meeting where id = $1 and policy is not null`,
      [meetingId],
    );
  }

  async seatOf(meetingId: string, personId: string): Promise<SeatFacts | null> {
    return this.database.readOne<SeatFacts>(
      `select ${SEAT} from ${SEATS} where s.meeting_id = $1 and s.person_id = $2`,
      [meetingId, personId],
    );
  }

  /** Whose seat this is; null when the meeting has no such seat. */
  async seatName(meetingId: string, seat: number): Promise<string | null> {
    const row = await this.database.readOne<{ name: string }>(
      'select name from seat where meeting_id = $1 and number = $2',
      [meetingId, seat],
    );
    return row?.name ?? null;
  }

  /** Recusals in force, as (seat, candidate) pairs. */
  async recusals(tx: Transaction, meetingId: string): Promise<{ seat: number; candidateId: string }[]> {
    return tx.rows(
      `select s.number as seat, x.candidate_id as "candidateId" from recusal x join seat s on s.id = x.seat_id
        where x.meeting_id = $1 and x.removed_at is null order by s.number`,
      [meetingId],
    );
  }

  /** The committee that a meeting belongs to, for policies; null when there is no such meeting. */
  async committeeOf(meetingId: string): Promise<string | null> {
    const row = await this.database.readOne<{ committeeId: string }>(
      'select r.committee_id as "committeeId" from meeting m join review r on r.id = m.review_id where m.id = $1 and m.state <> \'removed\'',
      [meetingId],
    );
    return row?.committeeId ?? null;
  }
}
