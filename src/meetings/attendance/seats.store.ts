/** The seats of a meeting: locked, and moved from one attendance to another. The meeting is locked before them. */
import { Injectable } from '@nestjs/common';
import type { Attendance } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';

export interface SeatNow {
  id: string;
  number: number;
  attendance: Attendance;
  /** The key in force, lower-case hex. */
  credential: string | null;
}

const SEAT = `select id, number, attendance,
    (select encode(c.public_key, 'hex') from credential c where c.seat_id = seat.id and c.ended_at is null) as credential
  from seat where meeting_id = $1`;

@Injectable()
export class SeatsStore {
  /** Locks a seat by the person whose it is; null when that person has none in this meeting. */
  lockOwn(tx: Transaction, meetingId: string, personId: string): Promise<SeatNow | null> {
    return tx.row<SeatNow>(`${SEAT} and person_id = $2 for update`, [meetingId, personId]);
  }

  /** Locks a seat by its number. */
  lockNumbered(tx: Transaction, meetingId: string, number: number): Promise<SeatNow | null> {
    return tx.row<SeatNow>(`${SEAT} and number = $2 for update`, [meetingId, number]);
  }

  async idOf(tx: Transaction, meetingId: string, number: number): Promise<string | null> {
    const row = await tx.row<{ id: string }>('select id from seat where meeting_id = $1 and number = $2', [
      meetingId,
      number,
    ]);
    return row?.id ?? null;
  }

  /** Whether this person may preside here (R5): chair or deputy, present or not. */
  async mayPreside(tx: Transaction, meetingId: string, personId: string): Promise<boolean> {
    const seat = await tx.row(
      `select 1 from seat where meeting_id = $1 and person_id = $2 and position in ('chair', 'deputy')`,
      [meetingId, personId],
    );
    return seat !== null;
  }

  /** By the expert's own device, or as the secretary records it. When and how a seat was signed in first is kept. */
  async move(tx: Transaction, seatId: string, attendance: Attendance): Promise<void> {
    await tx.executeOne(
      `update seat set attendance = $2,
              signed_in_at = case when $2 = 'present' then coalesce(signed_in_at, now()) else signed_in_at end,
              signed_in_by = case when $2 = 'present' then coalesce(signed_in_by, 'device') else signed_in_by end,
              departed_at = case when $2 = 'departed' then now() else departed_at end
        where id = $1`,
      [seatId, attendance],
    );
  }

  /** By two officers, without a device. When and how a seat was signed in first is kept. */
  async moveByOfficers(tx: Transaction, seatId: string, attendance: Attendance): Promise<void> {
    await tx.executeOne(
      `update seat set attendance = $2, signed_in_at = coalesce(signed_in_at, now()), signed_in_by = coalesce(signed_in_by, 'officers') where id = $1`,
      [seatId, attendance],
    );
  }
}
