/** The rules that the meetings of a review take over when they are set up. */
import { Injectable } from '@nestjs/common';
import type { AnnounceMode, FormedBy, Level, Policy, RecusedCount, Ties } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { ChooseSettingsRequest } from '../requests/year.request.js';

export interface ChosenSettings {
  recusedCount: RecusedCount;
  announce: AnnounceMode;
  verdictsOnly: boolean;
  policy: Policy;
  /** 0: no limit. */
  quota: number;
  ties: Ties;
}

export interface Formation {
  level: Level;
  leastMembers: number | null;
  formedBy: FormedBy | null;
  chairs: number;
}

@Injectable()
export class ReviewSettingsStore {
  /** As chosen; null where nobody has yet. */
  chosen(tx: Transaction, reviewId: string): Promise<ChosenSettings | null> {
    return tx.row<ChosenSettings>(
      `select recused_count as "recusedCount", announce, verdicts_only as "verdictsOnly", policy, quota, ties
         from review_settings where review_id = $1`,
      [reviewId],
    );
  }

  /** What the size of the committee is judged by (R2), and how many chairs it has (R5); null where there is no such review. */
  formation(tx: Transaction, reviewId: string): Promise<Formation | null> {
    return tx.row<Formation>(
      `select c.level, c.least_members as "leastMembers",
              (select f.formed_by from committee_filing f where f.committee_id = c.id order by f.recorded_at desc limit 1) as "formedBy",
              (select count(*)::int from member m where m.review_id = r.id and m.position = 'chair' and m.left_at is null) as chairs
         from review r join committee c on c.id = r.committee_id where r.id = $1`,
      [reviewId],
    );
  }

  async choose(tx: Transaction, reviewId: string, request: ChooseSettingsRequest, chosenBy: string): Promise<void> {
    const { recusedCount, announce, verdictsOnly, policy, quota, ties } = request;
    await tx.executeOne(
      `insert into review_settings (review_id, recused_count, announce, verdicts_only, policy, quota, ties, chosen_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (review_id) do update set recused_count = $2, announce = $3, verdicts_only = $4, policy = $5, quota = $6,
         ties = $7, chosen_by = $8, chosen_at = now()`,
      [reviewId, recusedCount, announce, verdictsOnly, policy, quota, ties, chosenBy],
    );
  }

  /** R34 */
  async setBlind(tx: Transaction, reviewId: string, blind: boolean): Promise<void> {
    await tx.executeOne('update review set blind = $2 where id = $1', [reviewId, blind]);
  }
}
