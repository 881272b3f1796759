/**
 * A draft changed before it is frozen: title, candidates and rules, by the secretary. Of a further round three people have said whom
 * it is about (R14), so its candidates stay; and its rules are those of the ballot before, but for the repeat of a void one (R17).
 */
import { Injectable } from '@nestjs/common';
import { next } from '../../kernel/lifecycle.js';
import { AgendaStepsService, MeetingLog, type LockedMeeting } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { BallotsStore, type LockedBallot } from '../ballots.store.js';
import { BALLOT_LIFECYCLE } from '../domain/lifecycle.js';
import { choosesRules } from '../domain/round-rule.js';
import { DraftChecks } from './draft-checks.js';
import { DraftsStore } from './drafts.store.js';
import type { ChangeDraftRequest } from '../requests/draft-ballot.request.js';
import { RoundsStore } from '../rounds/rounds.store.js';
import type { DraftView } from '../views/draft.view.js';

@Injectable()
export class ChangingDraftsService {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
    private readonly items: AgendaStepsService,
    private readonly checks: DraftChecks,
    private readonly store: BallotsStore,
    private readonly drafts: DraftsStore,
    private readonly rounds: RoundsStore,
  ) {}

  /** What a draft says, for the dialog that changes it. */
  async view(actor: Actor, ballotId: string): Promise<DraftView> {
    const place = await this.rounds.place(ballotId);
    if (place === null || !holds(actor, ['secretary'], place.committeeId)) throw new Refusal('resource.not-found');
    const draft = await this.drafts.view(ballotId);
    if (draft === null) throw new Refusal('ballot.not-draft');
    return draft;
  }

  /** The same again changes nothing. */
  async change(actor: Actor, ballotId: string, request: ChangeDraftRequest): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.log.lockBeforeEnd(tx, actor, await this.store.meetingOf(tx, ballotId));
      const ballot = await this.store.lock(tx, ballotId);
      const { state } = ballot;
      if (next(BALLOT_LIFECYCLE, state, 'change', 'secretary') === null)
        throw new Refusal('ballot.wrong-state', { state });
      await this.refuseFixed(ballot, request);
      const chosen = await this.checks.paper(tx, meeting.reviewId, request);
      const { panelName, title } = await this.checks.voters(tx, meeting.reviewId, request);
      const changed = { ...request, panelName, title };
      if (await this.drafts.says(tx, ballotId, changed)) return;
      await this.refuseElsewhere(tx, meeting, ballot, changed);
      await this.drafts.change(tx, ballotId, changed, chosen);
      await this.log.write(tx, meeting.id, {
        accountId: actor.accountId,
        type: 'ballot.draft-changed',
        facts: { ballot: ballotId, title, candidates: chosen.length },
      });
    });
  }

  /** What is settled already: the rules of a rehearsal and of most rounds, and whom a round is about. */
  private async refuseFixed(ballot: LockedBallot, { candidateIds, panelId }: ChangeDraftRequest): Promise<void> {
    if (ballot.rehearsal) throw new Refusal('ballot.draft-fixed');
    if (ballot.follows === null) return;
    const rounds = await this.rounds.ofReview(ballot.meetingId);
    const own = rounds.get(ballot.id);
    if (own === undefined || !choosesRules(own, rounds)) throw new Refusal('ballot.draft-fixed');
    const same =
      candidateIds.length === own.candidateIds.length && candidateIds.every((id) => own.candidateIds.includes(id));
    if (!same) throw new Refusal('ballot.round-named', { field: 'candidateIds' });
    if (panelId !== ballot.panelId) throw new Refusal('ballot.round-named', { field: 'panelId' });
  }

  /** R14: of a first draft, candidates that its agenda item does not have, or that another ballot keeps. */
  private async refuseElsewhere(
    tx: Transaction,
    meeting: LockedMeeting,
    { id, round, follows, agendaItemId }: LockedBallot,
    { candidateIds, panelId, panelName }: ChangeDraftRequest & { panelName: string | null },
  ): Promise<void> {
    if (follows !== null) return;
    if (agendaItemId !== null) await this.items.drafting(tx, meeting.id, agendaItemId, candidateIds);
    await this.checks.refuseKept(tx, candidateIds, { id, round, panelId, panelName });
  }
}
