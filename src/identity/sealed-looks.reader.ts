/** Who looked at sealed fields (R55), as the person concerned and as the auditor may see it; never what was seen. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/security/actor.js';
import type { LooksView, OwnLookView } from './views/look.view.js';

const SHOWN = 200;

@Injectable()
export class SealedLooksReader {
  constructor(private readonly database: Database) {}

  /** Looks at the actor's own fields, the latest first. */
  async own(actor: Actor): Promise<OwnLookView[]> {
    const rows = await this.database.read<Omit<OwnLookView, 'at'> & { at: Date }>(
      `select l.id, l.looked_at as at, p.name, l.field, l.reason
         from sealed_look l join account a on a.id = l.looked_by join person p on p.id = a.person_id
        where l.person_id = $1 order by l.looked_at desc, l.id limit $2`,
      [actor.personId, SHOWN],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

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
