/** What other features may ask of the panels of a review. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { PANEL_EXPERTS, expertsMissing } from '../domain/panel-rule.js';

interface PanelExpert {
  memberId: string;
  personId: string;
  specialty: string;
  /** 组长 */
  lead: boolean;
}

export interface PanelLine {
  id: string;
  name: string;
  position: number;
  /** The lead first, then by name. */
  experts: PanelExpert[];
}

const PANEL = `p.id, p.name, p.position,
  coalesce((select json_agg(json_build_object('memberId', m.id, 'personId', e.person_id, 'specialty', e.specialty, 'lead', x.lead)
                            order by x.lead desc, s.name collate "zh-x-icu", s.id)
              from panel_member x join member m on m.id = x.member_id join expert e on e.id = m.expert_id join person s on s.id = e.person_id
             where x.panel_id = p.id and m.left_at is null), '[]') as experts`;

@Injectable()
export class PanelFacts {
  constructor(private readonly database: Database) {}

  /** The panels of a review in their order, with the experts that they have now. */
  ofReview(reviewId: string): Promise<PanelLine[]> {
    return this.database.read<PanelLine>(`select ${PANEL} from panel p where p.review_id = $1 order by p.position`, [
      reviewId,
    ]);
  }

  /** One panel of this review as of now; null when it is none. */
  one(reviewId: string, panelId: string): Promise<PanelLine | null> {
    return this.database.readOne<PanelLine>(`select ${PANEL} from panel p where p.review_id = $1 and p.id = $2`, [
      reviewId,
      panelId,
    ]);
  }

  /**
   * A panel of this review that may be used (R3), with its experts, who stay the same until the transaction ends. Locks the
   * panel alone, so it may be asked with the meeting or the ballot locked.
   */
  async usable(tx: Transaction, reviewId: string, panelId: string): Promise<PanelLine> {
    await tx.row('select id from panel where id = $1 for share', [panelId]);
    const panel = await tx.row<PanelLine>(`select ${PANEL} from panel p where p.review_id = $1 and p.id = $2`, [
      reviewId,
      panelId,
    ]);
    if (panel === null) throw new Refusal('panel.unknown');
    const members = panel.experts.length;
    if (expertsMissing(members) > 0)
      throw new Refusal('panel.too-few', { name: panel.name, members, least: PANEL_EXPERTS });
    return panel;
  }
}
