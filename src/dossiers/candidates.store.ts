import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ReviewsStore } from '../committees/index.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { CandidateRow } from './domain/candidate-list.js';

@Injectable()
export class CandidatesStore {
  constructor(private readonly reviews: ReviewsStore) {}

  /** Locks the review, and applications of its year: two committees' lists at once are judged one after the other (R36). */
  async lock(tx: Transaction, reviewId: string): Promise<void> {
    await this.reviews.lock(tx, reviewId);
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

  /** One statement for the whole chunk: building hundreds of parameterised rows would hold up the event loop. */
  async insertAll(
    tx: Transaction,
    reviewId: string,
    rows: readonly (CandidateRow & { personId: string })[],
  ): Promise<void> {
    await tx.execute(
      `insert into candidate (review_id, id, person_id, list_number, code, name, unit, specialty, level, title, kind)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])`,
      [
        reviewId,
        rows.map(() => randomUUID()),
        ...(['personId', 'listNumber', 'code', 'name', 'unit', 'specialty', 'level', 'title', 'kind'] as const).map(
          (field) => rows.map((row) => row[field]),
        ),
      ],
    );
  }
}
