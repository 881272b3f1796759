/** Accounts as the security administrator sees them: with roles, waits and sessions. */
import { Injectable } from '@nestjs/common';
import { INSTALLATION_ROLES } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/security/actor.js';
import { AccountPagesReader, LOCKED } from '../account-pages.reader.js';
import type { AccountQuery } from '../requests/account.query.js';
import type { OfficerConflictView, SecurityPageView, SecurityView } from '../views/security.view.js';

type Row = Omit<SecurityView, 'own' | 'lockedUntil'> & { lockedUntil: Date | null };

@Injectable()
export class SecurityReader {
  constructor(
    private readonly database: Database,
    private readonly pages: AccountPagesReader,
  ) {}

  async page(actor: Actor, query: AccountQuery): Promise<SecurityPageView> {
    const page = await this.pages.page<Row>(
      `a.id, p.name, a.login_name as "loginName", a.disabled_at is not null as disabled, (${LOCKED}) as "lockedUntil",
       (select count(*)::int from session s where s.account_id = a.id and s.revoked_at is null and s.expires_at > now()) as sessions,
       coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'committeeId', g.committee_id) order by g.granted_at)
          from role_grant g where g.account_id = a.id and g.revoked_at is null), '[]') as roles`,
      query,
    );
    return {
      ...page,
      rows: page.rows.map((row) => ({
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
}
