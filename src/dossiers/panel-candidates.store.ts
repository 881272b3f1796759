import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';

/** R17: whoever has withdrawn is spoken of by no panel. */
const REMAINS = 'not exists (select from candidate_withdrawal w where w.candidate_id = candidate.id)';

@Injectable()
export class PanelCandidatesStore {
  constructor(private readonly database: Database) {}

  async counts(reviewId: string): Promise<Map<string | null, number>> {
    const rows = await this.database.read<{ panelId: string | null; candidates: number }>(
      `select panel_id as "panelId", count(*)::int as candidates from candidate where review_id = $1 and ${REMAINS} group by panel_id`,
      [reviewId],
    );
    return new Map(rows.map(({ panelId, candidates }) => [panelId, candidates]));
  }

  async total(reviewId: string): Promise<number> {
    return [...(await this.counts(reviewId)).values()].reduce((sum, candidates) => sum + candidates, 0);
  }

  /** Who is on the list and has withdrawn (R17). */
  async withdrawn(reviewId: string): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from candidate where review_id = $1 and not (${REMAINS})`,
      [reviewId],
    );
    return row?.count ?? 0;
  }

  async known(tx: Transaction, reviewId: string, candidateIds: readonly string[]): Promise<number> {
    const row = await tx.row<{ count: number }>(
      'select count(*)::int as count from candidate where review_id = $1 and id = any($2::uuid[])',
      [reviewId, candidateIds],
    );
    return row?.count ?? 0;
  }

  /** Puts candidates into a panel or into none; gives how many were not there already. */
  place(tx: Transaction, reviewId: string, panelId: string | null, candidateIds: readonly string[]): Promise<number> {
    return tx.execute(
      `update candidate set panel_id = $2::uuid
        where review_id = $1 and id = any($3::uuid[]) and panel_id is distinct from $2::uuid`,
      [reviewId, panelId, candidateIds],
    );
  }

  /** Puts candidates of a specialty that are in no panel into one. */
  placeSpecialty(tx: Transaction, reviewId: string, panelId: string, specialty: string): Promise<number> {
    return tx.execute(
      `update candidate set panel_id = $2 where review_id = $1 and specialty = $3 and panel_id is null and ${REMAINS}`,
      [reviewId, panelId, specialty],
    );
  }

  release(tx: Transaction, panelId: string): Promise<number> {
    return tx.execute('update candidate set panel_id = null where panel_id = $1', [panelId]);
  }

  /** Specialties of the candidates in no panel, the largest first. */
  withoutPanel(reviewId: string): Promise<{ specialty: string; candidates: number }[]> {
    return this.database.read(
      `select specialty, count(*)::int as candidates from candidate where review_id = $1 and panel_id is null and ${REMAINS}
        group by specialty order by candidates desc, specialty collate "zh-x-icu"`,
      [reviewId],
    );
  }
}
