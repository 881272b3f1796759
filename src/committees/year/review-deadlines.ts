/** R32: deadlines bind. What other features ask before a step of the year. */
import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { DeadlinesStore } from './deadlines.store.js';
import { inForce, isOver, type Deadline } from '../domain/calendar.js';

/** Every deadline that ends a step there is; screening has none yet. */
const OVER = { materialsBy: 'deadline.materials-over', reviewBy: 'deadline.review-over' } as const satisfies Partial<
  Record<Deadline, string>
>;

@Injectable()
export class ReviewDeadlines {
  constructor(
    private readonly database: Database,
    private readonly store: DeadlinesStore,
    private readonly clock: Clock,
  ) {}

  /** Refuses the step after its last day in Shanghai, naming that day and the way on. */
  async refuseOver(tx: Transaction, reviewId: string, deadline: keyof typeof OVER): Promise<void> {
    const { calendar = null, overrides = [] } = (await this.store.read(tx, reviewId)) ?? {};
    if (calendar === null) return;
    const holds = inForce(calendar, overrides);
    if (isOver(holds, deadline, shanghaiDay(this.clock.now())))
      throw new Refusal(OVER[deadline], { day: holds[deadline] });
  }

  /** The same for work that is only about to be begun; whoever does it asks again in its own transaction. */
  refuseOverNow(reviewId: string, deadline: keyof typeof OVER): Promise<void> {
    return this.database.write((tx) => this.refuseOver(tx, reviewId, deadline));
  }
}
