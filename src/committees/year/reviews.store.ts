/** Reviews of a year: opened, and locked. A review's lock is taken before any other (docs/architecture.md). */
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { Review } from '../entities/review.entity.js';
import type { OpenReviewRequest } from '../requests/open-review.request.js';

export interface LockedReview {
  id: string;
  committeeId: string;
  /** R34 */
  blind: boolean;
}

@Injectable()
export class ReviewsStore {
  /** Locks a review; null where there is none. */
  lock(tx: Transaction, reviewId: string): Promise<LockedReview | null> {
    return tx.row<LockedReview>(
      'select id, committee_id as "committeeId", blind from review where id = $1 for update',
      [reviewId],
    );
  }

  /** Locks the review that a member or panel is of; null where there is none. */
  lockOf(tx: Transaction, what: 'member' | 'panel', id: string): Promise<LockedReview | null> {
    return tx.row<LockedReview>(
      `select id, committee_id as "committeeId", blind from review where id = (select review_id from ${what} where id = $1) for update`,
      [id],
    );
  }

  /** Locks a review for an organizer of its committee; whoever is none hears the same as where there is no review. */
  async lockFor(tx: Transaction, actor: Actor, reviewId: string): Promise<LockedReview> {
    return this.organized(actor, await this.lock(tx, reviewId));
  }

  /** Like `lockFor`, for the review that a member or panel is of. */
  async lockOfFor(tx: Transaction, actor: Actor, what: 'member' | 'panel', id: string): Promise<LockedReview> {
    return this.organized(actor, await this.lockOf(tx, what, id));
  }

  async open(tx: Transaction, review: OpenReviewRequest & { id: string; committeeId: string }): Promise<void> {
    try {
      await tx.insert(Review, review);
    } catch (error) {
      if (violatedConstraint(error) === 'review_year_once')
        throw new Refusal('review.year-taken', { year: review.year });
      throw error;
    }
  }

  private organized(actor: Actor, review: LockedReview | null): LockedReview {
    if (review === null || !holds(actor, ['organizer'], review.committeeId)) throw new Refusal('resource.not-found');
    return review;
  }
}
