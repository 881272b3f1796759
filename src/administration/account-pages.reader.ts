/** Accounts page by page, searched and narrowed as the two administrators ask; each reads the columns that its own work needs. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { AccountQuery } from './requests/account.query.js';

const FROM = 'account a join person p on p.id = a.person_id';
/** Until when the account `a` waits after wrong passwords. */
export const LOCKED =
  'select max(f.locked_until) from sign_in_failure f where f.account_id = a.id and f.locked_until > now()';
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
export class AccountPagesReader {
  constructor(private readonly database: Database) {}

  /** `columns`: of the account `a` and its person `p`. */
  async page<Row>(
    columns: string,
    query: AccountQuery,
  ): Promise<{ total: number; page: number; pageSize: number; rows: Row[] }> {
    const { page, pageSize } = query;
    const rows = await this.database.read<Row>(`select ${columns} from ${FROM} where ${FILTER} ${ORDER}`, [
      ...filterOf(query),
      pageSize,
      (page - 1) * pageSize,
    ]);
    const counted = await this.database.readOne<{ total: number }>(
      `select count(*)::int as total from ${FROM} where ${FILTER}`,
      filterOf(query),
    );
    return { total: counted?.total ?? 0, page, pageSize, rows };
  }
}
