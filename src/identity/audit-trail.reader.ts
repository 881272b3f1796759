/**
 * The audit log as the auditor reads it. Events hold references; names are looked up for the reading and stand nowhere
 * beside the events. R23: every unlock and every change of a role is marked until the auditor has taken note of it.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { officeInstant } from '../kernel/office-dates.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { writeCsv } from '../platform/spreadsheets/csv-writer.js';
import type { AuditFilter, AuditQuery } from './requests/audit.query.js';
import type { AuditEventView, AuditPageView } from './views/officer.view.js';

/** R23, last row; and who was given a password that somebody else has seen, since that person can confirm with it. */
export const TOLD_TO_AUDITORS = [
  'account.unlocked',
  'account.password-issued',
  'role.granted',
  'role.revoked',
] as const;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Shanghai knows no summer time. */
const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const EXPORTED_AT_MOST = 50_000;

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

type Row = Omit<AuditEventView, 'at' | 'facts'> & { at: Date; facts: Record<string, unknown> };

@Injectable()
export class AuditTrailReader {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async page(actor: Actor, query: AuditQuery): Promise<AuditPageView> {
    const { page, pageSize } = query;
    const filter = this.filterOf(actor, query);
    const [rows, counted] = await Promise.all([
      this.rows(filter, pageSize, (page - 1) * pageSize),
      this.database.readOne<{ total: number }>(`select count(*)::int as total from ${FROM} where ${FILTER}`, filter),
    ]);
    return {
      total: counted?.total ?? 0,
      page,
      pageSize,
      rows: rows.map((row) => ({ ...row, at: row.at.toISOString(), facts: JSON.stringify(row.facts) })),
    };
  }

  async types(): Promise<string[]> {
    const rows = await this.database.read<{ type: string }>('select distinct type from audit_event order by type');
    return rows.map(({ type }) => type);
  }

  async unread(actor: Actor): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from audit_event e where ${UNREAD}`,
      [[...TOLD_TO_AUDITORS], actor.accountId],
    );
    return row?.count ?? 0;
  }

  /** Takes note of these events; only of those that are to be taken note of, and once. */
  async see(actor: Actor, ids: readonly string[]): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(
        `insert into audit_seen (account_id, event_id)
         select $2, e.id from audit_event e where e.id = any($3::bigint[]) and e.type = any($1::text[])
         on conflict do nothing`,
        [[...TOLD_TO_AUDITORS], actor.accountId, ids],
      ),
    );
  }

  /** What the filter finds as CSV, the newest first; that it was exported is an event too. */
  async export(actor: Actor, filter: AuditFilter): Promise<string> {
    const rows = await this.rows(this.filterOf(actor, filter), EXPORTED_AT_MOST + 1, 0);
    if (rows.length > EXPORTED_AT_MOST) throw new Refusal('audit.too-many', { limit: EXPORTED_AT_MOST });
    await this.database.write((tx) =>
      this.audit.record(tx, { accountId: actor.accountId, type: 'audit.exported', facts: { rows: rows.length } }),
    );
    const header = ['编号', '时间', '类型', '环节', '操作账号', '操作人', '涉及账号', '涉及人', '内容'];
    return writeCsv([
      header,
      ...rows.map((row) => [
        row.id,
        officeInstant(row.at),
        row.type,
        row.stage ?? '',
        row.loginName ?? '',
        row.name ?? '',
        row.aboutLoginName ?? '',
        row.aboutName ?? '',
        JSON.stringify(row.facts),
      ]),
    ]);
  }

  private rows(filter: unknown[], limit: number, offset: number): Promise<Row[]> {
    return this.database.read<Row>(
      `select e.id::text as id, e.at, e.type, e.stage, e.facts, w.login_name as "loginName", wp.name,
              b.login_name as "aboutLoginName", bp.name as "aboutName", ${UNREAD} as unread
         from ${FROM} where ${FILTER} order by e.id desc limit $10 offset $11`,
      [...filter, limit, offset],
    );
  }

  private filterOf(actor: Actor, { from, to, type, stage, account, meeting, unread }: AuditFilter): unknown[] {
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
