/** What a meeting takes over from its review when it is set up, and whether the committee is formed as it must be. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { leastByRule, sizeFault } from './domain/size-rule.js';
import { ReviewSettingsStore, type ChosenSettings } from './year/review-settings.store.js';

@Injectable()
export class MeetingTerms {
  constructor(private readonly settings: ReviewSettingsStore) {}

  /** The review is locked. Refused where its settings are not chosen, nobody presides (R5), or the size is against R2. */
  async take(tx: Transaction, reviewId: string, committeeSize: number): Promise<ChosenSettings> {
    const settings = await this.settings.chosen(tx, reviewId);
    if (settings === null) throw new Refusal('review.settings-missing');
    const formed = await this.settings.formation(tx, reviewId);
    if (formed === null) throw new Refusal('resource.not-found');
    if (formed.chairs === 0) throw new Refusal('meeting.no-chair');
    const least = formed.leastMembers ?? leastByRule(formed.level, formed.formedBy);
    const fault = sizeFault(committeeSize, least);
    if (fault !== null) throw new Refusal(fault, { size: committeeSize, least });
    return settings;
  }
}
