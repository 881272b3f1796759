/** Founding a committee and opening the review of a year. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { AccountsService } from '../../identity/index.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { CommitteesStore } from './committees.store.js';
import { filingState, mayOpenReview } from '../domain/filing.js';
import type { FoundCommitteeRequest } from '../requests/found-committee.request.js';
import type { OpenReviewRequest } from '../requests/open-review.request.js';
import { ReviewsStore } from '../year/reviews.store.js';

@Injectable()
export class CommitteesService {
  constructor(
    private readonly database: Database,
    private readonly store: CommitteesStore,
    private readonly reviews: ReviewsStore,
    private readonly accounts: AccountsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Founds a committee; only an organizer of the installation may. The founder becomes its organizer; its secretary is somebody else. */
  async found(actor: Actor, request: FoundCommitteeRequest): Promise<string> {
    if (!actor.roles.some((held) => held.role === 'organizer' && held.committeeId === null))
      throw new Refusal('access.denied');
    const id = randomUUID();
    return this.database.write(async (tx) => {
      await this.store.found(tx, { id, ...request });
      await this.accounts.grant(tx, actor.accountId, 'organizer', id, actor.accountId);
      await this.audit.record(tx, { accountId: actor.accountId, type: 'committee.founded', facts: { committee: id } });
      return id;
    });
  }

  /** Opens the review of a year, while the committee's filing is valid (R1); one per committee and year. */
  async openReview(actor: Actor, committeeId: string, request: OpenReviewRequest): Promise<string> {
    if (!holds(actor, ['organizer'], committeeId)) throw new Refusal('resource.not-found');
    const id = randomUUID();
    return this.database.write(async (tx) => {
      await this.refuseUnfiled(tx, committeeId);
      await this.reviews.open(tx, { id, committeeId, ...request });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'review.opened',
        stage: 'procedure',
        facts: { review: id },
      });
      return id;
    });
  }

  private async refuseUnfiled(tx: Transaction, committeeId: string): Promise<void> {
    const committee = await this.store.lock(tx, committeeId);
    if (committee === null) throw new Refusal('resource.not-found');
    const filing = await this.store.latestFiling(tx, committeeId);
    if (filing === null) throw new Refusal('committee.not-filed', { name: committee.name });
    if (!mayOpenReview(filingState(filing, shanghaiDay(this.clock.now()))))
      throw new Refusal('committee.filing-expired', {
        name: committee.name,
        number: filing.number,
        until: filing.validUntil,
      });
  }
}
