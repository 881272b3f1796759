/** Founding a committee and opening the review of a year. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { AccountsService } from '../identity/index.js';
import { shanghaiDay } from '../kernel/office-dates.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { filingState, mayOpenReview } from './domain/filing.js';
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
    private readonly clock: Clock,
  ) {}

  /** Founds a committee; only an organizer of the installation may. The founder becomes its organizer; its secretary is somebody else. */
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

  /** Locks the committee, so that the filing that is judged is the latest. */
  private async refuseUnfiled(tx: Transaction, committeeId: string): Promise<void> {
    const committee = await tx.row<{ name: string }>('select name from committee where id = $1 for update', [
      committeeId,
    ]);
    if (committee === null) throw new Refusal('resource.not-found');
    const filing = await tx.row<{ number: string; filedOn: string; validUntil: string }>(
      `select number, to_char(filed_on, 'YYYY-MM-DD') as "filedOn", to_char(valid_until, 'YYYY-MM-DD') as "validUntil"
         from committee_filing where committee_id = $1 order by recorded_at desc limit 1`,
      [committeeId],
    );
    if (filing === null) throw new Refusal('committee.not-filed', { name: committee.name });
    if (!mayOpenReview(filingState(filing, shanghaiDay(this.clock.now()))))
      throw new Refusal('committee.filing-expired', {
        name: committee.name,
        number: filing.number,
        until: filing.validUntil,
      });
  }
}
