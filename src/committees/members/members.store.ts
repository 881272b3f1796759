/** Members of a review: admitted, given positions, leaving and coming back. Whoever writes has the review locked. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Position } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Standing } from '../domain/lifecycle.js';
import { Member } from '../entities/member.entity.js';

export interface MemberNow {
  reviewId: string;
  position: Position;
  standing: Standing;
}

@Injectable()
export class MembersStore {
  one(tx: Transaction, memberId: string): Promise<MemberNow | null> {
    return tx.row<MemberNow>(
      `select review_id as "reviewId", position, case when left_at is null then 'serving' else 'left' end as standing
         from member where id = $1`,
      [memberId],
    );
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

  /** Whoever is chair becomes a member, since a review has one chair. */
  async relieveChair(tx: Transaction, reviewId: string): Promise<void> {
    await tx.execute(
      `update member set position = 'member' where review_id = $1 and position = 'chair' and left_at is null`,
      [reviewId],
    );
  }

  async setPosition(tx: Transaction, memberId: string, position: Position): Promise<void> {
    await tx.executeOne('update member set position = $2 where id = $1', [memberId, position]);
  }

  async leave(tx: Transaction, memberId: string, reason: string): Promise<void> {
    await tx.executeOne('update member set left_at = now(), left_reason = $2 where id = $1', [memberId, reason]);
  }

  async rejoin(tx: Transaction, memberId: string): Promise<void> {
    await tx.executeOne('update member set left_at = null, left_reason = null where id = $1', [memberId]);
  }

  /** How many of these serve in the review. */
  async serving(tx: Transaction, reviewId: string, memberIds: readonly string[]): Promise<number> {
    const row = await tx.row<{ count: number }>(
      'select count(*)::int as count from member where review_id = $1 and left_at is null and id = any($2::uuid[])',
      [reviewId, memberIds],
    );
    return row?.count ?? 0;
  }
}
