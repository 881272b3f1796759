/**
 * Accounts that sit in a meeting: experts who are present, and the secretary and the supervisor of its committee, for as long
 * as it is in session. Somebody who only listens for hours is not signed out in the middle.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SittingHook, type Sitting } from '../../identity/index.js';
import { Database } from '../../platform/database/database.js';

@Injectable()
export class SittingAccounts implements Sitting, OnModuleInit {
  constructor(
    private readonly hook: SittingHook,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.hook.register(this);
  }

  async until(accountIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.read<{ id: string; until: Date | null }>(
      `with sat as (
         select m.id, m.review_id, null::timestamptz as until from meeting m where m.state in ('in-session', 'paused')
         union all
         select m.id, m.review_id, e.at from meeting m join meeting_event e on e.meeting_id = m.id and e.type = 'meeting.ended'
          where m.state = 'ended' and e.at > now() - interval '12 hours')
       select a.id, case when bool_or(sat.until is null) then null else max(sat.until) end as until
         from sat join review r on r.id = sat.review_id cross join account a
        where a.id = any($1::uuid[])
          and (exists (select from seat s where s.meeting_id = sat.id and s.person_id = a.person_id and s.attendance = 'present')
            or exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null
                        and g.role in ('secretary', 'supervisor') and g.committee_id = r.committee_id))
        group by a.id`,
      [accountIds],
    );
    return new Map(rows.map(({ id, until }) => [id, until?.getTime() ?? Infinity]));
  }
}
