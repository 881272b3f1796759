/** Drafts of ballots: what the secretary prepares before anything is official. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { AgendaStepsService, MeetingLog } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsStore } from '../ballots.store.js';
import { stageOf } from '../domain/panel-ballot.js';
import { DraftChecks } from './draft-checks.js';
import { DraftsStore } from './drafts.store.js';
import { BallotSecretsVault } from '../secrets.js';
import type { DraftBallotRequest } from '../requests/draft-ballot.request.js';

@Injectable()
export class DraftingService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
    private readonly items: AgendaStepsService,
    private readonly checks: DraftChecks,
    private readonly store: BallotsStore,
    private readonly drafts: DraftsStore,
    private readonly secrets: BallotSecretsVault,
    private readonly audit: AuditLog,
  ) {}

  /** The same again, by the same account and with nothing drafted in between, is the draft that is there. */
  async draft(actor: Actor, meetingId: string, request: DraftBallotRequest): Promise<string> {
    const id = randomUUID();
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId);
      const chosen = await this.checks.paper(tx, meeting.reviewId, request);
      const { candidateIds, itemId, panelId, ...rules } = request;
      const { panelName, title } = await this.checks.voters(tx, meeting.reviewId, request);
      const draft = { ...rules, ...placeOf(request), title, rehearsal: false, createdBy: actor.accountId };
      const same = await this.drafts.same(tx, meetingId, draft, candidateIds);
      if (same !== null) return same;
      if (itemId !== undefined) await this.items.drafting(tx, meetingId, itemId, candidateIds);
      await this.checks.refuseKept(tx, candidateIds, { id, round: 1, panelId, panelName });
      await this.drafts.add(tx, { id, meetingId, panelName, ...draft }, chosen);
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: 'ballot.drafted',
        facts: { ballot: id, title, candidates: chosen.length },
      });
      return id;
    });
  }

  async remove(actor: Actor, ballotId: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, ballotId));
      const ballot = await this.store.lock(tx, ballotId);
      // A draft leaves the table altogether, so removing one is no transition of the lifecycle.
      if (ballot.state !== 'draft') throw new Refusal('ballot.wrong-state', { state: ballot.state });
      await this.drafts.remove(tx, ballotId);
      tx.onCommit(() => void this.secrets.destroy(ballotId).catch(() => undefined));
      await this.log.write(tx, ballot.meetingId, {
        accountId: actor.accountId,
        type: 'ballot.draft-removed',
        facts: { title: ballot.title },
      });
      await this.recordRemoved(tx, actor, ballot);
    });
  }

  /** A meeting that is removed takes its drafts with it; it is locked, and its log says that it is gone. */
  async removeAll(tx: Transaction, actor: Actor, meetingId: string): Promise<void> {
    const drafts = await this.drafts.ofMeeting(tx, meetingId);
    await this.drafts.dropOfMeeting(tx, meetingId);
    for (const draft of drafts) await this.recordRemoved(tx, actor, draft);
  }

  /** A further round is drafted by three people; that one of them took it away again stays on record. */
  private async recordRemoved(
    tx: Transaction,
    { accountId }: Actor,
    ballot: { id: string; round: number; panelId: string | null },
  ): Promise<void> {
    if (ballot.round === 1) return;
    const facts = { ballot: ballot.id, round: ballot.round };
    await this.audit.record(tx, { accountId, type: 'ballot.draft-removed', stage: stageOf(ballot), facts });
  }
}

/** Where a ballot belongs: an item of the agenda, a panel. */
const placeOf = ({ itemId, panelId }: DraftBallotRequest): { agendaItemId: string | null; panelId: string | null } => ({
  agendaItemId: itemId ?? null,
  panelId,
});
