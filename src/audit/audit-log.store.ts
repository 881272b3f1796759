import { Injectable } from '@nestjs/common';
import type { AuditTelling, InspectedStage } from '../contract/audit.js';
import type { Transaction } from '../platform/database/transaction.js';
import { AuditEvent } from './audit-event.entity.js';

/** Who did it (null: nobody who was signed in), and the stage that it belongs to (R21), with what is told of it. */
type AuditEntry = { accountId: string | null; stage?: InspectedStage } & AuditTelling;

/** Evidence is written in the transaction of the act that it tells, so that neither exists without the other. */
@Injectable()
export class AuditLog {
  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.insert(AuditEvent, {
      accountId: entry.accountId,
      type: entry.type,
      stage: entry.stage ?? null,
      facts: entry.facts,
    });
  }
}
