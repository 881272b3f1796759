/**
 * R10: leaving the room for the discussion of a candidate, and coming back. Recorded, and nothing else: attendance and quorum
 * stay what they are (R9).
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { MeetingLog } from '../meeting-log.store.js';
import { RecusalsStore, type RecusedSeat } from './recusals.store.js';

@Injectable()
export class RecusalAbsencesService {
  constructor(
    private readonly database: Database,
    private readonly store: RecusalsStore,
    private readonly log: MeetingLog,
  ) {}

  /** Records that these seats have left for the candidate spoken of; one that has left already stays as it is. */
  async leave(actor: Actor, meetingId: string, seats: readonly number[]): Promise<void> {
    await this.database.write(async (tx) => {
      const state = await this.locked(tx, actor, meetingId);
      if (state !== 'in-session') throw new Refusal('meeting.not-in-session');
      const rows = await this.store.toLeave(tx, meetingId);
      for (const seat of seats) {
        const row = rows.find((line) => line.seat === seat);
        if (row === undefined) throw new Refusal('recusal.not-to-leave', { seat });
        if (row.outsideFor === null) await this.left(tx, actor, meetingId, row);
      }
    });
  }

  /**
   * Somebody who is out of the room for one candidate and recused from the next one too stays out: from now on for that one. Each
   * recusal has its own absence in the minutes. The meeting is locked.
   */
  async stayOut(tx: Transaction, actor: Actor, meetingId: string): Promise<void> {
    for (const row of await this.store.toLeave(tx, meetingId)) {
      if (row.outsideFor === null || row.outsideFor === row.candidateId) continue;
      await this.cameBack(tx, actor, meetingId, row.seat);
      await this.left(tx, actor, meetingId, row);
    }
  }

  /** Records that these seats are back in the room; one that is in it stays as it is. */
  async comeBack(actor: Actor, meetingId: string, seats: readonly number[]): Promise<void> {
    await this.database.write(async (tx) => {
      const state = await this.locked(tx, actor, meetingId);
      if (state === 'ended') throw new Refusal('meeting.wrong-state', { state });
      for (const seat of seats) await this.cameBack(tx, actor, meetingId, seat);
    });
  }

  private async left(tx: Transaction, actor: Actor, meetingId: string, row: RecusedSeat): Promise<void> {
    await this.store.leave(tx, meetingId, row, actor.accountId);
    const facts = { seat: row.seat, candidate: row.candidate };
    await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'recused.left', facts });
  }

  private async cameBack(tx: Transaction, actor: Actor, meetingId: string, seat: number): Promise<void> {
    const candidate = await this.store.comeBack(tx, meetingId, seat, actor.accountId);
    if (candidate === null) return;
    const facts = { seat, candidate };
    await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'recused.back', facts });
  }

  private async locked(tx: Transaction, actor: Actor, meetingId: string): Promise<string> {
    const meeting = await this.log.lockFor(tx, actor, meetingId);
    return meeting.state;
  }
}
