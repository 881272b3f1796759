/**
 * What the list of experts needs to know of reviews, which live upstairs: published here as a hook, registered by
 * committees. Experts that come in with a list become members of the review in the same transaction.
 */
import { Injectable } from '@nestjs/common';
import type { Position } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';

export interface ReviewsOfExperts {
  /** The committee of a review; null when there is no such review. */
  committeeOf(reviewId: string): Promise<string | null>;
  /** Everybody who is or was a member; who has left is not taken in again by a list. */
  members(reviewId: string): Promise<{ personId: string; position: Position; serving: boolean }[]>;
  /** Locks the review: first in the order of locks, so that no meeting is set up meanwhile. */
  lock(tx: Transaction, reviewId: string): Promise<void>;
  /** Makes the experts members of the review. */
  admit(tx: Transaction, reviewId: string, experts: readonly { expertId: string; position: Position }[]): Promise<void>;
}

@Injectable()
export class ReviewsHook {
  private registered: ReviewsOfExperts | null = null;

  register(reviews: ReviewsOfExperts): void {
    this.registered = reviews;
  }

  get reviews(): ReviewsOfExperts {
    if (this.registered === null) throw new Error('no feature has registered the reviews of experts');
    return this.registered;
  }
}
