/** R32: the calendar of a review with its overrides; written by the act that two organizers confirm. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Calendar, Override } from '../domain/calendar.js';
import { DeadlineOverride } from '../entities/deadline-override.entity.js';

export interface DatedReview {
  committeeId: string;
  /** Null: not set. */
  calendar: Calendar | null;
  overrides: Override[];
}

/** Null where no dates are set; `r` is the review. */
export const CALENDAR = `case when r.materials_by is null then null else json_build_object('materialsBy', to_char(r.materials_by, 'YYYY-MM-DD'),
  'screeningBy', to_char(r.screening_by, 'YYYY-MM-DD'), 'reviewBy', to_char(r.review_by, 'YYYY-MM-DD')) end`;

const OVERRIDES = `coalesce((select json_agg(json_build_object('deadline', o.deadline, 'was', to_char(o.was, 'YYYY-MM-DD'),
  'until', to_char(o.until, 'YYYY-MM-DD')) order by o.recorded_at, o.until) from deadline_override o where o.review_id = r.id), '[]')`;

@Injectable()
export class DeadlinesStore {
  /** As of this transaction; an override is judged under the review's lock, a step under its own. */
  read(tx: Transaction, reviewId: string): Promise<DatedReview | null> {
    return tx.row<DatedReview>(
      `select r.committee_id as "committeeId", ${CALENDAR} as calendar, ${OVERRIDES} as overrides from review r where r.id = $1`,
      [reviewId],
    );
  }

  async setCalendar(
    tx: Transaction,
    reviewId: string,
    { materialsBy, screeningBy, reviewBy }: Calendar,
  ): Promise<void> {
    await tx.executeOne('update review set materials_by = $2, screening_by = $3, review_by = $4 where id = $1', [
      reviewId,
      materialsBy,
      screeningBy,
      reviewBy,
    ]);
  }

  async insert(
    tx: Transaction,
    override: Override & { reviewId: string; confirmationId: string; recordedAt: Date },
  ): Promise<void> {
    try {
      await tx.insert(DeadlineOverride, { id: randomUUID(), ...override });
    } catch (error) {
      if (violatedConstraint(error) === 'deadline_override_follows') throw new Refusal('deadline.overtaken');
      throw error;
    }
  }
}
