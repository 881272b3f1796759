/** Experts that come in with a list become members of the review, in the transaction of the import. */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Position } from '../contract/vocabulary.js';
import { ReviewsHook, type ReviewsOfExperts } from '../experts/index.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { CommitteeFacts } from './committee-facts.js';
import { Member } from './entities/member.entity.js';

@Injectable()
export class ExpertMembership implements ReviewsOfExperts, OnModuleInit {
  constructor(
    private readonly hook: ReviewsHook,
    private readonly database: Database,
    private readonly facts: CommitteeFacts,
  ) {}

  onModuleInit(): void {
    this.hook.register(this);
  }

  async committeeOf(reviewId: string): Promise<string | null> {
    return (await this.facts.review(reviewId))?.committeeId ?? null;
  }

  members(reviewId: string): Promise<{ personId: string; position: Position; serving: boolean }[]> {
    return this.database.read(
      `select e.person_id as "personId", m.position, m.left_at is null as serving from member m join expert e on e.id = m.expert_id where m.review_id = $1`,
      [reviewId],
    );
  }

  async lock(tx: Transaction, reviewId: string): Promise<void> {
    await tx.row('select id from review where id = $1 for update', [reviewId]);
  }

  async admit(
    tx: Transaction,
    reviewId: string,
    experts: readonly { expertId: string; position: Position }[],
  ): Promise<void> {
    await tx.insert(
      Member,
      experts.map(({ expertId, position }) => ({ id: randomUUID(), reviewId, expertId, position })),
    );
  }
}
