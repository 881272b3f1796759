/** What others may ask about accounts. */
import { Injectable } from '@nestjs/common';
import { INSTALLATION_ROLES } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';

@Injectable()
export class AccountFacts {
  constructor(private readonly database: Database) {}

  /** Whose these login names are; free ones are left out. For a preview, the insert decides. */
  async owners(loginNames: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.read<{ loginName: string; personId: string }>(
      'select login_name as "loginName", person_id as "personId" from account where login_name = any($1::text[])',
      [loginNames],
    );
    return new Map(rows.map((row) => [row.loginName, row.personId]));
  }

  /** Which of these persons are officers, who may not become experts. */
  async officers(personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ personId: string }>(
      `select a.person_id as "personId" from role_grant g join account a on a.id = g.account_id
        where a.person_id = any($1::uuid[]) and g.revoked_at is null and g.role = any($2::text[])`,
      [personIds, [...INSTALLATION_ROLES]],
    );
    return new Set(rows.map(({ personId }) => personId));
  }
}
