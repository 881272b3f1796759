import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';
import { AuditEvent } from './audit-event.entity.js';

/** R21: the stages that the province inspects. */
export type InspectedStage =
  'materials-received' | 'procedure' | 'material-review' | 'panel-opinion' | 'defense' | 'ballot';

export interface AuditEntry {
  accountId: string | null;
  type: string;
  stage?: InspectedStage;
  /** References only: ids, seat numbers, counts of rows; never names, ID numbers, choices or counts of votes. */
  facts: Record<string, string | number | boolean | null>;
}

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
