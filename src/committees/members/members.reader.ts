import { Injectable } from '@nestjs/common';
import type { Position } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { CommitteeFacts } from '../committee-facts.js';
import type { MemberQuery, MemberSort } from '../requests/member.query.js';
import type { MemberPageView, MemberView } from '../views/member.view.js';

const SORTED_BY: Record<MemberSort, string> = {
  position: `array_position(array['chair', 'deputy', 'member'], m.position)`,
  name: 'p.name collate "zh-x-icu"',
  unit: 'e.unit collate "zh-x-icu"',
  specialty: 'e.specialty collate "zh-x-icu"',
  title: 'e.title collate "zh-x-icu"',
  loginName: 'a.login_name',
};

const TABLES = `member m join expert e on e.id = m.expert_id join person p on p.id = e.person_id left join account a on a.person_id = p.id`;

const FILTER = `m.review_id = $1 and ($2::text is null or m.position = $2)
  and ($4::text is null or ($4 = 'serving') = (m.left_at is null))
  and ($3::text is null or p.name ilike $3 or e.unit ilike $3 or e.specialty ilike $3 or a.login_name ilike $3)`;

/** A member with the account to sign in with. */
export interface MemberAccount {
  accountId: string;
  name: string;
  unit: string;
  position: Position;
  loginName: string;
}

@Injectable()
export class MembersReader {
  constructor(
    private readonly database: Database,
    private readonly facts: CommitteeFacts,
  ) {}

  /** Whose member this is, for an organizer of the committee; null for everybody else, and where there is none. */
  async personFor(
    tx: Transaction,
    actor: Actor,
    memberId: string,
  ): Promise<{ personId: string; reviewId: string } | null> {
    const member = await tx.row<{ personId: string; reviewId: string; committeeId: string }>(
      `select e.person_id as "personId", m.review_id as "reviewId", r.committee_id as "committeeId"
         from member m join expert e on e.id = m.expert_id join review r on r.id = m.review_id where m.id = $1`,
      [memberId],
    );
    if (member === null || !holds(actor, ['organizer'], member.committeeId)) return null;
    return { personId: member.personId, reviewId: member.reviewId };
  }

  /** A page of a review's members, for those who work on it (R4c: nobody else learns who the experts are). */
  async page(actor: Actor, reviewId: string, query: MemberQuery): Promise<MemberPageView> {
    const review = await this.facts.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], review.committeeId))
      throw new Refusal('resource.not-found');
    const search = query.search?.trim() ?? '';
    const pattern = search === '' ? null : `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const filter = [reviewId, query.position ?? null, pattern, query.standing ?? null];
    const direction = query.order === 'desc' ? 'desc' : 'asc';
    const [rows, counted] = await Promise.all([
      this.database.read<Omit<MemberView, 'leftAt'> & { leftAt: Date | null }>(
        `select m.id, p.name, e.unit, e.title, e.specialty, m.position, m.left_at as "leftAt", m.left_reason as "leftReason", a.login_name as "loginName",
                a.password_hash is not null as "hasPassword"
           from ${TABLES} where ${FILTER}
          order by m.left_at is not null, ${SORTED_BY[query.sort]} ${direction}, p.name collate "zh-x-icu", p.id limit $5 offset $6`,
        [...filter, query.pageSize, (query.page - 1) * query.pageSize],
      ),
      this.database.readOne<{ total: number }>(`select count(*)::int as total from ${TABLES} where ${FILTER}`, filter),
    ]);
    return {
      total: counted?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
      rows: rows.map((row) => ({ ...row, leftAt: row.leftAt?.toISOString() ?? null })),
    };
  }

  /** The persons who are or were members, and whether they still serve. */
  standings(reviewId: string): Promise<{ personId: string; position: Position; serving: boolean }[]> {
    return this.database.read(
      `select e.person_id as "personId", m.position, m.left_at is null as serving
         from member m join expert e on e.id = m.expert_id where m.review_id = $1`,
      [reviewId],
    );
  }

  /** Members who serve and have no password yet, in seating order; `all`: those who have one too. */
  forPasswords(reviewId: string, all: boolean): Promise<MemberAccount[]> {
    return this.database.read<MemberAccount>(
      `select a.id as "accountId", p.name, e.unit, m.position, a.login_name as "loginName"
         from member m join expert e on e.id = m.expert_id join person p on p.id = e.person_id join account a on a.person_id = p.id
        where m.review_id = $1 and m.left_at is null and ($2 or a.password_hash is null)
        order by array_position(array['chair', 'deputy', 'member'], m.position), p.name collate "zh-x-icu", p.id`,
      [reviewId, all],
    );
  }
}
