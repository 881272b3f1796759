/**
 * R10: leaving the room for the discussion of a candidate, and coming back. Recorded, and nothing else: attendance and quorum
 * stay what they are (R9).
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { RecusalAbsence } from './entities/recusal-absence.entity.js';
import { MeetingLog } from './meeting-log.store.js';

interface Leaving {
  seatId: string;
  seat: number;
  candidateId: string;
  candidate: string;
}

/** Seats that are present and recused from the candidate spoken of now. */
const LEAVING = `select s.id as "seatId", s.number as seat, c.id as "candidateId", c.code as candidate,
         exists (select 1 from recusal_absence a where a.seat_id = s.id and a.back_at is null) as outside
    from agenda_item i join candidate c on c.id = i.candidate_id
    join recusal x on x.meeting_id = i.meeting_id and x.candidate_id = c.id and x.removed_at is null
    join seat s on s.id = x.seat_id
   where i.meeting_id = $1 and s.attendance = 'present' order by s.number`;

@Injectable()
export class RecusalAbsencesService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
  ) {}

  /** Records that these seats have left for the candidate spoken of; one that has left already stays as it is. */
  async leave(actor: Actor, meetingId: string, seats: readonly number[]): Promise<void> {
    await this.database.write(async (tx) => {
      const state = await this.locked(tx, actor, meetingId);
      if (state !== 'in-session') throw new Refusal('meeting.not-in-session');
      const rows = await tx.rows<Leaving & { outside: boolean }>(LEAVING, [meetingId]);
      for (const seat of seats) {
        const row = rows.find((line) => line.seat === seat);
        if (row === undefined) throw new Refusal('recusal.not-to-leave', { seat });
        if (row.outside) continue;
        await tx.insert(RecusalAbsence, {
          id: randomUUID(),
          meetingId,
          seatId: row.seatId,
          candidateId: row.candidateId,
          leftRecordedBy: actor.accountId,
        });
        const facts = { seat, candidate: row.candidate };
        await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'recused.left', facts });
      }
    });
  }

  /** Records that these seats are back in the room; one that is in it stays as it is. */
  async comeBack(actor: Actor, meetingId: string, seats: readonly number[]): Promise<void> {
    await this.database.write(async (tx) => {
      const state = await this.locked(tx, actor, meetingId);
      if (state === 'ended') throw new Refusal('meeting.wrong-state', { state });
      for (const seat of seats) {
        const back = await tx.row<{ candidate: string }>(
          `update recusal_absence a set back_at = now(), back_recorded_by = $3
             from seat s, candidate c
            where s.id = a.seat_id and c.id = a.candidate_id and a.meeting_id = $1 and s.number = $2 and a.back_at is null
           returning c.code as candidate`,
          [meetingId, seat, actor.accountId],
        );
        if (back === null) continue;
        const facts = { seat, candidate: back.candidate };
        await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'recused.back', facts });
      }
    });
  }

  private async locked(tx: Transaction, actor: Actor, meetingId: string): Promise<string> {
    const meeting = await this.log.lockFor(tx, actor, meetingId);
    return meeting.state;
  }
}
