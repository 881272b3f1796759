/**
 * R17: a candidate withdraws, asked for by an organizer and confirmed by a second one (R23). Whatever is not open yet loses the
 * candidate; a ballot that waits for its count goes on with the entry struck out; what is announced stays as it was counted.
 * Nobody's place goes to another by itself.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import type { ConfirmationFacts } from '../../contract/confirmations.js';
import { CommitteeFacts } from '../../committees/index.js';
import { CandidateWithdrawals, DossierFacts, type WithdrawingCandidate } from '../../dossiers/index.js';
import { next } from '../../kernel/lifecycle.js';
import { AgendaWithdrawals, MeetingLog } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { BallotCache } from '../ballot-cache.js';
import { BallotsStore } from '../ballots.store.js';
import { ChainStore } from '../record/chain.store.js';
import { BALLOT_LIFECYCLE, ORGANIZERS } from '../domain/lifecycle.js';
import { WithdrawingStore, type StandsIn } from './withdrawing.store.js';

/**
 * What the record of a ballot says of every withdrawal. It goes to every expert and into the bundle, so it is the same for all:
 * why somebody withdrew is known to the organizers alone.
 */
export const STRUCK = 'withdrawn by two organizers';

/** R23: how long a second organizer has, who may sit in another office. */
const OPEN_SECONDS = 3 * 24 * 60 * 60;

@Injectable()
export class WithdrawingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly withdrawals: CandidateWithdrawals,
    private readonly dossiers: DossierFacts,
    private readonly committees: CommitteeFacts,
    private readonly agenda: AgendaWithdrawals,
    private readonly store: WithdrawingStore,
    private readonly ballots: BallotsStore,
    private readonly chain: ChainStore,
    private readonly cache: BallotCache,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'withdraw-candidate',
      confirmers: ['organizer'],
      requesters: ['organizer'],
      openSeconds: OPEN_SECONDS,
      lockAbove: async (tx, { subject }) => {
        const candidate = await this.withdrawals.lock(tx, subject);
        if (candidate !== null) await this.store.lockMeetings(tx, candidate.reviewId);
      },
      execute: (tx, request) => this.withdraw(tx, request),
      describe: (facts) => this.describe(facts),
    });
  }

  /** An organizer asks; gives the request that a second organizer answers. */
  async ask(actor: Actor, candidateId: string, reason: string): Promise<string> {
    return this.database.write(async (tx) => {
      const candidate = await this.withdrawals.lock(tx, candidateId);
      if (candidate === null || !holds(actor, ['organizer'], candidate.committeeId))
        throw new Refusal('resource.not-found');
      if (candidate.withdrawn) throw new Refusal('candidate.already-withdrawn');
      return this.confirmations.request(tx, actor, {
        act: 'withdraw-candidate',
        committeeId: candidate.committeeId,
        meetingId: null,
        subject: candidateId,
        facts: { review: candidate.reviewId, candidate: candidateId },
        reason,
      });
    });
  }

  /** The review and all its meetings are locked, so no ballot opens, is drafted or put on an agenda meanwhile. */
  private async withdraw(tx: Transaction, request: StoredRequest): Promise<void> {
    const candidateId = request.subject;
    const candidate = await this.withdrawals.lock(tx, candidateId);
    if (candidate === null) throw new Refusal('resource.not-found');
    await this.withdrawals.record(tx, candidateId, request.id, this.clock.now());
    const concerned = new Set(await this.agenda.leave(tx, candidateId));
    for (const ballot of await this.store.ballotsWith(tx, candidateId)) {
      concerned.add(ballot.meetingId);
      await this.leaveBallot(tx, ballot, candidateId);
    }
    await this.tell(tx, request, candidate, concerned);
  }

  private async leaveBallot(tx: Transaction, { ballotId }: StandsIn, candidateId: string): Promise<void> {
    const { state } = await this.ballots.lock(tx, ballotId);
    if (state === 'draft') return this.store.leaveDraft(tx, ballotId, candidateId);
    // void, announced or annulled: the record is over and stays as it is
    if (next(BALLOT_LIFECYCLE, state, 'strike', ORGANIZERS) === null) return;
    const { manifest } = (await this.cache.opened(ballotId)).protocol;
    const candidate = manifest.candidates.findIndex(({ id }) => id === candidateId);
    const chain = await this.chain.lock(tx, ballotId);
    const { head } = await this.chain.append(tx, ballotId, chain, { type: 'withdraw', candidate, reason: STRUCK });
    if (state === 'closed') await this.store.moveCloseHead(tx, ballotId, head);
  }

  /** A line in every meeting that is concerned or goes on, and the evidence; without the reason. */
  private async tell(
    tx: Transaction,
    request: StoredRequest,
    { reviewId, code }: WithdrawingCandidate,
    concerned: ReadonlySet<string>,
  ): Promise<void> {
    const meetings = new Set([...concerned, ...(await this.store.runningMeetings(tx, reviewId))]);
    for (const meetingId of meetings)
      await this.log.write(tx, meetingId, { accountId: null, type: 'candidate.withdrawn', facts: { candidate: code } });
    await this.audit.record(tx, {
      accountId: null,
      type: 'candidate.withdrawn',
      stage: 'procedure',
      facts: { review: reviewId, candidate: request.subject, confirmation: request.id },
    });
  }

  private async describe(facts: ConfirmationFacts): Promise<ConfirmationFacts> {
    const [candidate] = await this.dossiers.candidatesById([String(facts['candidate'])]);
    const review = await this.committees.review(String(facts['review']));
    const place = review && { review: review.id, reviewTitle: review.title, committee: review.committee };
    return { ...place, ...(candidate && { candidate: candidate.code, name: candidate.name, unit: candidate.unit }) };
  }
}
