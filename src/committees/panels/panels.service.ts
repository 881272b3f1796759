/** Adding, renaming and removing the panels of a review, and who is in them. Each use case locks the review first. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { AuditTelling } from '../../contract/audit.js';
import { LIMITS } from '../../contract/limits.js';
import { tidy } from '../../kernel/plain-text.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { CandidatesHook } from './candidates-of-panels.js';
import { MembersStore } from '../members/members.store.js';
import { PanelsStore, type LockedPanel } from './panels.store.js';
import { ReviewsStore } from '../year/reviews.store.js';

@Injectable()
export class PanelsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsStore,
    private readonly members: MembersStore,
    private readonly store: PanelsStore,
    private readonly hook: CandidatesHook,
    private readonly audit: AuditLog,
  ) {}

  /** Adds a panel after the others. */
  async add(actor: Actor, reviewId: string, name: string): Promise<string> {
    const id = randomUUID();
    await this.database.write(async (tx) => {
      await this.reviews.lockFor(tx, actor, reviewId);
      const { panels, last } = await this.store.count(tx, reviewId);
      if (panels >= LIMITS.panels) throw new Refusal('panel.too-many', { limit: LIMITS.panels });
      await this.store.add(tx, { id, reviewId, name: tidy(name), position: last + 1 });
      await this.told(tx, actor, { type: 'panel.added', facts: { review: reviewId, panel: id } });
    });
    return id;
  }

  async rename(actor: Actor, panelId: string, name: string): Promise<void> {
    await this.database.write(async (tx) => {
      const panel = await this.lock(tx, actor, panelId);
      await this.store.rename(tx, panelId, tidy(name));
      await this.told(tx, actor, { type: 'panel.renamed', facts: { review: panel.reviewId, panel: panelId } });
    });
  }

  /** Removes a panel; its members and candidates are in none then. Refused once something of a meeting refers to it. */
  async remove(actor: Actor, panelId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const panel = await this.lock(tx, actor, panelId);
      const candidates = await this.hook.candidates.release(tx, panelId);
      const members = await this.store.remove(tx, panel);
      await this.told(tx, actor, {
        type: 'panel.removed',
        facts: { review: panel.reviewId, panel: panelId, members, candidates },
      });
    });
  }

  /** Puts members of the review into a panel, or into none (`null`). Repeated, it changes nothing. */
  async placeMembers(
    actor: Actor,
    reviewId: string,
    panelId: string | null,
    memberIds: readonly string[],
  ): Promise<void> {
    await this.database.write(async (tx) => {
      await this.reviews.lockFor(tx, actor, reviewId);
      const locked = await this.store.lockConcerned(tx, reviewId, panelId, memberIds);
      if (panelId !== null && !locked.some(({ id }) => id === panelId)) throw new Refusal('panel.unknown');
      const serving = await this.members.serving(tx, reviewId, memberIds);
      if (serving !== memberIds.length) throw new Refusal('panel.member-unknown');
      const changed = await this.store.place(tx, reviewId, panelId, memberIds);
      if (changed === 0) return;
      await this.told(tx, actor, {
        type: 'panel.members-placed',
        facts: { review: reviewId, panel: panelId, members: changed },
      });
    });
  }

  /** Names the lead of a panel (组长), one of its members; `null`: nobody. */
  async nameLead(actor: Actor, panelId: string, memberId: string | null): Promise<void> {
    await this.database.write(async (tx) => {
      const panel = await this.lock(tx, actor, panelId);
      if (!(await this.store.lead(tx, panelId, memberId))) throw new Refusal('panel.member-unknown');
      await this.told(tx, actor, {
        type: 'panel.lead-named',
        facts: { review: panel.reviewId, panel: panelId, member: memberId },
      });
    });
  }

  private async lock(tx: Transaction, actor: Actor, panelId: string): Promise<LockedPanel> {
    await this.reviews.lockOfFor(tx, actor, 'panel', panelId);
    const panel = await this.store.lock(tx, panelId);
    if (panel === null) throw new Refusal('resource.not-found');
    return panel;
  }

  private async told(tx: Transaction, actor: Actor, telling: AuditTelling): Promise<void> {
    await this.audit.record(tx, { accountId: actor.accountId, stage: 'procedure', ...telling });
  }
}
