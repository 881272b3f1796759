/** Which candidates a panel speaks of: by hand, or by specialty in one act. Each use case locks the review first. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import {
  CandidatesHook,
  CommitteeFacts,
  PanelFacts,
  ReviewNumbersHook,
  ReviewsStore,
  type CandidatesOfPanels,
} from '../committees/index.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { proposedPanel } from './domain/by-specialty.js';
import { PanelCandidatesStore } from './panel-candidates.store.js';
import type { SpecialtyPlacement } from './requests/panel-candidates.request.js';
import type { SpecialtyProposalView } from './views/panel-candidates.view.js';

@Injectable()
export class PanelCandidatesService implements CandidatesOfPanels, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly hook: CandidatesHook,
    private readonly numbers: ReviewNumbersHook,
    private readonly committees: CommitteeFacts,
    private readonly reviews: ReviewsStore,
    private readonly panels: PanelFacts,
    private readonly store: PanelCandidatesStore,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.hook.register(this);
    this.numbers.register({
      candidates: (reviewId) => this.store.total(reviewId),
      withdrawn: (reviewId) => this.store.withdrawn(reviewId),
    });
  }

  counts(reviewId: string): Promise<Map<string | null, number>> {
    return this.store.counts(reviewId);
  }

  release(tx: Transaction, panelId: string): Promise<number> {
    return this.store.release(tx, panelId);
  }

  /** Puts candidates of the review into a panel, or into none (`null`). Repeated, it changes nothing. */
  async place(actor: Actor, reviewId: string, panelId: string | null, candidateIds: readonly string[]): Promise<void> {
    await this.database.write(async (tx) => {
      await this.reviews.lockFor(tx, actor, reviewId);
      if (panelId !== null && (await this.panels.one(reviewId, panelId)) === null) throw new Refusal('panel.unknown');
      if ((await this.store.known(tx, reviewId, candidateIds)) !== candidateIds.length)
        throw new Refusal('panel.candidate-unknown');
      const changed = await this.store.place(tx, reviewId, panelId, candidateIds);
      if (changed > 0) await this.told(tx, actor, reviewId, panelId, changed);
    });
  }

  /** What would go where by specialty: only candidates in no panel, each specialty with its number and a proposal. */
  async proposal(actor: Actor, reviewId: string): Promise<SpecialtyProposalView[]> {
    await this.authorize(actor, reviewId);
    const [specialties, panels] = await Promise.all([
      this.store.withoutPanel(reviewId),
      this.panels.ofReview(reviewId),
    ]);
    const known = panels.map(({ id, name, experts }) => ({ id, name, specialties: experts.map((e) => e.specialty) }));
    return specialties.map((line) => ({ ...line, panelId: proposedPanel(line.specialty, known) }));
  }

  /** Does what the preview said, all of it or nothing: where a number has changed since, it is refused. */
  async placeBySpecialty(actor: Actor, reviewId: string, placements: readonly SpecialtyPlacement[]): Promise<void> {
    await this.database.write(async (tx) => {
      await this.reviews.lockFor(tx, actor, reviewId);
      const panels = new Set((await this.panels.ofReview(reviewId)).map(({ id }) => id));
      for (const { specialty, panelId, candidates } of placements) {
        if (!panels.has(panelId)) throw new Refusal('panel.overtaken');
        const changed = await this.store.placeSpecialty(tx, reviewId, panelId, specialty);
        if (changed !== candidates) throw new Refusal('panel.overtaken');
        await this.told(tx, actor, reviewId, panelId, changed);
      }
    });
  }

  private async authorize(actor: Actor, reviewId: string): Promise<void> {
    const review = await this.committees.review(reviewId);
    if (review === null || !holds(actor, ['organizer'], review.committeeId)) throw new Refusal('resource.not-found');
  }

  private async told(
    tx: Transaction,
    actor: Actor,
    reviewId: string,
    panelId: string | null,
    candidates: number,
  ): Promise<void> {
    await this.audit.record(tx, {
      accountId: actor.accountId,
      type: 'panel.candidates-placed',
      stage: 'procedure',
      facts: { review: reviewId, panel: panelId, candidates },
    });
  }
}
