import { Injectable } from '@nestjs/common';
import { CommitteeFacts } from '../committees/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import type { CandidateQuery, CandidateSort } from './requests/candidate.query.js';
import type { CandidatePageView, CandidateView } from './views/candidate.view.js';

const SORTED_BY: Record<CandidateSort, string> = {
  listNumber: 'list_number',
  code: 'code',
  name: 'name collate "zh-x-icu"',
  unit: 'unit collate "zh-x-icu"',
  specialty: 'specialty collate "zh-x-icu"',
  kind: 'kind',
};

const FILTER = `review_id = $1
  and ($2::text is null or kind = $2) and ($3::text is null or level = $3)
  and ($4::text is null or name ilike $4 or unit ilike $4 or specialty ilike $4 or code ilike $4 or list_number::text = $5)
  and ($6::text is null or coalesce(panel_id::text, 'none') = $6)`;

/** R17: who did it and why is told to those alone for whom the parameter says so. */
const withdrawal = (
  told: string,
): string => `(select json_build_object('at', to_char(w.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'reason', case when ${told} then q.reason end, 'askedBy', case when ${told} then p.name end,
    'confirmedBy', case when ${told} then (select op.name from confirmation_answer x join account o on o.id = x.account_id
       join person op on op.id = o.person_id where x.confirmation_id = q.id and x.role = 'organizer' and x.answer = 'yes' order by x.at desc limit 1) end)
  from candidate_withdrawal w join confirmation q on q.id = w.confirmation_id join account a on a.id = q.requested_by
  join person p on p.id = a.person_id where w.candidate_id = candidate.id)`;

/** R23: an open request to withdraw, which a second organizer has yet to answer; $9: whether the reader organizes, $10: now. */
const ASKED = `(select json_build_object('at', to_char(q.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'askedBy', p.name)
  from confirmation q join account a on a.id = q.requested_by join person p on p.id = a.person_id
  where $9::boolean and q.act = 'withdraw-candidate' and q.subject = candidate.id::text and q.state = 'requested'
    and q.expires_at > $10::timestamptz)`;

@Injectable()
export class CandidatesReader {
  constructor(
    private readonly database: Database,
    private readonly committees: CommitteeFacts,
    private readonly clock: Clock,
  ) {}

  /** Whose application this is, for an organizer of the committee; null for everybody else, and where there is none. */
  async personFor(
    tx: Transaction,
    actor: Actor,
    candidateId: string,
  ): Promise<{ personId: string; reviewId: string } | null> {
    const candidate = await tx.row<{ personId: string; reviewId: string; committeeId: string }>(
      `select c.person_id as "personId", c.review_id as "reviewId", r.committee_id as "committeeId"
         from candidate c join review r on r.id = c.review_id where c.id = $1`,
      [candidateId],
    );
    if (candidate === null || !holds(actor, ['organizer'], candidate.committeeId)) return null;
    return { personId: candidate.personId, reviewId: candidate.reviewId };
  }

  /** A page of a review's candidates, for those who work on it. */
  async page(actor: Actor, reviewId: string, query: CandidateQuery): Promise<CandidatePageView> {
    const review = await this.committees.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], review.committeeId))
      throw new Refusal('resource.not-found');
    const search = query.search?.trim() ?? '';
    const pattern = search === '' ? null : `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const filter = [reviewId, query.kind ?? null, query.level ?? null, pattern, search, query.panel ?? null];
    const direction = query.order === 'desc' ? 'desc' : 'asc';
    const organizes = holds(actor, ['organizer'], review.committeeId);
    const rows = await this.database.read<Omit<CandidateView, 'abilities'>>(
      `select id, list_number as "listNumber", code, name, unit, specialty, level, title, kind, panel_id as "panelId",
              ${withdrawal('$9::boolean')} as withdrawal, ${ASKED} as "withdrawalAsked"
         from candidate where ${FILTER} order by ${SORTED_BY[query.sort]} ${direction}, list_number limit $7 offset $8`,
      [...filter, query.pageSize, (query.page - 1) * query.pageSize, organizes, this.clock.now()],
    );
    const counted = await this.database.readOne<{ total: number }>(
      `select count(*)::int as total from candidate where ${FILTER}`,
      filter,
    );
    return {
      total: counted?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
      rows: rows.map((row) => able(row, organizes)),
    };
  }
}

const able = (row: Omit<CandidateView, 'abilities'>, organizes: boolean): CandidateView => ({
  ...row,
  abilities: { withdraw: organizes && row.withdrawal === null && row.withdrawalAsked === null },
});
