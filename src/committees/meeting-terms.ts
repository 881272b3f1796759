/** What a meeting takes over from its review when it is set up, and whether the committee is formed as it must be. */
import { Injectable } from '@nestjs/common';
import type { AnnounceMode, FormedBy, Level, Policy, RecusedCount, Ties } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { leastByRule, sizeFault } from './domain/size-rule.js';

export interface ChosenSettings {
  recusedCount: RecusedCount;
  announce: AnnounceMode;
  verdictsOnly: boolean;
  policy: Policy;
  /** 0: no limit. */
  quota: number;
  ties: Ties;
}

interface Formed {
  level: Level;
  leastMembers: number | null;
  formedBy: FormedBy | null;
  chairs: number;
}

@Injectable()
export class MeetingTerms {
  /** The review is locked. Refused where its settings are not chosen, nobody presides (R5), or the size is against R2. */
  async take(tx: Transaction, reviewId: string, committeeSize: number): Promise<ChosenSettings> {
    const settings = await tx.row<ChosenSettings>(
      `select recused_count as "recusedCount", announce, verdicts_only as "verdictsOnly", policy, quota, ties
         from review_settings where review_id = $1`,
      [reviewId],
    );
    if (settings === null) throw new Refusal('review.settings-missing');
    const formed = await tx.row<Formed>(
      `select c.level, c.least_members as "leastMembers",
              (select f.formed_by from committee_filing f where f.committee_id = c.id order by f.recorded_at desc limit 1) as "formedBy",
              (select count(*)::int from member m where m.review_id = r.id and m.position = 'chair' and m.left_at is null) as chairs
         from review r join committee c on c.id = r.committee_id where r.id = $1`,
      [reviewId],
    );
    if (formed === null) throw new Refusal('resource.not-found');
    if (formed.chairs === 0) throw new Refusal('meeting.no-chair');
    const least = formed.leastMembers ?? leastByRule(formed.level, formed.formedBy);
    const fault = sizeFault(committeeSize, least);
    if (fault !== null) throw new Refusal(fault, { size: committeeSize, least });
    return settings;
  }
}
