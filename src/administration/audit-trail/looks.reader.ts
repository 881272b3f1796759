/** Who looked at sealed fields (R55), as the auditor may see it; never what was seen. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LooksView } from '../views/audit.view.js';

@Injectable()
export class LooksReader {
  constructor(private readonly database: Database) {}

  /** Who looked within the last 24 hours and how often, the most first. */
  lately(): Promise<LooksView[]> {
    return this.database.read<LooksView>(
      `select a.id as "accountId", p.name, a.login_name as "loginName", count(*)::int as day,
              (count(*) filter (where l.looked_at > now() - interval '1 hour'))::int as hour
         from sealed_look l join account a on a.id = l.looked_by join person p on p.id = a.person_id
        where l.looked_at > now() - interval '24 hours'
        group by a.id, p.name, a.login_name order by day desc, a.login_name`,
    );
  }
}
