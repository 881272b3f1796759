/** Writes and locks of the agenda. Every change of it locks the meeting first, so items need no locks of their own. */
import { Injectable } from '@nestjs/common';
import type { ItemStep } from '../../contract/vocabulary.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { AgendaItem } from '../entities/agenda-item.entity.js';
import { AgendaItemCandidate } from '../entities/agenda-item-candidate.entity.js';

export interface StoredItem {
  id: string;
  meetingId: string;
  position: number;
  title: string;
  step: ItemStep;
  candidates: number;
}

const ITEM = `i.id, i.meeting_id as "meetingId", i.position, i.title, i.step,
  (select count(*)::int from agenda_item_candidate c where c.item_id = i.id) as candidates`;

@Injectable()
export class AgendaStore {
  /** The meeting that an item belongs to, to be locked before anything else is read. */
  async meetingOf(tx: Transaction, itemId: string): Promise<string> {
    const row = await tx.row<{ meetingId: string }>('select meeting_id as "meetingId" from agenda_item where id = $1', [
      itemId,
    ]);
    if (row === null) throw new Refusal('resource.not-found');
    return row.meetingId;
  }

  async item(tx: Transaction, itemId: string): Promise<StoredItem> {
    const item = await tx.row<StoredItem>(`select ${ITEM} from agenda_item i where i.id = $1`, [itemId]);
    if (item === null) throw new Refusal('resource.not-found');
    return item;
  }

  /** The panel that reports, and the candidates in their order. */
  async content(tx: Transaction, itemId: string): Promise<{ panel: string | null; candidateIds: string[] }> {
    const row = await tx.row<{ panel: string | null; candidateIds: string[] }>(
      `select i.panel, array(select c.candidate_id from agenda_item_candidate c where c.item_id = i.id order by c.position) as "candidateIds"
         from agenda_item i where i.id = $1`,
      [itemId],
    );
    if (row === null) throw new Refusal('resource.not-found');
    return row;
  }

  /** All items in their order. */
  items(tx: Transaction, meetingId: string): Promise<StoredItem[]> {
    return tx.rows<StoredItem>(`select ${ITEM} from agenda_item i where i.meeting_id = $1 order by i.position`, [
      meetingId,
    ]);
  }

  /** Every item of any meeting that names a candidate, with all whom it names in their order. */
  itemsWith(
    tx: Transaction,
    candidateId: string,
  ): Promise<{ itemId: string; meetingId: string; step: ItemStep; candidateIds: string[] }[]> {
    return tx.rows(
      `select i.id as "itemId", i.meeting_id as "meetingId", i.step,
              array(select x.candidate_id from agenda_item_candidate x where x.item_id = i.id order by x.position) as "candidateIds"
         from agenda_item i join agenda_item_candidate c on c.item_id = i.id where c.candidate_id = $1 order by i.id`,
      [candidateId],
    );
  }

  async add(
    tx: Transaction,
    item: Pick<AgendaItem, 'id' | 'meetingId' | 'position' | 'title' | 'panel' | 'createdBy'>,
  ): Promise<void> {
    await tx.insert(AgendaItem, item);
  }

  /** Its title, and the panel that reports. */
  async rename(tx: Transaction, itemId: string, title: string, panel: string | null): Promise<void> {
    await tx.executeOne('update agenda_item set title = $2, panel = $3 where id = $1', [itemId, title, panel]);
  }

  async remove(tx: Transaction, itemId: string): Promise<void> {
    await this.setCandidates(tx, itemId, []);
    await tx.executeOne('delete from agenda_item where id = $1', [itemId]);
  }

  /** How many of these candidates the item names. */
  async named(tx: Transaction, itemId: string, candidateIds: readonly string[]): Promise<number> {
    const row = await tx.row<{ count: number }>(
      'select count(*)::int as count from agenda_item_candidate where item_id = $1 and candidate_id = any($2::uuid[])',
      [itemId, candidateIds],
    );
    return row?.count ?? 0;
  }

  /** The item speaks of this candidate now; says whether it did not before. */
  async speakOf(tx: Transaction, itemId: string, candidateId: string): Promise<boolean> {
    const changed = await tx.execute(
      'update agenda_item set candidate_id = $2 where id = $1 and candidate_id is distinct from $2',
      [itemId, candidateId],
    );
    return changed === 1;
  }

  /** The item speaks of this candidate no longer. */
  async silence(tx: Transaction, itemId: string, candidateId: string): Promise<void> {
    await tx.execute('update agenda_item set candidate_id = null where id = $1 and candidate_id = $2', [
      itemId,
      candidateId,
    ]);
  }

  async setStep(tx: Transaction, itemId: string, step: ItemStep): Promise<void> {
    await tx.executeOne(
      `update agenda_item set step = $2, candidate_id = case when $2 in ('report', 'discussion') then candidate_id end where id = $1`,
      [itemId, step],
    );
  }

  async setCandidates(tx: Transaction, itemId: string, candidateIds: readonly string[]): Promise<void> {
    await tx.execute('delete from agenda_item_candidate where item_id = $1', [itemId]);
    await tx.insert(
      AgendaItemCandidate,
      candidateIds.map((candidateId, position) => ({ itemId, position, candidateId })),
    );
  }

  /** Numbers the items as given; the constraint is asked at the commit. */
  async setOrder(tx: Transaction, itemIds: readonly string[]): Promise<void> {
    await tx.execute(
      `update agenda_item i set position = n from unnest($1::uuid[]) with ordinality as t(id, n) where i.id = t.id and i.position <> n`,
      [itemIds],
    );
  }
}
