/** Founding a committee and opening the review of a year. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { AccountsService } from '../identity/index.js';
import { Database, violatedConstraint } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { Committee } from './entities/committee.entity.js';
import { Review } from './entities/review.entity.js';
import type { FoundCommitteeRequest } from './requests/found-committee.request.js';
import type { OpenReviewRequest } from './requests/open-review.request.js';

@Injectable()
export class CommitteesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly audit: AuditLog,
  ) {}

  /** Founds a committee; only an organizer of the installation may. The founder becomes its organizer and secretary. */
  async found(actor: Actor, request: FoundCommitteeRequest): Promise<string> {
    if (!actor.roles.some((held) => held.role === 'organizer' && held.committeeId === null))
      throw new Refusal('access.denied');
    const id = randomUUID();
    return this.database.write(async (tx) => {
      try {
        await tx.insert(Committee, { id, ...request });
      } catch (error) {
        if (violatedConstraint(error) === 'committee_name_once')
          throw new Refusal('committee.name-taken', { name: request.name });
        throw error;
      }
      await this.accounts.grant(tx, actor.accountId, 'organizer', id, actor.accountId);
      await this.accounts.grant(tx, actor.accountId, 'secretary', id, actor.accountId);
      await this.audit.record(tx, { accountId: actor.accountId, type: 'committee.founded', facts: { committee: id } });
      return id;
    });
  }

  /** Opens the review of a year; one per committee and year. */
  async openReview(actor: Actor, committeeId: string, request: OpenReviewRequest): Promise<string> {
    if (!holds(actor, ['organizer'], committeeId)) throw new Refusal('resource.not-found');
    const id = randomUUID();
    return this.database.write(async (tx) => {
      try {
        await tx.insert(Review, { id, committeeId, ...request });
      } catch (error) {
        if (violatedConstraint(error) === 'review_year_once')
          throw new Refusal('review.year-taken', { year: request.year });
        throw error;
      }
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'review.opened',
        stage: 'procedure',
        facts: { review: id },
      });
      return id;
    });
  }
}
