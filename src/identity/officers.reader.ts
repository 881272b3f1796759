/** Accounts as the system administrator and the security administrator see them: each what the own work needs, no more. */
import { Injectable } from '@nestjs/common';
import { INSTALLATION_ROLES } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';
import { Environment } from '../platform/environment.js';
import type { Actor } from '../platform/security/actor.js';
import type { AccountQuery } from './requests/account.query.js';
import type {
  AccountPageView,
  AccountView,
  OfficerConflictView,
  SecurityPageView,
  SecurityView,
  SettingView,
} from './views/officer.view.js';

const FROM = 'account a join person p on p.id = a.person_id';
const LOCKED = 'select max(f.locked_until) from sign_in_failure f where f.account_id = a.id and f.locked_until > now()';
const FILTER = `($1::text is null or p.name ilike $1 or a.login_name ilike $1)
  and ($2::boolean is not true or (${LOCKED}) is not null)
  and ($3::boolean is not true or a.disabled_at is not null)`;
const ORDER = 'order by p.name collate "zh-x-icu", a.login_name limit $4 offset $5';

function filterOf({ search, only }: AccountQuery): unknown[] {
  const text = search?.trim() ?? '';
  return [
    text === '' ? null : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
    only === 'locked',
    only === 'disabled',
  ];
}

@Injectable()
export class OfficersReader {
  constructor(
    private readonly database: Database,
    private readonly environment: Environment,
  ) {}

  async accounts(actor: Actor, query: AccountQuery): Promise<AccountPageView> {
    const rows = await this.page<Omit<AccountView, 'own'>>(
      `a.id, p.name, a.login_name as "loginName", a.disabled_at is not null as disabled, a.demo,
       case when a.password_hash is null then 'none' when a.password_initial then 'initial' else 'own' end as password,
       to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since`,
      query,
    );
    const { page, pageSize } = query;
    const total = await this.total(query);
    return { total, page, pageSize, rows: rows.map((row) => ({ ...row, own: row.id === actor.accountId })) };
  }

  async security(actor: Actor, query: AccountQuery): Promise<SecurityPageView> {
    type Row = Omit<SecurityView, 'own' | 'lockedUntil'> & { lockedUntil: Date | null };
    const rows = await this.page<Row>(
      `a.id, p.name, a.login_name as "loginName", a.disabled_at is not null as disabled, (${LOCKED}) as "lockedUntil",
       (select count(*)::int from session s where s.account_id = a.id and s.revoked_at is null and s.expires_at > now()) as sessions,
       coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'committeeId', g.committee_id) order by g.granted_at)
          from role_grant g where g.account_id = a.id and g.revoked_at is null), '[]') as roles`,
      query,
    );
    const { page, pageSize } = query;
    const total = await this.total(query);
    return {
      total,
      page,
      pageSize,
      rows: rows.map((row) => ({
        ...row,
        lockedUntil: row.lockedUntil?.toISOString() ?? null,
        own: row.id === actor.accountId,
      })),
    };
  }

  /** Accounts whose roles exclude each other, or officers who sit on a committee; from before the database refused it. */
  conflicts(): Promise<OfficerConflictView[]> {
    return this.database.read<OfficerConflictView>(
      `select id, name, "loginName", roles, member from (
         select a.id, p.name, a.login_name as "loginName",
                (select json_agg(json_build_object('id', g.id, 'role', g.role, 'committeeId', g.committee_id) order by g.granted_at)
                   from role_grant g where g.account_id = a.id and g.revoked_at is null) as roles,
                (select count(distinct g.role)::int from role_grant g where g.account_id = a.id and g.revoked_at is null) as held,
                exists (select from expert e join member m on m.expert_id = e.id where e.person_id = a.person_id) as member
           from account a join person p on p.id = a.person_id
          where exists (select from role_grant g
                         where g.account_id = a.id and g.revoked_at is null and g.role = any($1::text[]))) officer
        where officer.held > 1 or officer.member
        order by officer.name collate "zh-x-icu", officer."loginName"`,
      [[...INSTALLATION_ROLES]],
    );
  }

  /** What the environment sets, without a password or key in it. */
  settings(): SettingView[] {
    const { environment } = this;
    const hostOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).host);
    const values: Record<string, string | null> = {
      HOST: environment.host,
      PORT: String(environment.port),
      PUBLIC_ORIGIN: environment.publicOrigin ?? null,
      TRUSTED_PROXY: environment.trustedProxy === undefined ? null : String(environment.trustedProxy),
      TLS_CERT: environment.tlsCert ?? null,
      DATA_DIR: environment.dataDir,
      DATABASE_URL: hostOf(environment.databaseUrl),
      REDIS_URL: hostOf(environment.redisUrl),
      BALLOT_KEY_FOLDERS: environment.ballotKeyFolders.map(({ name }) => name).join(', ') || null,
      IDLE_MINUTES: String(environment.idleMinutes),
      LOG_LEVEL: environment.logLevel,
      DEMO: environment.demo,
    };
    return Object.entries(values).map(([name, value]) => ({ name, value }));
  }

  private page<Row>(columns: string, query: AccountQuery): Promise<Row[]> {
    const { page, pageSize } = query;
    return this.database.read<Row>(`select ${columns} from ${FROM} where ${FILTER} ${ORDER}`, [
      ...filterOf(query),
      pageSize,
      (page - 1) * pageSize,
    ]);
  }

  private async total(query: AccountQuery): Promise<number> {
    const row = await this.database.readOne<{ total: number }>(
      `select count(*)::int as total from ${FROM} where ${FILTER}`,
      filterOf(query),
    );
    return row?.total ?? 0;
  }
}
