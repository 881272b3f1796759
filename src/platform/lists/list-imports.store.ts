/** Writes of uploaded lists. Each change of state names the state that it leaves, so that of two at once one happens. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { ListImport } from './entities/list-import.entity.js';
import type { ImportKind, ImportState, ListReport } from './list-kind.js';

export interface NewImport {
  id: string;
  reviewId: string;
  kind: ImportKind;
  fileName: string;
  createdBy: string;
  expiresAt: Date;
}

export interface ReadyImport {
  report: ListReport;
  rowsSealed: Buffer;
  rowsTotal: number;
  rowsGood: number;
}

@Injectable()
export class ListImportsStore {
  async insert(tx: Transaction, upload: NewImport): Promise<void> {
    await tx.insert(ListImport, { ...upload, state: 'reading', report: {} });
  }

  async ready(tx: Transaction, id: string, { report, rowsSealed, rowsTotal, rowsGood }: ReadyImport): Promise<void> {
    await tx.execute(
      `update list_import set state = 'ready', report = $2, rows_sealed = $3, rows_total = $4, rows_good = $5, beat_at = now()
        where id = $1 and state = 'reading'`,
      [id, JSON.stringify(report), rowsSealed, rowsTotal, rowsGood],
    );
  }

  /** Takes a list that is ready for the import; false when it is not, or somebody else has just taken it. */
  async claim(tx: Transaction, id: string): Promise<boolean> {
    const claimed = await tx.execute(
      `update list_import set state = 'importing', rows_done = 0, beat_at = now() where id = $1 and state = 'ready'`,
      [id],
    );
    return claimed === 1;
  }

  async progress(tx: Transaction, id: string, rowsDone: number): Promise<void> {
    await tx.execute(`update list_import set rows_done = $2, beat_at = now() where id = $1 and state = 'importing'`, [
      id,
      rowsDone,
    ]);
  }

  /** In the transaction of the import itself; the rows are not needed any more and go. */
  async done(tx: Transaction, id: string, rowsDone: number): Promise<void> {
    await tx.executeOne(
      `update list_import set state = 'done', rows_done = $2, rows_sealed = null, beat_at = now(), finished_at = now()
        where id = $1 and state = 'importing'`,
      [id, rowsDone],
    );
  }

  async failed(tx: Transaction, id: string, from: ImportState, problem: ListReport['problem']): Promise<void> {
    await tx.execute(
      `update list_import set state = 'failed', report = report || $3::jsonb, rows_sealed = null, rows_done = 0, finished_at = now()
        where id = $1 and state = $2`,
      [id, from, JSON.stringify({ problem })],
    );
  }

  /** What a restart left in the middle; nothing of it was imported, since an import is one transaction. */
  async failAbandoned(tx: Transaction, id: string, quietSince: Date): Promise<boolean> {
    const failed = await tx.execute(
      `update list_import set state = 'failed', rows_sealed = null, rows_done = 0, finished_at = now(),
              report = report || '{"problem": {"code": "list.interrupted", "facts": {}}}'
        where id = $1 and state in ('reading', 'importing') and beat_at < $2`,
      [id, quietSince],
    );
    return failed === 1;
  }

  async removeExpired(tx: Transaction, now: Date): Promise<void> {
    await tx.execute(`delete from list_import where expires_at < $1 and state <> 'importing'`, [now]);
  }

  /** False when it is being imported, or gone. */
  async remove(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.execute(`delete from list_import where id = $1 and state <> 'importing'`, [id])) === 1;
  }
}
