/** R10: recusals are recorded before the ballot with that candidate opens; the opening freezes them. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DossierFacts } from '../dossiers/index.js';
import { Database, violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { BallotsHook } from './ballots-of-meeting.js';
import { Recusal } from './entities/recusal.entity.js';
import { MeetingLog, type LockedMeeting } from './meeting-log.store.js';
import type { RecordRecusalRequest } from './requests/record-recusal.request.js';

@Injectable()
export class RecusalsService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
    private readonly hook: BallotsHook,
    private readonly dossiers: DossierFacts,
  ) {}

  async record(actor: Actor, meetingId: string, request: RecordRecusalRequest): Promise<string> {
    const id = randomUUID();
    return this.database.write(async (tx) => {
      const meeting = await this.writable(tx, actor, meetingId, request.candidateId);
      const seat = await tx.row<{ id: string }>('select id from seat where meeting_id = $1 and number = $2', [
        meetingId,
        request.seat,
      ]);
      if (seat === null) throw new Refusal('seat.unknown', { seat: request.seat });
      const [candidate] = await this.dossiers.candidates(meeting.reviewId, [request.candidateId]);
      if (candidate === undefined) throw new Refusal('ballot.candidate-unknown');
      try {
        await tx.insert(Recusal, {
          id,
          meetingId,
          seatId: seat.id,
          candidateId: candidate.id,
          reason: request.reason,
          recordedBy: actor.accountId,
        });
      } catch (error) {
        if (violatedConstraint(error) === 'recusal_once') throw new Refusal('recusal.exists');
        throw error;
      }
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: 'recusal.recorded',
        facts: { seat: request.seat, candidate: candidate.code, reason: request.reason },
      });
      return id;
    });
  }

  /** Takes a recusal back, with a reason: the expert then votes on the candidate. The row stays. */
  async remove(
    actor: Actor,
    meetingId: string,
    seatNumber: number,
    candidateId: string,
    reason: string,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.writable(tx, actor, meetingId, candidateId);
      const removed = await tx.execute(
        `update recusal set removed_at = now(), removed_by = $4, removed_reason = $5 where meeting_id = $1 and candidate_id = $2 and removed_at is null
            and seat_id = (select id from seat where meeting_id = $1 and number = $3)`,
        [meetingId, candidateId, seatNumber, actor.accountId, reason],
      );
      if (removed === 0) throw new Refusal('resource.not-found');
      const [candidate] = await this.dossiers.candidates(meeting.reviewId, [candidateId]);
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: 'recusal.removed',
        facts: { seat: seatNumber, candidate: candidate?.code ?? null, reason },
      });
    });
  }

  private async writable(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    candidateId: string,
  ): Promise<LockedMeeting> {
    const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId);
    const pending = await this.hook.ballots.pending(tx, meetingId);
    if (pending?.candidateIds.includes(candidateId) === true) throw new Refusal('recusal.ballot-open');
    return meeting;
  }
}
