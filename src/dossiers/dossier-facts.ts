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

/** R17: whoever has withdrawn is no candidate of a panel any more. */
const REMAINS = 'not exists (select from candidate_withdrawal w where w.candidate_id = candidate.id)';

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

  /** The candidates of a panel in list order, without those who withdrew; null: those of the review that are in none. */
  async candidatesOfPanel(reviewId: string, panelId: string | null): Promise<CandidateFacts[]> {
    return this.database.read<CandidateFacts>(
      `select ${FACTS}
         from candidate where review_id = $1 and panel_id is not distinct from $2::uuid and ${REMAINS} order by list_number`,
      [reviewId, panelId],
    );
  }

  /** The panel of each of the given candidates of a review; null: in none. Strangers are left out. */
  async panelsOf(reviewId: string, candidateIds: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.database.read<{ id: string; panelId: string | null }>(
      'select id, panel_id as "panelId" from candidate where review_id = $1 and id = any($2::uuid[])',
      [reviewId, candidateIds],
    );
    return new Map(rows.map(({ id, panelId }) => [id, panelId]));
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
