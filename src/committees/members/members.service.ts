/** Positions of members, and who leaves and comes back. Each use case locks the review first; seats of meetings stay as they are. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { AuditTelling } from '../../contract/audit.js';
import type { Position } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { MEMBER_LIFECYCLE, type MemberAct } from '../domain/lifecycle.js';
import { MembersStore, type MemberNow } from './members.store.js';
import { PanelsStore } from '../panels/panels.store.js';
import { ReviewsStore } from '../year/reviews.store.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsStore,
    private readonly store: MembersStore,
    private readonly panels: PanelsStore,
    private readonly audit: AuditLog,
  ) {}

  /** Gives a member a position. A new chair takes the former one's place, who is a member then; nobody just stops being chair. */
  async changePosition(actor: Actor, memberId: string, position: Position): Promise<void> {
    await this.database.write(async (tx) => {
      const member = await this.lock(tx, actor, memberId, 'change-position');
      if (member.position === position) return;
      if (member.position === 'chair') throw new Refusal('member.chair-needed');
      const { reviewId } = member;
      if (position === 'chair') await this.store.relieveChair(tx, reviewId);
      await this.store.setPosition(tx, memberId, position);
      await this.told(tx, actor, {
        type: 'member.position-changed',
        facts: { review: reviewId, member: memberId, position },
      });
    });
  }

  /** Records that a member has left, and why. */
  async leave(actor: Actor, memberId: string, reason: string): Promise<void> {
    await this.database.write(async (tx) => {
      const member = await this.lock(tx, actor, memberId, 'leave');
      if (member.position === 'chair') throw new Refusal('member.chair-needed');
      await this.panels.lockOf(tx, memberId);
      await this.store.leave(tx, memberId, reason);
      await this.told(tx, actor, { type: 'member.left', facts: { review: member.reviewId, member: memberId } });
    });
  }

  /** Takes a member back who had left, in the panel that the member was in. */
  async rejoin(actor: Actor, memberId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const member = await this.lock(tx, actor, memberId, 'return');
      await this.panels.lockOf(tx, memberId);
      await this.store.rejoin(tx, memberId);
      await this.told(tx, actor, { type: 'member.returned', facts: { review: member.reviewId, member: memberId } });
    });
  }

  private async lock(tx: Transaction, actor: Actor, memberId: string, act: MemberAct): Promise<MemberNow> {
    await this.reviews.lockOfFor(tx, actor, 'member', memberId);
    const member = await this.store.one(tx, memberId);
    if (member === null) throw new Refusal('resource.not-found');
    if (next(MEMBER_LIFECYCLE, member.standing, act, 'organizer') === null)
      throw new Refusal(member.standing === 'left' ? 'member.left' : 'member.serving');
    return member;
  }

  private async told(tx: Transaction, actor: Actor, telling: AuditTelling): Promise<void> {
    await this.audit.record(tx, { accountId: actor.accountId, stage: 'procedure', ...telling });
  }
}
