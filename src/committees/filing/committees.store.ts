/** Committees, the filings that were recorded of them (R1), and the smallest size that each sets for itself (R2). */
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { CommitteeFiling } from '../entities/committee-filing.entity.js';
import { Committee } from '../entities/committee.entity.js';
import type { FoundCommitteeRequest } from '../requests/found-committee.request.js';

export type NewFiling = Pick<
  CommitteeFiling,
  'id' | 'committeeId' | 'number' | 'authority' | 'filedOn' | 'validUntil' | 'formedBy' | 'specialties' | 'recordedBy'
>;

@Injectable()
export class CommitteesStore {
  async found(tx: Transaction, committee: FoundCommitteeRequest & { id: string }): Promise<void> {
    try {
      await tx.insert(Committee, committee);
    } catch (error) {
      if (violatedConstraint(error) === 'committee_name_once')
        throw new Refusal('committee.name-taken', { name: committee.name });
      throw error;
    }
  }

  /** Locks a committee, so that the filing that is judged is the latest; null where there is none. */
  lock(tx: Transaction, committeeId: string): Promise<{ name: string } | null> {
    return tx.row<{ name: string }>('select name from committee where id = $1 for update', [committeeId]);
  }

  /** The filing that counts; null where there is none. */
  latestFiling(
    tx: Transaction,
    committeeId: string,
  ): Promise<{ number: string; filedOn: string; validUntil: string } | null> {
    return tx.row<{ number: string; filedOn: string; validUntil: string }>(
      `select number, to_char(filed_on, 'YYYY-MM-DD') as "filedOn", to_char(valid_until, 'YYYY-MM-DD') as "validUntil"
         from committee_filing where committee_id = $1 order by recorded_at desc limit 1`,
      [committeeId],
    );
  }

  /** The committee is locked: of two filings at once, the later one counts. */
  async file(tx: Transaction, filing: NewFiling): Promise<void> {
    // the instant after the lock, not of the transaction's start
    await tx.insert(CommitteeFiling, { ...filing, recordedAt: () => 'clock_timestamp()' });
  }

  /** Says whether there is such a committee. */
  async setLeast(tx: Transaction, committeeId: string, least: number | null): Promise<boolean> {
    return (await tx.execute('update committee set least_members = $2 where id = $1', [committeeId, least])) === 1;
  }
}
