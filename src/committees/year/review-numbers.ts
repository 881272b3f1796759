/**
 * The numbers of a review that live upstairs: published here as a hook, each registered by the feature that knows it.
 * Numbers of rows only, never of votes (R12).
 */
import { Injectable } from '@nestjs/common';

const REVIEW_NUMBERS = ['candidates', 'withdrawn', 'meetings', 'meetingsHeld', 'ballotsAnnounced'] as const;
export type ReviewNumber = (typeof REVIEW_NUMBERS)[number];
type Count = (reviewId: string) => Promise<number>;

@Injectable()
export class ReviewNumbersHook {
  private readonly registered = new Map<ReviewNumber, Count>();

  register(counts: Partial<Record<ReviewNumber, Count>>): void {
    for (const [name, count] of Object.entries(counts)) this.registered.set(name as ReviewNumber, count);
  }

  count(name: ReviewNumber, reviewId: string): Promise<number> {
    const count = this.registered.get(name);
    if (count === undefined) throw new Error(`no feature has registered the number of ${name}`);
    return count(reviewId);
  }

  async all(reviewId: string): Promise<Record<ReviewNumber, number>> {
    const counted = await Promise.all(
      REVIEW_NUMBERS.map(async (name) => [name, await this.count(name, reviewId)] as const),
    );
    return Object.fromEntries(counted) as Record<ReviewNumber, number>;
  }
}
