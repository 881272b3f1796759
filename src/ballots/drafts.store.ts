/** Drafts as they are read and written; the ballot is locked by whoever writes. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { PaperLine } from './draft-checks.js';
import { BallotCandidate } from './entities/ballot-candidate.entity.js';
import type { ChangeDraftRequest } from './requests/draft-ballot.request.js';
import type { DraftView } from './views/draft.view.js';

/** What a draft is to say. */
export interface ChangedDraft extends ChangeDraftRequest {
  panelName: string | null;
}

const CANDIDATES = `select coalesce(c.candidate_id, c.invented) from ballot_candidate c where c.ballot_id = b.id order by c.position`;

const valuesOf = ({ title, policy, announce, verdictsOnly, panelId, quotaCount, quotaPercent, cap }: ChangedDraft) => [
  title,
  policy,
  announce,
  verdictsOnly,
  panelId,
  quotaCount,
  quotaPercent,
  cap,
];

@Injectable()
export class DraftsStore {
  constructor(private readonly database: Database) {}

  /** Null: there is none, or it is a draft no more. */
  view(ballotId: string): Promise<DraftView | null> {
    return this.database.readOne<DraftView>(
      `select b.id as "ballotId", b.agenda_item_id as "itemId", b.panel_id as "panelId", b.title, b.policy, b.announce, b.verdicts_only as "verdictsOnly",
              b.quota_count as "quotaCount", trim_scale(b.quota_percent)::text as "quotaPercent", b.cap, b.follows is not null as "candidatesFixed",
              (select coalesce(json_agg(json_build_object('candidateId', coalesce(c.candidate_id, c.invented), 'label', c.label) order by c.position), '[]')
                 from ballot_candidate c where c.ballot_id = b.id) as candidates
         from ballot b where b.id = $1 and b.state = 'draft'`,
      [ballotId],
    );
  }

  /** Whether the draft says this already. */
  async says(tx: Transaction, ballotId: string, draft: ChangedDraft): Promise<boolean> {
    const row = await tx.row(
      `select 1 from ballot b where b.id = $1 and (b.title, b.policy, b.announce, b.verdicts_only) = ($2, $3, $4, $5)
          and (b.panel_id, b.quota_count, b.quota_percent, b.cap) is not distinct from ($6::uuid, $7::int, $8::numeric, $9::int)
          and array(${CANDIDATES}) = $10::uuid[]`,
      [ballotId, ...valuesOf(draft), draft.candidateIds],
    );
    return row !== null;
  }

  async change(tx: Transaction, ballotId: string, draft: ChangedDraft, lines: readonly PaperLine[]): Promise<void> {
    await tx.executeOne(
      `update ballot set title = $2, policy = $3, announce = $4, verdicts_only = $5, panel_id = $6, quota_count = $7, quota_percent = $8, cap = $9, panel_name = $10
        where id = $1 and state = 'draft'`,
      [ballotId, ...valuesOf(draft), draft.panelName],
    );
    await tx.execute('delete from ballot_candidate where ballot_id = $1', [ballotId]);
    await tx.insert(
      BallotCandidate,
      lines.map((line, position) => ({ ballotId, position, ...line })),
    );
  }
}
