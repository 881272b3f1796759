import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { CandidatesHook } from './candidates-of-panels.js';
import { CommitteeFacts } from '../committee-facts.js';
import { PANEL_EXPERTS, expertsMissing } from '../domain/panel-rule.js';
import type { PanelMemberView, PanelsView } from '../views/panel.view.js';

@Injectable()
export class PanelsReader {
  constructor(
    private readonly database: Database,
    private readonly facts: CommitteeFacts,
    private readonly hook: CandidatesHook,
  ) {}

  /** The panels of a review and who is in none, for those who work on it (R4c: nobody else learns who the experts are). */
  async ofReview(actor: Actor, reviewId: string): Promise<PanelsView> {
    const review = await this.facts.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], review.committeeId))
      throw new Refusal('resource.not-found');
    const [panels, members, candidates] = await Promise.all([
      this.database.read<{ id: string; name: string }>(
        'select id, name from panel where review_id = $1 order by position',
        [reviewId],
      ),
      this.members(reviewId),
      this.hook.candidates.counts(reviewId),
    ]);
    const inPanel = (id: string | null): PanelMemberView[] =>
      members.filter(({ panelId }) => panelId === id).map(({ panelId: _, ...member }) => member);
    return {
      panels: panels.map(({ id, name }) => ({
        id,
        name,
        members: inPanel(id),
        candidates: candidates.get(id) ?? 0,
        missing: expertsMissing(inPanel(id).length),
      })),
      without: { members: inPanel(null), candidates: candidates.get(null) ?? 0 },
      least: PANEL_EXPERTS,
      abilities: { change: holds(actor, ['organizer'], review.committeeId) },
    };
  }

  private members(reviewId: string): Promise<(PanelMemberView & { panelId: string | null })[]> {
    return this.database.read(
      `select m.id, s.name, e.unit, e.specialty, m.position, coalesce(x.lead, false) as lead, x.panel_id as "panelId"
         from member m join expert e on e.id = m.expert_id join person s on s.id = e.person_id
         left join panel_member x on x.member_id = m.id
        where m.review_id = $1 and m.left_at is null order by lead desc, s.name collate "zh-x-icu", s.id`,
      [reviewId],
    );
  }
}
