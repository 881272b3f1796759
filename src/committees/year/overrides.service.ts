/**
 * R32, R23: a deadline is put off by two organizers. One asks with a reason and a new last day, a second one confirms; the day
 * before, the new one, both people and the reason stay on record, as often as that happens.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import type { ConfirmationFacts } from '../../contract/confirmations.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { CommitteeFacts } from '../committee-facts.js';
import { DeadlinesStore, type DatedReview } from './deadlines.store.js';
import { inForce, overrideFault, type Deadline } from '../domain/calendar.js';
import type { OverrideDeadlineRequest } from '../requests/year.request.js';
import { ReviewsStore } from './reviews.store.js';

/** How long a second organizer has, who may sit in another office. */
const OPEN_SECONDS = 3 * 24 * 60 * 60;

interface Asked {
  reviewId: string;
  deadline: Deadline;
  until: string;
}

@Injectable()
export class OverridesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsStore,
    private readonly store: DeadlinesStore,
    private readonly facts: CommitteeFacts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'override-deadline',
      confirmers: ['organizer'],
      requesters: ['organizer'],
      openSeconds: OPEN_SECONDS,
      lockAbove: async (tx, { facts }) => {
        await this.reviews.lock(tx, askedOf(facts).reviewId);
      },
      execute: (tx, request) => this.override(tx, request),
      describe: (facts) => this.describe(facts),
    });
  }

  /** An organizer asks; gives the request that a second organizer answers. */
  async ask(actor: Actor, reviewId: string, request: OverrideDeadlineRequest): Promise<string> {
    const { deadline, until, reason } = request;
    return this.database.write(async (tx) => {
      await this.reviews.lockFor(tx, actor, reviewId);
      const review = await this.dated(tx, reviewId);
      const was = this.lastDay(review, { reviewId, deadline, until });
      return this.confirmations.request(tx, actor, {
        act: 'override-deadline',
        committeeId: review.committeeId,
        meetingId: null,
        subject: `${reviewId}:${deadline}`,
        facts: { review: reviewId, deadline, was, until },
        reason,
      });
    });
  }

  /** The review is locked. Refused where the deadline has changed since it was asked for: two people confirm what they read. */
  private async override(tx: Transaction, { id, facts }: StoredRequest): Promise<void> {
    const asked = askedOf(facts);
    const review = await this.dated(tx, asked.reviewId);
    const was = this.lastDay(review, asked);
    if (was !== facts['was']) throw new Refusal('deadline.overtaken');
    const { reviewId, deadline, until } = asked;
    await this.store.insert(tx, {
      reviewId,
      deadline,
      was,
      until,
      confirmationId: id,
      recordedAt: this.clock.now(),
    });
    await this.audit.record(tx, {
      accountId: null,
      type: 'review.deadline-overridden',
      stage: 'procedure',
      facts: { review: reviewId, deadline, was, until, confirmation: id },
    });
  }

  private async dated(tx: Transaction, reviewId: string): Promise<DatedReview> {
    const review = await this.store.read(tx, reviewId);
    if (review === null) throw new Refusal('resource.not-found');
    return review;
  }

  /** The day that holds now, or the refusal. */
  private lastDay({ calendar, overrides }: DatedReview, { deadline, until }: Asked): string {
    const days = calendar && inForce(calendar, overrides);
    const fault = overrideFault(days, deadline, until, shanghaiDay(this.clock.now()));
    if (fault !== null || days === null)
      throw new Refusal(fault ?? 'deadline.undated', { day: days?.[deadline] ?? '', until });
    return days[deadline];
  }

  private async describe(facts: ConfirmationFacts): Promise<ConfirmationFacts> {
    const review = await this.facts.review(askedOf(facts).reviewId);
    return { ...facts, reviewTitle: review?.title ?? null, committee: review?.committee ?? null };
  }
}

const askedOf = (facts: ConfirmationFacts): Asked => ({
  reviewId: String(facts['review']),
  deadline: facts['deadline'] as Deadline,
  until: String(facts['until']),
});
