/**
 * Accounts that sit in a meeting: experts who are present, and the secretary and the supervisor of its committee, while it
 * goes on. Somebody who only listens for hours is not signed out in the middle.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SittingHook, type Sitting } from '../../identity/index.js';
import { Database } from '../../platform/database/database.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { satUntil, type SatMeeting } from '../domain/sitting.js';

type SittingRow = Omit<SatMeeting, 'voting'> & { account: string; meeting: string };

@Injectable()
export class SittingAccounts implements Sitting, OnModuleInit {
  constructor(
    private readonly hook: SittingHook,
    private readonly ballots: BallotsHook,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.hook.register(this);
  }

  async until(accountIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.read<SittingRow>(
      `with sat as (
         select m.id, r.committee_id, m.state, m.pause_until,
                coalesce((select max(e.at) from meeting_event e where e.meeting_id = m.id
                    and (m.state = 'in-session' or e.type = case m.state when 'paused' then 'meeting.paused' else 'meeting.ended' end)), m.created_at) as since
           from meeting m join review r on r.id = m.review_id
          where m.state in ('in-session', 'paused', 'ended'))
       select a.id as account, sat.id as meeting, sat.state, sat.since, sat.pause_until as "pauseUntil"
         from sat cross join account a
        where a.id = any($1::uuid[]) and (sat.state <> 'ended' or sat.since > now() - interval '12 hours')
          and (exists (select from seat s where s.meeting_id = sat.id and s.person_id = a.person_id and s.attendance = 'present')
            or exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null
                        and g.role in ('secretary', 'supervisor') and g.committee_id = sat.committee_id))`,
      [accountIds],
    );
    if (rows.length === 0) return new Map();
    const voting = await this.ballots.ballots.voting([...new Set(rows.map(({ meeting }) => meeting))]);
    const until = new Map<string, number>();
    for (const { account, meeting, ...sat } of rows) {
      const end = satUntil({ ...sat, voting: voting.has(meeting) });
      until.set(account, Math.max(end, until.get(account) ?? 0));
    }
    return until;
  }
}
