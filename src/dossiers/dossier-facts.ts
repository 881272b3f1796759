/** What other features may ask of the candidates of a review. */
import { Injectable } from '@nestjs/common';
import type { CandidateKind, Level } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';

export interface CandidateFacts {
  id: string;
  listNumber: number;
  code: string;
  name: string;
  unit: string;
  specialty: string;
  level: Level;
  title: string;
  kind: CandidateKind;
}

const FACTS = 'id, list_number as "listNumber", code, name, unit, specialty, level, title, kind';

@Injectable()
export class DossierFacts {
  constructor(private readonly database: Database) {}

  /** Those of the given candidates that belong to this review, in list order; the others are left out. */
  async candidates(reviewId: string, candidateIds: readonly string[]): Promise<CandidateFacts[]> {
    return this.database.read<CandidateFacts>(
      `select ${FACTS}
         from candidate where review_id = $1 and id = any($2::uuid[]) order by list_number`,
      [reviewId, candidateIds],
    );
  }

  /** The given candidates, whatever review they belong to; for an opened ballot, which settled that they belong together. */
  async candidatesById(candidateIds: readonly string[]): Promise<CandidateFacts[]> {
    return this.database.read<CandidateFacts>(
      `select ${FACTS}
         from candidate where id = any($1::uuid[]) order by list_number`,
      [candidateIds],
    );
  }
}
