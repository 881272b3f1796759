import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

@Injectable()
export class NoticeStore {
  /** Keeps that an account accepted a version, and when; says whether it had not before. */
  async accept(tx: Transaction, accountId: string, version: number): Promise<boolean> {
    const accepted = await tx.execute(
      'insert into notice_acceptance (account_id, version) values ($1, $2) on conflict do nothing',
      [accountId, version],
    );
    return accepted === 1;
  }
}
