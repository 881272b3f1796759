/**
 * The audit log as the auditor reads it. Events hold references; names are looked up for the reading and stand nowhere
 * beside the events. R23: every unlock and every change of a role is marked until the auditor has taken note of it.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { actWords, auditWords, objectWords, valueWords } from '../contract/audit-reading.js';
import { AUDIT_COLUMNS, type AuditWords } from '../contract/audit-words.js';
import type { Role } from '../contract/vocabulary.js';
import { officeInstant } from '../kernel/office-dates.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { writeCsv } from '../platform/spreadsheets/csv-writer.js';
import { AuditObjectsReader, detailsOf, type RawFacts } from './audit-objects.reader.js';
import type { AuditExport, AuditFilter, AuditQuery } from './requests/audit.query.js';
import type { AuditChoicesView, AuditEventView, AuditPageView } from './views/officer.view.js';

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
    private readonly audit: AuditLog,
    private readonly objects: AuditObjectsReader,
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
  async export(actor: Actor, { lang, ...filter }: AuditExport): Promise<string> {
    const rows = await this.rows(this.filterOf(actor, filter), EXPORTED_AT_MOST + 1, 0);
    if (rows.length > EXPORTED_AT_MOST) throw new Refusal('audit.too-many', { limit: EXPORTED_AT_MOST });
    await this.database.write((tx) =>
      this.audit.record(tx, { accountId: actor.accountId, type: 'audit.exported', facts: { rows: rows.length } }),
    );
    const words = auditWords(lang ?? 'zh-CN');
    const header = AUDIT_COLUMNS.map((column) => words.columns[column]);
    return writeCsv([header, ...(await this.told(rows)).map((event) => cells(words, event))]);
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

  private rows(filter: unknown[], limit: number, offset: number): Promise<Row[]> {
    return this.database.read<Row>(
      `select e.id::text as id, e.at, e.type, e.stage, e.facts, e.account_id as "accountId", w.login_name as "loginName",
              wp.name, ${UNREAD} as unread
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

/** An event as a line of the exported file. */
const cells = (words: AuditWords, event: AuditEventView): string[] => [
  event.id,
  officeInstant(new Date(event.at)),
  actWords(words, event.type),
  event.stage === null ? '' : words.stages[event.stage],
  event.name ?? words.system,
  event.loginName ?? '',
  event.offices.map((office) => words.offices[office]).join(words.separator),
  event.objects.map((o) => words.fields[o.field] + words.colon + objectWords(words, o)).join(words.separator),
  event.details.map((d) => words.fields[d.field] + words.colon + valueWords(words, d)).join(words.separator),
  `${event.type} ${event.facts}`,
];
