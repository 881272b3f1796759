/** Positions of members, and who leaves and comes back. Each use case locks the review first; seats of meetings stay as they are. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import type { Position } from '../contract/vocabulary.js';
import { next } from '../kernel/lifecycle.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { MEMBER_LIFECYCLE, type MemberAct, type Standing } from './domain/lifecycle.js';

interface LockedMember {
  reviewId: string;
  committeeId: string;
  position: Position;
  standing: Standing;
}

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Gives a member a position. A new chair takes the former one's place, who is a member then; nobody just stops being chair. */
  async changePosition(actor: Actor, memberId: string, position: Position): Promise<void> {
    await this.database.write(async (tx) => {
      const member = await this.lock(tx, actor, memberId, 'change-position');
      if (member.position === position) return;
      if (member.position === 'chair') throw new Refusal('member.chair-needed');
      const { reviewId } = member;
      if (position === 'chair') {
        await tx.execute(
          `update member set position = 'member' where review_id = $1 and position = 'chair' and left_at is null`,
          [reviewId],
        );
      }
      await tx.executeOne('update member set position = $2 where id = $1', [memberId, position]);
      await this.told(tx, actor, 'member.position-changed', { review: reviewId, member: memberId, position });
    });
  }

  /** Records that a member has left, and why. */
  async leave(actor: Actor, memberId: string, reason: string): Promise<void> {
    await this.database.write(async (tx) => {
      const member = await this.lock(tx, actor, memberId, 'leave');
      if (member.position === 'chair') throw new Refusal('member.chair-needed');
      await this.lockPanel(tx, memberId);
      await tx.executeOne('update member set left_at = now(), left_reason = $2 where id = $1', [memberId, reason]);
      await this.told(tx, actor, 'member.left', { review: member.reviewId, member: memberId });
    });
  }

  /** Takes a member back who had left, in the panel that the member was in. */
  async rejoin(actor: Actor, memberId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const member = await this.lock(tx, actor, memberId, 'return');
      await this.lockPanel(tx, memberId);
      await tx.executeOne('update member set left_at = null, left_reason = null where id = $1', [memberId]);
      await this.told(tx, actor, 'member.returned', { review: member.reviewId, member: memberId });
    });
  }

  private async lock(tx: Transaction, actor: Actor, memberId: string, act: MemberAct): Promise<LockedMember> {
    await tx.row('select r.id from review r join member m on m.review_id = r.id where m.id = $1 for update of r', [
      memberId,
    ]);
    const member = await tx.row<LockedMember>(
      `select m.review_id as "reviewId", r.committee_id as "committeeId", m.position,
              case when m.left_at is null then 'serving' else 'left' end as standing
         from member m join review r on r.id = m.review_id where m.id = $1`,
      [memberId],
    );
    if (member === null || !holds(actor, ['organizer'], member.committeeId)) throw new Refusal('resource.not-found');
    if (next(MEMBER_LIFECYCLE, member.standing, act, 'organizer') === null)
      throw new Refusal(member.standing === 'left' ? 'member.left' : 'member.serving');
    return member;
  }

  /** A panel that is being used keeps its experts until the transaction that uses it ends (R3). */
  private async lockPanel(tx: Transaction, memberId: string): Promise<void> {
    await tx.row(
      'select p.id from panel p join panel_member x on x.panel_id = p.id where x.member_id = $1 for update of p',
      [memberId],
    );
  }

  private async told(tx: Transaction, actor: Actor, type: string, facts: Record<string, string>): Promise<void> {
    await this.audit.record(tx, { accountId: actor.accountId, type, stage: 'procedure', facts });
  }
}
