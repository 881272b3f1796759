/** Experts that come in with a list become members of the review, in the transaction of the import. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Position } from '../../contract/vocabulary.js';
import { ReviewsHook, type ReviewsOfExperts } from '../../experts/index.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { CommitteeFacts } from '../committee-facts.js';
import { MembersReader } from './members.reader.js';
import { MembersStore } from './members.store.js';
import { ReviewsStore } from '../year/reviews.store.js';

@Injectable()
export class ExpertMembership implements ReviewsOfExperts, OnModuleInit {
  constructor(
    private readonly hook: ReviewsHook,
    private readonly reader: MembersReader,
    private readonly store: MembersStore,
    private readonly reviews: ReviewsStore,
    private readonly facts: CommitteeFacts,
  ) {}

  onModuleInit(): void {
    this.hook.register(this);
  }

  async committeeOf(reviewId: string): Promise<string | null> {
    return (await this.facts.review(reviewId))?.committeeId ?? null;
  }

  members(reviewId: string): Promise<{ personId: string; position: Position; serving: boolean }[]> {
    return this.reader.standings(reviewId);
  }

  async lock(tx: Transaction, reviewId: string): Promise<void> {
    await this.reviews.lock(tx, reviewId);
  }

  admit(
    tx: Transaction,
    reviewId: string,
    experts: readonly { expertId: string; position: Position }[],
  ): Promise<void> {
    return this.store.admit(tx, reviewId, experts);
  }
}
