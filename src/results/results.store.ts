import { Injectable } from '@nestjs/common';
import type { SheetLine } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import { PrintedSheet } from './entities/printed-sheet.entity.js';

@Injectable()
export class ResultsStore {
  /** Numbers this copy of the ballot's tally sheet; two at once get two numbers, since the ballot is locked. */
  async recordPrinting(
    tx: Transaction,
    copy: { ballotId: string; digest: Buffer; printedBy: string; printedAt: Date },
  ): Promise<number> {
    await tx.row('select id from ballot where id = $1 for no key update', [copy.ballotId]);
    const row = await tx.row<{ number: number }>(
      'select coalesce(max(number), 0) + 1 as number from printed_sheet where ballot_id = $1',
      [copy.ballotId],
    );
    const number = row?.number ?? 1;
    await tx.insert(PrintedSheet, { ...copy, number });
    return number;
  }

  /** The signatures of one state of a sheet; the ballot is locked, so that two at once find each other. */
  async lockSignatures(
    tx: Transaction,
    ballotId: string,
    digest: Buffer,
  ): Promise<{ line: SheetLine; signedBy: string }[]> {
    await tx.row('select id from ballot where id = $1 for no key update', [ballotId]);
    return tx.rows('select line, signed_by as "signedBy" from sheet_signature where ballot_id = $1 and digest = $2', [
      ballotId,
      digest,
    ]);
  }
}
