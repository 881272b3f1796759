/** Drafts as they are read and written; the ballot is locked by whoever writes. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BallotCandidate } from '../entities/ballot-candidate.entity.js';
import { BallotRow } from '../entities/ballot.entity.js';
import type { ChangeDraftRequest } from '../requests/draft-ballot.request.js';
import type { DraftView } from '../views/draft.view.js';

/** What a draft says, but for its candidates. */
export interface DraftOf {
  createdBy: string;
  rehearsal: boolean;
  title: string;
  policy: 'first' | 'last';
  announce: 'close' | 'chair';
  verdictsOnly: boolean;
  agendaItemId: string | null;
  panelId: string | null;
  quotaCount: number | null;
  quotaPercent: string | null;
  cap: number | null;
}

/** What a draft is to say. */
export interface ChangedDraft extends ChangeDraftRequest {
  panelName: string | null;
}

/** Somebody on the paper, as it names them; of a rehearsal somebody invented (R22). */
export interface DraftedLine {
  candidateId: string | null;
  invented?: string;
  label: string;
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

  /**
   * The draft of its kind that was made last in this meeting, where it is of the same account and says the same; null where it is not. A
   * second click, or one after a lost answer, is to make no second draft. The meeting is locked.
   */
  async same(
    tx: Transaction,
    meetingId: string,
    draft: DraftOf,
    candidateIds: readonly string[],
  ): Promise<string | null> {
    const row = await tx.row<{ id: string }>(
      `select b.id from ballot b
        where b.meeting_id = $1 and b.state = 'draft' and b.round = 1 and b.number = (select max(number) from ballot where meeting_id = $1 and rehearsal = $3)
          and (b.created_by, b.rehearsal, b.title, b.policy, b.announce, b.verdicts_only) = ($2, $3, $4, $5, $6, $7)
          and b.agenda_item_id is not distinct from $8 and b.panel_id is not distinct from $9 and b.quota_count is not distinct from $10
          and b.quota_percent is not distinct from $11::numeric and b.cap is not distinct from $12
          and array(select coalesce(c.candidate_id, c.invented) from ballot_candidate c where c.ballot_id = b.id order by c.position) = $13::uuid[]`,
      [
        meetingId,
        draft.createdBy,
        draft.rehearsal,
        draft.title,
        draft.policy,
        draft.announce,
        draft.verdictsOnly,
        draft.agendaItemId,
        draft.panelId,
        draft.quotaCount,
        draft.quotaPercent,
        draft.cap,
        candidateIds,
      ],
    );
    return row?.id ?? null;
  }

  /** Drafts a ballot with the next number of its meeting, which is locked; rehearsals have numbers of their own (R22). */
  async add(
    tx: Transaction,
    draft: Omit<DraftOf, 'agendaItemId' | 'panelId'> &
      Partial<DraftOf> & { id: string; meetingId: string; panelName?: string | null },
    lines: readonly DraftedLine[],
  ): Promise<void> {
    const number = await tx.row<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from ballot where meeting_id = $1 and rehearsal = $2',
      [draft.meetingId, draft.rehearsal],
    );
    await tx.insert(BallotRow, { number: number?.next ?? 1, ...draft });
    await this.setLines(tx, draft.id, lines);
  }

  async remove(tx: Transaction, ballotId: string): Promise<void> {
    await tx.execute('delete from ballot_candidate where ballot_id = $1', [ballotId]);
    await tx.executeOne('delete from ballot where id = $1', [ballotId]);
  }

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

  /** The drafts of a meeting, which is locked. */
  ofMeeting(tx: Transaction, meetingId: string): Promise<Pick<BallotRow, 'id' | 'round' | 'panelId'>[]> {
    return tx.rows(
      `select id, round, panel_id as "panelId" from ballot where meeting_id = $1 and state = 'draft' order by number, id`,
      [meetingId],
    );
  }

  /** Removes the drafts of a meeting, which is locked. */
  async dropOfMeeting(tx: Transaction, meetingId: string): Promise<void> {
    await tx.execute(
      `delete from ballot_candidate c using ballot b where b.id = c.ballot_id and b.meeting_id = $1 and b.state = 'draft'`,
      [meetingId],
    );
    await tx.execute(`delete from ballot where meeting_id = $1 and state = 'draft'`, [meetingId]);
  }

  /** Drafts of further rounds of an item of the agenda, which is over, stand beside the agenda from now on. Its meeting is locked. */
  async outliveItem(tx: Transaction, itemId: string): Promise<void> {
    await tx.execute(
      `update ballot set agenda_item_id = null
        where agenda_item_id = $1 and state = 'draft' and follows is not null and panel_id is null`,
      [itemId],
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

  async change(tx: Transaction, ballotId: string, draft: ChangedDraft, lines: readonly DraftedLine[]): Promise<void> {
    await tx.executeOne(
      `update ballot set title = $2, policy = $3, announce = $4, verdicts_only = $5, panel_id = $6, quota_count = $7, quota_percent = $8, cap = $9, panel_name = $10
        where id = $1 and state = 'draft'`,
      [ballotId, ...valuesOf(draft), draft.panelName],
    );
    await tx.execute('delete from ballot_candidate where ballot_id = $1', [ballotId]);
    await this.setLines(tx, ballotId, lines);
  }

  private async setLines(tx: Transaction, ballotId: string, lines: readonly DraftedLine[]): Promise<void> {
    await tx.insert(
      BallotCandidate,
      lines.map((line, position) => ({ ballotId, position, ...line })),
    );
  }
}
