/** What a list of candidates is compared with before it comes in. */
import { Injectable } from '@nestjs/common';
import type { Level } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';

@Injectable()
export class KnownCandidatesReader {
  constructor(private readonly database: Database) {}

  /** The candidates that the review has already. */
  here(reviewId: string): Promise<{ personId: string; listNumber: number; code: string }[]> {
    return this.database.read<{ personId: string; listNumber: number; code: string }>(
      'select person_id as "personId", list_number as "listNumber", code from candidate where review_id = $1',
      [reviewId],
    );
  }

  /** Which of these persons have an application in another review of the same year (R36). */
  async appliedElsewhere(reviewId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ personId: string }>(
      `select c.person_id as "personId" from candidate c join review r on r.id = c.review_id
        where r.id <> $1 and r.year = (select year from review where id = $1) and c.person_id = any($2::uuid[])`,
      [reviewId, personIds],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** The level of the review's committee. */
  async level(reviewId: string): Promise<Level | null> {
    const row = await this.database.readOne<{ level: Level }>(
      'select c.level from review r join committee c on c.id = r.committee_id where r.id = $1',
      [reviewId],
    );
    return row?.level ?? null;
  }
}
