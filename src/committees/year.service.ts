/** The calendar and the settings of a review. Each use case locks the review first. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { shanghaiDay } from '../kernel/office-dates.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { DeadlinesStore } from './deadlines.store.js';
import { fixedDeadline, orderFault } from './domain/calendar.js';
import type { ChooseSettingsRequest, SetCalendarRequest } from './requests/year.request.js';
import { ReviewNumbersHook } from './review-numbers.js';

@Injectable()
export class YearService {
  constructor(
    private readonly database: Database,
    private readonly numbers: ReviewNumbersHook,
    private readonly deadlines: DeadlinesStore,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Sets the three deadlines of the year, in their order (R32). One that is past, or was put off, takes two people. */
  async setCalendar(actor: Actor, reviewId: string, request: SetCalendarRequest): Promise<void> {
    const { materialsBy, screeningBy, reviewBy } = request;
    const fault = orderFault(request);
    await this.database.write(async (tx) => {
      await this.lock(tx, actor, reviewId);
      if (fault !== null)
        throw new Refusal('calendar.order', { earlier: request[fault.earlier], later: request[fault.later] });
      const before = await this.deadlines.read(tx, reviewId);
      const fixed = fixedDeadline(
        before?.calendar ?? null,
        request,
        before?.overrides ?? [],
        shanghaiDay(this.clock.now()),
      );
      if (fixed !== null) throw new Refusal('calendar.fixed', { day: before?.calendar?.[fixed] ?? '' });
      await tx.executeOne('update review set materials_by = $2, screening_by = $3, review_by = $4 where id = $1', [
        reviewId,
        materialsBy,
        screeningBy,
        reviewBy,
      ]);
      await this.told(tx, actor, 'review.calendar-set', { review: reviewId, materialsBy, screeningBy, reviewBy });
    });
  }

  /** Chooses the rules of the review's meetings. Meetings that were set up keep theirs; R34 is fixed from the first one on. */
  async choose(actor: Actor, reviewId: string, request: ChooseSettingsRequest): Promise<void> {
    const { blind, recusedCount, announce, verdictsOnly, policy, quota, ties } = request;
    await this.database.write(async (tx) => {
      const before = await this.lock(tx, actor, reviewId);
      if (before.blind !== blind) {
        if ((await this.numbers.count('meetings', reviewId)) > 0) throw new Refusal('review.blind-fixed');
        await tx.executeOne('update review set blind = $2 where id = $1', [reviewId, blind]);
      }
      await tx.executeOne(
        `insert into review_settings (review_id, recused_count, announce, verdicts_only, policy, quota, ties, chosen_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (review_id) do update set recused_count = $2, announce = $3, verdicts_only = $4, policy = $5, quota = $6,
           ties = $7, chosen_by = $8, chosen_at = now()`,
        [reviewId, recusedCount, announce, verdictsOnly, policy, quota, ties, actor.accountId],
      );
      await this.told(tx, actor, 'review.settings-chosen', { review: reviewId, ...request });
    });
  }

  private async lock(tx: Transaction, actor: Actor, reviewId: string): Promise<{ blind: boolean }> {
    const review = await tx.row<{ committeeId: string; blind: boolean }>(
      'select committee_id as "committeeId", blind from review where id = $1 for update',
      [reviewId],
    );
    if (review === null || !holds(actor, ['organizer'], review.committeeId)) throw new Refusal('resource.not-found');
    return review;
  }

  private async told(
    tx: Transaction,
    actor: Actor,
    type: string,
    facts: Record<string, string | number | boolean>,
  ): Promise<void> {
    await this.audit.record(tx, { accountId: actor.accountId, type, stage: 'procedure', facts });
  }
}
