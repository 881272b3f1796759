/** The panels of a review and who is in them. Whoever writes has the review locked. */
import { Injectable } from '@nestjs/common';
import { sqlState, violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Panel } from '../entities/panel.entity.js';

const REFERRED_TO = '23503';

export interface LockedPanel {
  id: string;
  reviewId: string;
  name: string;
}

@Injectable()
export class PanelsStore {
  /** Locks a panel; the review is locked. */
  lock(tx: Transaction, panelId: string): Promise<LockedPanel | null> {
    return tx.row<LockedPanel>('select id, review_id as "reviewId", name from panel where id = $1 for update', [
      panelId,
    ]);
  }

  /** Locks the panel that a member is in: one that is being used keeps its experts until the transaction that uses it ends (R3). */
  async lockOf(tx: Transaction, memberId: string): Promise<void> {
    await tx.row(
      'select p.id from panel p join panel_member x on x.panel_id = p.id where x.member_id = $1 for update of p',
      [memberId],
    );
  }

  async add(tx: Transaction, panel: { id: string; reviewId: string; name: string; position: number }): Promise<void> {
    await namedOnce(panel.name, () => tx.insert(Panel, panel));
  }

  async rename(tx: Transaction, panelId: string, name: string): Promise<void> {
    await namedOnce(name, () => tx.executeOne('update panel set name = $2 where id = $1', [panelId, name]));
  }

  /** Removes a panel, its members being in none then; gives how many those were. Refused once something refers to it. */
  async remove(tx: Transaction, { id, name }: LockedPanel): Promise<number> {
    const members = await tx.execute('delete from panel_member where panel_id = $1', [id]);
    try {
      await tx.executeOne('delete from panel where id = $1', [id]);
    } catch (error) {
      if (sqlState(error) === REFERRED_TO) throw new Refusal('panel.in-use', { name });
      throw error;
    }
    return members;
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

async function namedOnce(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (violatedConstraint(error) === 'panel_name_once') throw new Refusal('panel.name-taken', { name });
    throw error;
  }
}
