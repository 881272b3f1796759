/** Accounts as the system administrator sees them: neither roles nor sessions. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/security/actor.js';
import { AccountPagesReader } from '../account-pages.reader.js';
import type { AccountQuery } from '../requests/account.query.js';
import type { AccountPageView, AccountView } from '../views/account.view.js';

@Injectable()
export class AccountsReader {
  constructor(private readonly pages: AccountPagesReader) {}

  async accounts(actor: Actor, query: AccountQuery): Promise<AccountPageView> {
    const page = await this.pages.page<Omit<AccountView, 'own'>>(
      `a.id, p.name, a.login_name as "loginName", a.disabled_at is not null as disabled, a.demo,
       case when a.password_hash is null then 'none' when a.password_initial then 'initial' else 'own' end as password,
       to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since`,
      query,
    );
    return { ...page, rows: page.rows.map((row) => ({ ...row, own: row.id === actor.accountId })) };
  }
}
