/**
 * The audit log as the auditor reads it. Events hold references; names are looked up for the reading and stand nowhere
 * beside the events. R23: every unlock and every change of a role is marked until the auditor has taken note of it.
 */
import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AuditObjectsReader, detailsOf, type RawFacts } from './audit-objects.reader.js';
import { TOLD_TO_AUDITORS } from './audit-seen.store.js';
import type { AuditFilter, AuditQuery } from '../requests/audit.query.js';
import type { AuditChoicesView, AuditEventView, AuditPageView } from '../views/audit.view.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Shanghai knows no summer time. */
const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const UNREAD = `(e.type = any($1::text[]) and not exists (select from audit_seen s where s.account_id = $2 and s.event_id = e.id))`;
const FROM = `audit_event e
  left join account w on w.id = e.account_id left join person wp on wp.id = w.person_id
  left join account b on b.id::text = e.facts->>'account' left join person bp on bp.id = b.person_id`;
const FILTER = `($3::timestamptz is null or e.at >= $3) and ($4::timestamptz is null or e.at < $4)
  and ($5::text is null or e.type = $5) and ($6::text is null or e.stage = $6)
  and ($7::text is null or w.login_name = $7 or b.login_name = $7 or wp.name = $7 or bp.name = $7)
  and ($8::uuid is null or e.facts->>'meeting' = $8::text
       or e.facts->>'ballot' in (select id::text from ballot where meeting_id = $8))
  and ($9::boolean is not true or ${UNREAD})`;

interface Row extends Pick<AuditEventView, 'id' | 'type' | 'stage' | 'name' | 'loginName' | 'unread'> {
  at: Date;
  accountId: string | null;
  facts: RawFacts;
}

/** What an account was, and from when to when. */
interface Office {
  accountId: string;
  office: Role | 'expert';
  since: Date;
  until: Date | null;
}

@Injectable()
export class AuditTrailReader {
  constructor(
    private readonly database: Database,
    private readonly objects: AuditObjectsReader,
  ) {}

  async page(actor: Actor, query: AuditQuery): Promise<AuditPageView> {
    const { page, pageSize } = query;
    const filter = this.filterOf(actor, query);
    const [rows, counted] = await Promise.all([
      this.rows(filter, pageSize, (page - 1) * pageSize),
      this.counted(filter),
    ]);
    return {
      total: counted,
      page,
      pageSize,
      rows: await this.told(rows),
    };
  }

  /** What the log can be narrowed to: the acts that are in it, and the meetings, the latest first. */
  async choices(): Promise<AuditChoicesView> {
    const [types, meetings] = await Promise.all([
      this.database.read<{ type: string }>('select distinct type from audit_event order by type'),
      this.database.read<{ id: string; title: string }>('select id, title from meeting order by created_at desc, id'),
    ]);
    return { types: types.map(({ type }) => type), meetings };
  }

  async unread(actor: Actor): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from audit_event e where ${UNREAD}`,
      [[...TOLD_TO_AUDITORS], actor.accountId],
    );
    return row?.count ?? 0;
  }

  /** What the filter finds, the newest first. */
  async found(actor: Actor, filter: AuditFilter, atMost: number): Promise<AuditEventView[]> {
    return this.told(await this.rows(this.filterOf(actor, filter), atMost, 0));
  }

  /** How many the filter finds. */
  count(actor: Actor, filter: AuditFilter): Promise<number> {
    return this.counted(this.filterOf(actor, filter));
  }

  /** Events with what they are about and with who acted as what. */
  private async told(rows: readonly Row[]): Promise<AuditEventView[]> {
    const [objects, offices] = await Promise.all([
      this.objects.of(rows),
      this.offices([...new Set(rows.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))]),
    ]);
    return rows.map(({ accountId, facts, ...row }, place) => ({
      ...row,
      at: row.at.toISOString(),
      offices: [
        ...new Set(
          offices
            .filter(
              (held) => held.accountId === accountId && held.since <= row.at && !(held.until && held.until < row.at),
            )
            .map(({ office }) => office),
        ),
      ],
      objects: objects[place] ?? [],
      details: detailsOf({ type: row.type, facts }),
      facts: JSON.stringify(facts),
    }));
  }

  private offices(accountIds: readonly string[]): Promise<Office[]> {
    return this.database.read<Office>(
      `select account_id as "accountId", role as office, granted_at as since, revoked_at as until
         from role_grant where account_id = any($1::uuid[])
       union all
       select a.id, 'expert', e.created_at, null from account a join expert e on e.person_id = a.person_id
        where a.id = any($1::uuid[]) order by office`,
      [accountIds],
    );
  }

  private async counted(filter: unknown[]): Promise<number> {
    const row = await this.database.readOne<{ total: number }>(
      `select count(*)::int as total from ${FROM} where ${FILTER}`,
      filter,
    );
    return row?.total ?? 0;
  }

  private rows(filter: unknown[], limit: number, offset: number): Promise<Row[]> {
    return this.database.read<Row>(
      `select e.id::text as id, e.at, e.type, e.stage, e.facts, e.account_id as "accountId", w.login_name as "loginName",
              wp.name, ${UNREAD} as unread
         from ${FROM} where ${FILTER} order by e.id desc limit $10 offset $11`,
      [...filter, limit, offset],
    );
  }

  private filterOf(actor: Actor, { from, to, type, stage, account, meeting, unread }: AuditFilter): unknown[] {
    if (from !== undefined && to !== undefined && from > to) throw new Refusal('audit.days-order', { from, to });
    const who = account?.trim() ?? '';
    return [
      [...TOLD_TO_AUDITORS],
      actor.accountId,
      from === undefined ? null : startOfDay(from),
      to === undefined ? null : new Date(startOfDay(to).getTime() + DAY_MILLISECONDS),
      type ?? null,
      stage ?? null,
      who === '' ? null : who,
      meeting ?? null,
      unread === 'yes',
    ];
  }
}
