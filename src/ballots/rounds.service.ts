/**
 * R14: a second vote is a new numbered round with a reason, asked for by the secretary and confirmed by chair and supervisor.
 * The earlier round stays as it is; only the candidates named are in the new one, and nothing else about it can be chosen.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../confirmations/index.js';
import type { ConfirmationFacts } from '../contract/confirmations.js';
import { next } from '../kernel/lifecycle.js';
import { MeetingLog, type LockedMeeting } from '../meetings/index.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { BallotCache } from './ballot-cache.js';
import { BallotsReader } from './ballots.reader.js';
import { BallotsStore, type LockedBallot } from './ballots.store.js';
import { BALLOT_LIFECYCLE, THREE } from './domain/lifecycle.js';
import { stageOf } from './domain/panel-ballot.js';
import { ruleOfRound, type RoundRule } from './domain/round-rule.js';
import { OPEN_SECONDS } from './voiding.service.js';
import type { BallotCandidateView } from './views/ballot-candidate.view.js';
import type { NewRoundRequest } from './requests/new-round.request.js';

/** How many of the candidates a card names; the rest it counts. */
const NAMED = 12;

@Injectable()
export class RoundsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly cache: BallotCache,
    private readonly results: BallotsReader,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'new-round',
      confirmers: ['chair', 'supervisor'],
      requesters: ['secretary'],
      openSeconds: OPEN_SECONDS,
      execute: (tx, request) => this.draft(tx, request),
      describe: (facts) => this.describe(facts),
    });
  }

  /** The secretary asks for a further round; gives the request that chair and supervisor answer. */
  async ask(actor: Actor, ballotId: string, { reason, candidateIds }: NewRoundRequest): Promise<string> {
    return this.database.write(async (tx) => {
      const meeting = await this.log.lock(tx, await this.store.meetingOf(tx, ballotId));
      if (!holds(actor, ['secretary'], meeting.committeeId)) throw new Refusal('resource.not-found');
      await this.ruleAfter(await this.followable(tx, meeting, ballotId, candidateIds), candidateIds.length);
      return this.confirmations.request(tx, actor, {
        act: 'new-round',
        committeeId: meeting.committeeId,
        meetingId: meeting.id,
        subject: ballotId,
        facts: { ballot: ballotId, candidateIds: [...candidateIds].sort().join(',') },
        reason,
      });
    });
  }

  /** Whom a ballot is about, in the order of its paper. */
  async candidates(actor: Actor, ballotId: string): Promise<BallotCandidateView[]> {
    const place = await this.database.readOne<{ committeeId: string }>(
      `select r.committee_id as "committeeId" from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id where b.id = $1`,
      [ballotId],
    );
    if (place === null || !holds(actor, ['secretary'], place.committeeId)) throw new Refusal('resource.not-found');
    return this.database.read<BallotCandidateView>(
      'select candidate_id as "candidateId", label from ballot_candidate where ballot_id = $1 order by position',
      [ballotId],
    );
  }

  private async draft(tx: Transaction, request: StoredRequest): Promise<void> {
    const meeting = await this.log.lock(tx, await this.store.meetingOf(tx, request.subject));
    const candidateIds = idsOf(request.facts);
    const before = await this.followable(tx, meeting, request.subject, candidateIds);
    const rule = await this.ruleAfter(before, candidateIds.length);
    const id = randomUUID();
    const { reason, requestedBy } = request;
    await tx.executeOne(
      `insert into ballot (id, meeting_id, agenda_item_id, panel_id, panel_name, number, round, follows, reason, title, rehearsal, policy, announce, verdicts_only, quota_count, cap, created_by)
       select $2, meeting_id, (select i.id from agenda_item i where i.id = b.agenda_item_id and i.step <> 'done'), panel_id, panel_name, (select max(number) + 1 from ballot where meeting_id = b.meeting_id), round + 1, id, $3, title, rehearsal, policy, announce, verdicts_only, $5, $6, $4
         from ballot b where id = $1`,
      [before.id, id, reason, requestedBy, rule.quota, rule.cap],
    );
    await tx.execute(
      `insert into ballot_candidate (ballot_id, position, candidate_id, label)
       select $2, row_number() over (order by position) - 1, candidate_id, label from ballot_candidate
        where ballot_id = $1 and candidate_id = any($3::uuid[])`,
      [before.id, id, candidateIds],
    );
    const facts = { ballot: id, follows: before.id, round: before.round + 1, candidates: candidateIds.length, reason };
    await this.log.write(tx, meeting.id, {
      accountId: null,
      type: 'ballot.repeated',
      facts: { ...facts, title: before.title },
    });
    await this.audit.record(tx, { accountId: null, type: 'ballot.repeated', stage: stageOf(before), facts });
  }

  /** The ballot before, locked, or the refusal: it must be over, the latest of its rounds, and hold every candidate named. */
  private async followable(
    tx: Transaction,
    meeting: LockedMeeting,
    ballotId: string,
    candidateIds: readonly string[],
  ): Promise<LockedBallot> {
    if (meeting.state === 'ended') throw new Refusal('meeting.wrong-state', { state: meeting.state });
    const ballot = await this.store.lock(tx, ballotId);
    const { state } = ballot;
    if (next(BALLOT_LIFECYCLE, state, 'repeat', THREE) === null) throw new Refusal('ballot.wrong-state', { state });
    if ((await tx.row('select 1 from ballot where follows = $1', [ballotId])) !== null)
      throw new Refusal('ballot.followed');
    const known = await tx.row<{ count: number }>(
      'select count(*)::int as count from ballot_candidate where ballot_id = $1 and candidate_id = any($2::uuid[])',
      [ballotId, candidateIds],
    );
    if (known?.count !== candidateIds.length) throw new Refusal('ballot.round-candidates');
    return ballot;
  }

  /** Places and cap of the next round, or the refusal where no place is left. */
  private async ruleAfter({ id, state }: LockedBallot, candidates: number): Promise<RoundRule> {
    const { quota, cap } = (await this.cache.opened(id)).protocol.manifest;
    const result = state === 'announced' ? await this.results.announced(id) : null;
    const rule = ruleOfRound({ quota, cap, given: result?.quota?.within ?? 0 }, candidates);
    if (rule === null) throw new Refusal('ballot.round-no-places');
    return rule;
  }

  private async describe(facts: ConfirmationFacts): Promise<ConfirmationFacts> {
    const ids = idsOf(facts);
    const labels = await this.database.read<{ label: string }>(
      `select label from ballot_candidate where ballot_id = $1 and candidate_id = any($2::uuid[]) order by position limit ${NAMED}`,
      [facts['ballot'], ids],
    );
    const named = labels.map(({ label }) => label).join('、');
    return { ballot: facts['ballot'] ?? null, candidates: ids.length, named: ids.length > NAMED ? `${named}…` : named };
  }
}

const idsOf = (facts: ConfirmationFacts): string[] => String(facts['candidateIds'] ?? '').split(',');
