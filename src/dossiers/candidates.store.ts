import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';
import type { CandidateRow } from './domain/candidate-list.js';
import { Candidate } from './entities/candidate.entity.js';

@Injectable()
export class CandidatesStore {
  /** Locks the review, and applications of its year: two committees' lists at once are judged one after the other (R36). */
  async lock(tx: Transaction, reviewId: string): Promise<void> {
    await tx.row('select id from review where id = $1 for update', [reviewId]);
    await tx.execute(
      `select pg_advisory_xact_lock(hashtext('candidate.year'), (select year from review where id = $1))`,
      [reviewId],
    );
  }

  /** How many of these persons have an application in another review of the same year (R36). */
  async appliedElsewhere(tx: Transaction, reviewId: string, personIds: readonly string[]): Promise<number> {
    const row = await tx.row<{ count: number }>(
      `select count(*)::int as count
         from candidate c join review r on r.id = c.review_id
        where r.id <> $1 and r.year = (select year from review where id = $1) and c.person_id = any($2::uuid[])`,
      [reviewId, personIds],
    );
    return row?.count ?? 0;
  }

  async insertAll(
    tx: Transaction,
    reviewId: string,
    rows: readonly (CandidateRow & { personId: string })[],
  ): Promise<void> {
    await tx.insert(
      Candidate,
      rows.map(({ personId, listNumber, code, name, unit, specialty, level, title, kind }) => ({
        ...{ id: randomUUID(), reviewId, personId, listNumber, code },
        ...{ name, unit, specialty, level, title, kind },
      })),
    );
  }
}
