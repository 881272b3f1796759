/**
 * R17: after the announcement nothing can be made void any more; the outcome can be annulled, by three people, with its counts
 * kept and marked wherever they are shown, and nothing of it published.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import { next } from '../../kernel/lifecycle.js';
import { MeetingLog } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsStore } from '../ballots.store.js';
import { BALLOT_LIFECYCLE, THREE } from '../domain/lifecycle.js';
import { stageOf } from '../domain/panel-ballot.js';
import { OPEN_SECONDS } from './voiding.service.js';

@Injectable()
export class AnnullingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'annul-ballot',
      confirmers: ['chair', 'supervisor'],
      requesters: ['secretary'],
      openSeconds: OPEN_SECONDS,
      execute: (tx, request) => this.annul(tx, request),
    });
  }

  /** The secretary asks; gives the request that chair and supervisor answer. Possible after the end of the meeting too. */
  async ask(actor: Actor, ballotId: string, reason: string): Promise<string> {
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, ballotId));
      const { state, rehearsal } = await this.store.lock(tx, ballotId);
      if (rehearsal) throw new Refusal('ballot.rehearsal-no-outcome');
      if (next(BALLOT_LIFECYCLE, state, 'annul', THREE) === null) throw new Refusal('ballot.wrong-state', { state });
      return this.confirmations.request(tx, actor, {
        act: 'annul-ballot',
        committeeId: meeting.committeeId,
        meetingId: meeting.id,
        subject: ballotId,
        facts: { ballot: ballotId },
        reason,
      });
    });
  }

  private async annul(tx: Transaction, { subject: ballotId, reason }: StoredRequest): Promise<void> {
    const ballot = await this.store.lock(tx, ballotId);
    const state = next(BALLOT_LIFECYCLE, ballot.state, 'annul', THREE);
    if (state === null) throw new Refusal('ballot.wrong-state', { state: ballot.state });
    await this.store.annul(tx, ballotId, { state, at: this.clock.now(), reason });
    await this.log.write(tx, ballot.meetingId, {
      accountId: null,
      type: 'ballot.annulled',
      facts: { ballot: ballotId, title: ballot.title, reason },
    });
    await this.audit.record(tx, {
      accountId: null,
      type: 'ballot.annulled',
      stage: stageOf(ballot),
      facts: { ballot: ballotId, reason },
    });
  }
}
