import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';
import { PrintedSheet } from './entities/printed-sheet.entity.js';

@Injectable()
export class ResultsStore {
  /** Numbers this copy of the ballot's tally sheet; two at once get two numbers, since the ballot is locked. */
  async recordPrinting(
    tx: Transaction,
    copy: { ballotId: string; digest: Buffer; printedBy: string; printedAt: Date },
  ): Promise<number> {
    await this.lockBallot(tx, copy.ballotId);
    const row = await tx.row<{ number: number }>(
      'select coalesce(max(number), 0) + 1 as number from printed_sheet where ballot_id = $1',
      [copy.ballotId],
    );
    const number = row?.number ?? 1;
    await tx.insert(PrintedSheet, { ...copy, number });
    return number;
  }

  /** Locks the ballot whose sheet is signed, so that two at once find each other's signature. */
  async lockBallot(tx: Transaction, ballotId: string): Promise<void> {
    await tx.row('select id from ballot where id = $1 for no key update', [ballotId]);
  }
}
