import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';

export interface LockedPanel {
  id: string;
  reviewId: string;
  committeeId: string;
  name: string;
}

@Injectable()
export class PanelsStore {
  /** Locks the review; gives its committee, or null when there is no such review. */
  async lockReview(tx: Transaction, reviewId: string): Promise<string | null> {
    const row = await tx.row<{ committeeId: string }>(
      'select committee_id as "committeeId" from review where id = $1 for update',
      [reviewId],
    );
    return row?.committeeId ?? null;
  }

  /** Locks a panel and, first, its review. */
  async lock(tx: Transaction, panelId: string): Promise<LockedPanel | null> {
    await tx.row('select r.id from review r join panel p on p.review_id = r.id where p.id = $1 for update of r', [
      panelId,
    ]);
    return tx.row<LockedPanel>(
      `select p.id, p.review_id as "reviewId", r.committee_id as "committeeId", p.name
         from panel p join review r on r.id = p.review_id where p.id = $1 for update of p`,
      [panelId],
    );
  }

  async count(tx: Transaction, reviewId: string): Promise<{ panels: number; last: number }> {
    const row = await tx.row<{ panels: number; last: number }>(
      'select count(*)::int as panels, coalesce(max(position), 0) as last from panel where review_id = $1',
      [reviewId],
    );
    return row ?? { panels: 0, last: 0 };
  }

  /** Locks the panels that these members are in and are going to, so that nobody uses them half changed. */
  async lockConcerned(tx: Transaction, reviewId: string, panelId: string | null, memberIds: readonly string[]) {
    return tx.rows<{ id: string }>(
      `select id from panel where review_id = $1
          and (id = $2 or id in (select panel_id from panel_member where member_id = any($3::uuid[])))
        order by id for update`,
      [reviewId, panelId, memberIds],
    );
  }

  /** Puts members into a panel, out of whichever they were in, or into none. Who is in it already stays as is, lead or not. */
  async place(
    tx: Transaction,
    reviewId: string,
    panelId: string | null,
    memberIds: readonly string[],
  ): Promise<number> {
    const left = await tx.execute(
      'delete from panel_member where member_id = any($1::uuid[]) and panel_id is distinct from $2::uuid',
      [memberIds, panelId],
    );
    if (panelId === null) return left;
    return tx.execute(
      `insert into panel_member (member_id, panel_id, review_id, lead)
       select m.id, $2, $1, false from member m where m.review_id = $1 and m.id = any($3::uuid[]) on conflict do nothing`,
      [reviewId, panelId, memberIds],
    );
  }

  /** Makes one member of the panel its lead, or nobody. Gives whether that member is in it. */
  async lead(tx: Transaction, panelId: string, memberId: string | null): Promise<boolean> {
    await tx.execute('update panel_member set lead = false where panel_id = $1 and lead', [panelId]);
    if (memberId === null) return true;
    const named = await tx.execute(
      `update panel_member x set lead = true from member m
        where x.panel_id = $1 and x.member_id = $2 and m.id = x.member_id and m.left_at is null`,
      [panelId, memberId],
    );
    return named === 1;
  }
}
