/** What an auditor has taken note of (R23). */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** R23, last row; and who was given a password that somebody else has seen, since that person can confirm with it. */
export const TOLD_TO_AUDITORS = [
  'account.unlocked',
  'account.password-issued',
  'role.granted',
  'role.revoked',
] as const;

@Injectable()
export class AuditSeenStore {
  /** Takes note of these events; only of those that are to be taken note of, and once. */
  async see(tx: Transaction, accountId: string, eventIds: readonly string[]): Promise<void> {
    await tx.execute(
      `insert into audit_seen (account_id, event_id)
       select $2, e.id from audit_event e where e.id = any($3::bigint[]) and e.type = any($1::text[])
       on conflict do nothing`,
      [[...TOLD_TO_AUDITORS], accountId, eventIds],
    );
  }
}
