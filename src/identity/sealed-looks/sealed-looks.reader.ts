/** Who looked at sealed fields (R55), as the person concerned may see it; never what was seen. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/security/actor.js';
import type { OwnLookView } from '../views/look.view.js';

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
}
