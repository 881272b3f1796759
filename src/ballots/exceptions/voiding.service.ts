/**
 * A void ballot: its chain ends, its secrets are destroyed, its papers are kept and stay unreadable for good. By the system
 * when the key is lost; by three people (R17, R23) for any other reason, until the announcement makes the first share.
 */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import { next } from '../../kernel/lifecycle.js';
import { AgendaStepsService, MeetingLog } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsStore } from '../ballots.store.js';
import { ChainStore } from '../record/chain.store.js';
import { CheckedPapers } from '../checking/checked-papers.js';
import { DeviceChangesService } from '../devices/device-changes.service.js';
import { BALLOT_LIFECYCLE, THREE, type BallotActor } from '../domain/lifecycle.js';
import { stageOf } from '../domain/panel-ballot.js';
import { BallotSecretsVault, named } from '../secrets.js';

/** In the words of the record, as the reasons that people give are. */
const KEY_LOST = '计票前持钥人的密钥丢失';

/** R23: how long chair and supervisor have to confirm what concerns a ballot. */
export const OPEN_SECONDS = 10 * 60;

@Injectable()
export class VoidingService implements OnModuleInit {
  private readonly logger = new Logger('Voiding');
  private left: (ballotId: string) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly chain: ChainStore,
    private readonly log: MeetingLog,
    private readonly items: AgendaStepsService,
    private readonly audit: AuditLog,
    private readonly devices: DeviceChangesService,
    private readonly secrets: BallotSecretsVault,
    private readonly checked: CheckedPapers,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'void-ballot',
      confirmers: ['chair', 'supervisor'],
      requesters: ['secretary'],
      openSeconds: OPEN_SECONDS,
      execute: (tx, request) => this.voidAsConfirmed(tx, request),
      leftUndone: ({ subject }) => this.left(subject),
    });
  }

  /** Who goes on with a ballot that somebody wanted void and that is not. */
  whenLeft(left: (ballotId: string) => void): void {
    this.left = left;
  }

  /** The secretary asks that a ballot be void; gives the request that chair and supervisor answer. */
  async ask(actor: Actor, ballotId: string, reason: string): Promise<string> {
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, ballotId));
      const { state } = await this.store.lock(tx, ballotId);
      if (next(BALLOT_LIFECYCLE, state, 'void', THREE) === null) throw new Refusal('ballot.wrong-state', { state });
      return this.confirmations.request(tx, actor, {
        act: 'void-ballot',
        committeeId: meeting.committeeId,
        meetingId: meeting.id,
        subject: ballotId,
        facts: { ballot: ballotId },
        reason,
      });
    });
  }

  /** Voids an opened ballot of which these trustees have lost their keys; one that is already void or announced stays as it is. */
  async voidForLostKey(ballotId: string, lost: readonly string[]): Promise<void> {
    await this.database.write(async (tx) => {
      const place = await this.store.place(ballotId);
      if (place === null) return;
      await this.log.lock(tx, place.meetingId);
      // what people were asked happens by itself
      await this.confirmations.lapse(tx, 'void-ballot', ballotId);
      await this.void(tx, ballotId, 'system', `${KEY_LOST}：${named(lost)}`);
    });
  }

  private async voidAsConfirmed(tx: Transaction, request: StoredRequest): Promise<void> {
    const state = await this.void(tx, request.subject, THREE, request.reason);
    if (state !== 'void') throw new Refusal('ballot.wrong-state', { state });
  }

  /** The meeting is locked. Gives the state that the ballot is left in. */
  private async void(tx: Transaction, ballotId: string, by: BallotActor, reason: string): Promise<string> {
    const ballot = await this.store.lock(tx, ballotId);
    const state = next(BALLOT_LIFECYCLE, ballot.state, 'void', by);
    if (state === null) return ballot.state;
    await this.devices.lapse(tx, ballot.meetingId, ballotId);
    const chain = await this.chain.lock(tx, ballotId);
    await this.chain.append(tx, ballotId, chain, { type: 'void', reason });
    await this.store.void(tx, ballotId, state, reason);
    await this.store.dropSealed(tx, ballotId);
    if (ballot.agendaItemId !== null && ballot.panelId === null)
      await this.items.follow(tx, ballot.agendaItemId, 'void');
    tx.onCommit(() => {
      this.checked.forget(ballotId);
      // A key that is left behind here is destroyed by the recovery.
      void this.secrets
        .destroy(ballotId)
        .catch((error: unknown) =>
          this.logger.error({ err: error, ballotId }, 'the key of a void ballot is still there'),
        );
    });
    await this.log.write(tx, ballot.meetingId, {
      accountId: null,
      type: 'ballot.void',
      facts: { ballot: ballotId, title: ballot.title, reason },
    });
    await this.audit.record(tx, {
      accountId: null,
      type: 'ballot.void',
      stage: stageOf(ballot),
      facts: { ballot: ballotId, by, reason },
    });
    return state;
  }
}
