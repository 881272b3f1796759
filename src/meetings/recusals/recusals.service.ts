/** R10: recusals are recorded before the ballot with that candidate opens; the opening freezes them. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { DossierFacts } from '../../dossiers/index.js';
import { BETWEEN_CODES } from '../../contract/meeting-log.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { MeetingLog, type LockedMeeting } from '../meeting-log.store.js';
import { RecusalAbsencesService } from './recusal-absences.service.js';
import { RecusalsStore } from './recusals.store.js';
import type { RecordRecusalRequest } from '../requests/record-recusal.request.js';
import { SeatsStore } from '../attendance/seats.store.js';

@Injectable()
export class RecusalsService {
  constructor(
    private readonly database: Database,
    private readonly store: RecusalsStore,
    private readonly seats: SeatsStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly hook: BallotsHook,
    private readonly dossiers: DossierFacts,
    private readonly absences: RecusalAbsencesService,
  ) {}

  /** Records one expert's recusals for one reason: all of them or none, and one line of the log however many they are. */
  async record(actor: Actor, meetingId: string, request: RecordRecusalRequest): Promise<void> {
    const { seat, candidateIds, reason } = request;
    await this.database.write(async (tx) => {
      const meeting = await this.writable(tx, actor, meetingId, candidateIds);
      const seatId = await this.seats.idOf(tx, meetingId, seat);
      if (seatId === null) throw new Refusal('seat.unknown', { seat });
      const candidates = await this.dossiers.candidates(meeting.reviewId, candidateIds);
      if (candidates.length < candidateIds.length) throw new Refusal('ballot.candidate-unknown');
      const recordedBy = actor.accountId;
      for (const { id: candidateId } of candidates)
        await this.store.record(tx, { id: randomUUID(), meetingId, seatId, candidateId, reason, recordedBy });
      const facts = { seat, ...named(candidates.map(({ code }) => code)), reason };
      await this.log.write(tx, meetingId, { accountId: recordedBy, type: 'recusal.recorded', facts });
      for (const { id } of candidates)
        await this.audit.record(tx, {
          ...{ accountId: recordedBy, type: 'recusal.recorded', stage: 'procedure' },
          facts: { meeting: meetingId, seat, candidate: id },
        });
      await this.absences.stayOut(tx, actor, meetingId);
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
      const meeting = await this.writable(tx, actor, meetingId, [candidateId]);
      const recusal = { meetingId, candidateId, seat: seatNumber };
      if (!(await this.store.remove(tx, recusal, actor.accountId, reason))) throw new Refusal('resource.not-found');
      const [candidate] = await this.dossiers.candidates(meeting.reviewId, [candidateId]);
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: 'recusal.removed',
        facts: { seat: seatNumber, candidate: candidate?.code ?? null, reason },
      });
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'recusal.removed', stage: 'procedure' },
        facts: { meeting: meetingId, seat: seatNumber, candidate: candidateId },
      });
    });
  }

  private async writable(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    candidateIds: readonly string[],
  ): Promise<LockedMeeting> {
    const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId);
    const pending = await this.hook.ballots.pending(tx, meetingId);
    if (pending?.candidateIds.some((id) => candidateIds.includes(id)) === true)
      throw new Refusal('recusal.ballot-open');
    return meeting;
  }
}

/** Whom a line of the log is about: one, or how many and all their codes. */
const named = (codes: readonly string[]): Record<string, string | number> =>
  codes.length === 1 ? { candidate: codes[0] ?? '' } : { candidates: codes.length, codes: codes.join(BETWEEN_CODES) };
