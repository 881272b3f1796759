/** The calendar and the settings of a review. Each use case locks the review first. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { AuditTelling } from '../../contract/audit.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { DeadlinesStore } from './deadlines.store.js';
import { fixedDeadline, orderFault } from '../domain/calendar.js';
import type { ChooseSettingsRequest, SetCalendarRequest } from '../requests/year.request.js';
import { ReviewNumbersHook } from './review-numbers.js';
import { ReviewSettingsStore } from './review-settings.store.js';
import { ReviewsStore } from './reviews.store.js';

@Injectable()
export class YearService {
  constructor(
    private readonly database: Database,
    private readonly numbers: ReviewNumbersHook,
    private readonly reviews: ReviewsStore,
    private readonly deadlines: DeadlinesStore,
    private readonly settings: ReviewSettingsStore,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Sets the three deadlines of the year, in their order (R32). One that is past, or was put off, takes two people. */
  async setCalendar(actor: Actor, reviewId: string, request: SetCalendarRequest): Promise<void> {
    const { materialsBy, screeningBy, reviewBy } = request;
    const fault = orderFault(request);
    await this.database.write(async (tx) => {
      await this.reviews.lockFor(tx, actor, reviewId);
      if (fault !== null) {
        const { materialsBy, screeningBy, reviewBy } = request;
        throw new Refusal('calendar.order', { materialsBy, screeningBy, reviewBy });
      }
      const before = await this.deadlines.read(tx, reviewId);
      const fixed = fixedDeadline(
        before?.calendar ?? null,
        request,
        before?.overrides ?? [],
        shanghaiDay(this.clock.now()),
      );
      if (fixed !== null) throw new Refusal('calendar.fixed', { day: before?.calendar?.[fixed] ?? '' });
      await this.deadlines.setCalendar(tx, reviewId, { materialsBy, screeningBy, reviewBy });
      await this.told(tx, actor, {
        type: 'review.calendar-set',
        facts: { review: reviewId, materialsBy, screeningBy, reviewBy },
      });
    });
  }

  /** Chooses the rules of the review's meetings. Meetings that were set up keep theirs; R34 is fixed from the first one on. */
  async choose(actor: Actor, reviewId: string, request: ChooseSettingsRequest): Promise<void> {
    const { blind } = request;
    await this.database.write(async (tx) => {
      const before = await this.reviews.lockFor(tx, actor, reviewId);
      if (before.blind !== blind) {
        if ((await this.numbers.count('meetings', reviewId)) > 0) throw new Refusal('review.blind-fixed');
        await this.settings.setBlind(tx, reviewId, blind);
      }
      await this.settings.choose(tx, reviewId, request, actor.accountId);
      await this.told(tx, actor, { type: 'review.settings-chosen', facts: { review: reviewId, ...request } });
    });
  }

  private async told(tx: Transaction, actor: Actor, telling: AuditTelling): Promise<void> {
    await this.audit.record(tx, { accountId: actor.accountId, stage: 'procedure', ...telling });
  }
}
