/** The agenda as it is shown, and one item as it is edited. */
import { Injectable } from '@nestjs/common';
import type { CurrentItem, ItemCandidate, ItemLine, SpokenOf } from '../../contract/agenda.js';
import { paperLabel } from '../../kernel/paper-label.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { isUnderWay } from '../domain/agenda.js';
import type { AgendaItemView } from '../views/agenda-item.view.js';

export interface AgendaFacts {
  items: ItemLine[];
  item: CurrentItem | null;
  /** Of the item under way, in their order; by code where the review is blind (R34). */
  candidates: ItemCandidate[];
}

@Injectable()
export class AgendaReader {
  constructor(private readonly database: Database) {}

  async agenda(meetingId: string, blind: boolean): Promise<AgendaFacts> {
    const rows = await this.database.read<ItemLine & { candidateId: string | null }>(
      `select i.id as "itemId", i.title, i.panel, i.step, i.candidate_id as "candidateId",
              (select count(*)::int from agenda_item_candidate c where c.item_id = i.id) as candidates
         from agenda_item i where i.meeting_id = $1 order by i.position`,
      [meetingId],
    );
    const items = rows.map(({ candidateId: _spoken, ...line }) => line);
    const current = rows.find(({ step }) => isUnderWay(step));
    if (current === undefined) return { items, item: null, candidates: [] };
    const candidates = await this.candidates(current.itemId, blind);
    const index = candidates.findIndex(({ candidateId }) => candidateId === current.candidateId);
    const spoken = candidates[index];
    const candidate = spoken === undefined ? null : { ...spoken, index: index + 1 };
    return { items, item: { itemId: current.itemId, candidate }, candidates };
  }

  /** R34: who is spoken of, by nothing that names anybody. */
  async spokenOf(meetingId: string): Promise<Omit<SpokenOf, 'recommendation'> | null> {
    return this.database.readOne(
      `select c.id as "candidateId", c.specialty, c.title, c.kind
         from agenda_item i join candidate c on c.id = i.candidate_id where i.meeting_id = $1`,
      [meetingId],
    );
  }

  /** One item for the secretary who edits it. */
  async item(actor: Actor, itemId: string): Promise<AgendaItemView> {
    const row = await this.database.readOne<AgendaItemView & { committeeId: string }>(
      `select i.id, i.title, i.panel, r.committee_id as "committeeId",
              array(select c.candidate_id from agenda_item_candidate c where c.item_id = i.id order by c.position) as "candidateIds"
         from agenda_item i join meeting m on m.id = i.meeting_id join review r on r.id = m.review_id where i.id = $1`,
      [itemId],
    );
    if (row === null || !holds(actor, ['secretary'], row.committeeId)) throw new Refusal('resource.not-found');
    const { committeeId: _scope, ...view } = row;
    return view;
  }

  private async candidates(itemId: string, blind: boolean): Promise<ItemCandidate[]> {
    const rows = await this.database.read<{ candidateId: string; code: string; name: string }>(
      `select c.id as "candidateId", c.code, c.name
         from agenda_item_candidate x join candidate c on c.id = x.candidate_id where x.item_id = $1 order by x.position`,
      [itemId],
    );
    return rows.map((row) => ({ candidateId: row.candidateId, label: paperLabel(row, blind) }));
  }
}
