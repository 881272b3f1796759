/** R10: recusals, and who is out of the room because of one. The meeting is locked. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { RecusalAbsence } from '../entities/recusal-absence.entity.js';
import { Recusal } from '../entities/recusal.entity.js';

/** A seat that is present and recused from the candidate spoken of now. */
export interface RecusedSeat {
  seatId: string;
  seat: number;
  candidateId: string;
  candidate: string;
  /** Out of the room already, for which candidate; null: in the room. */
  outsideFor: string | null;
}

export type NewRecusal = Pick<Recusal, 'id' | 'meetingId' | 'seatId' | 'candidateId' | 'reason' | 'recordedBy'>;

@Injectable()
export class RecusalsStore {
  async record(tx: Transaction, recusal: NewRecusal): Promise<void> {
    try {
      await tx.insert(Recusal, recusal);
    } catch (error) {
      if (violatedConstraint(error) === 'recusal_once') throw new Refusal('recusal.exists');
      throw error;
    }
  }

  /** Takes a recusal in force back; says whether there was one. The row stays. */
  async remove(
    tx: Transaction,
    recusal: { meetingId: string; candidateId: string; seat: number },
    removedBy: string,
    reason: string,
  ): Promise<boolean> {
    const removed = await tx.execute(
      `update recusal set removed_at = now(), removed_by = $4, removed_reason = $5 where meeting_id = $1 and candidate_id = $2 and removed_at is null
          and seat_id = (select id from seat where meeting_id = $1 and number = $3)`,
      [recusal.meetingId, recusal.candidateId, recusal.seat, removedBy, reason],
    );
    return removed > 0;
  }

  /** Seats that are present and recused from the candidate spoken of now. */
  toLeave(tx: Transaction, meetingId: string): Promise<RecusedSeat[]> {
    return tx.rows<RecusedSeat>(
      `select s.id as "seatId", s.number as seat, c.id as "candidateId", c.code as candidate,
              (select a.candidate_id from recusal_absence a where a.seat_id = s.id and a.back_at is null) as "outsideFor"
         from agenda_item i join candidate c on c.id = i.candidate_id
         join recusal x on x.meeting_id = i.meeting_id and x.candidate_id = c.id and x.removed_at is null
         join seat s on s.id = x.seat_id
        where i.meeting_id = $1 and s.attendance = 'present' order by s.number`,
      [meetingId],
    );
  }

  async leave(
    tx: Transaction,
    meetingId: string,
    { seatId, candidateId }: RecusedSeat,
    recordedBy: string,
  ): Promise<void> {
    await tx.insert(RecusalAbsence, { id: randomUUID(), meetingId, seatId, candidateId, leftRecordedBy: recordedBy });
  }

  /** Whoever is out of the room is back; gives the code of the candidate that it was for, or null where the seat was in the room. */
  async comeBack(tx: Transaction, meetingId: string, seat: number, recordedBy: string): Promise<string | null> {
    const back = await tx.row<{ candidate: string }>(
      `update recusal_absence a set back_at = now(), back_recorded_by = $3
         from seat s, candidate c
        where s.id = a.seat_id and c.id = a.candidate_id and a.meeting_id = $1 and s.number = $2 and a.back_at is null
       returning c.code as candidate`,
      [meetingId, seat, recordedBy],
    );
    return back?.candidate ?? null;
  }
}
