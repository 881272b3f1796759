/** R1, R2: the filing of a committee and the smallest size that it sets for itself. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { tidy } from '../../kernel/plain-text.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { CommitteesStore } from './committees.store.js';
import { filingFault, latestEnd } from '../domain/filing.js';
import type { RecordFilingRequest } from '../requests/filing.request.js';

@Injectable()
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly store: CommitteesStore,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Records a filing, a renewal or a correction; from now on it is the one that counts. Earlier ones stay. */
  async record(actor: Actor, committeeId: string, request: RecordFilingRequest): Promise<string> {
    if (!holds(actor, ['organizer'], committeeId)) throw new Refusal('resource.not-found');
    const { filedOn, validUntil, formedBy } = request;
    const today = shanghaiDay(this.clock.now());
    const fault = filingFault({ filedOn, validUntil }, today);
    if (fault !== null) throw new Refusal(fault, { filedOn, validUntil, today, latest: latestEnd(filedOn) });
    const id = randomUUID();
    await this.database.write(async (tx) => {
      if ((await this.store.lock(tx, committeeId)) === null) throw new Refusal('resource.not-found');
      await this.store.file(tx, {
        id,
        committeeId,
        number: tidy(request.number),
        authority: tidy(request.authority),
        filedOn,
        validUntil,
        formedBy,
        specialties: formedBy === 'specialty' ? tidy(request.specialties ?? '') : null,
        recordedBy: actor.accountId,
      });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'committee.filed',
        stage: 'procedure',
        facts: { committee: committeeId, filing: id },
      });
    });
    return id;
  }

  /** Sets the smallest size of this committee; `null`: what the rule says for its kind (R2). */
  async setLeast(actor: Actor, committeeId: string, least: number | null): Promise<void> {
    if (!holds(actor, ['organizer'], committeeId)) throw new Refusal('resource.not-found');
    await this.database.write(async (tx) => {
      if (!(await this.store.setLeast(tx, committeeId, least))) throw new Refusal('resource.not-found');
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'committee.least-members-set',
        stage: 'procedure',
        facts: { committee: committeeId, least },
      });
    });
  }
}
