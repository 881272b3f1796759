/** What minutes may ask: every request of a meeting for an act that needs a second person (R23), and what became of it. */
import { Injectable } from '@nestjs/common';
import type { MadeRequest } from '../contract/meeting-record.js';
import { Database } from '../platform/database/database.js';

@Injectable()
export class MadeRequests {
  constructor(private readonly database: Database) {}

  async ofMeeting(meetingId: string): Promise<MadeRequest[]> {
    const rows = await this.database.read<Omit<MadeRequest, 'requestedAt'> & { requestedAt: Date }>(
      `select q.act, q.facts, q.reason, p.name as "requestedBy", q.requested_at as "requestedAt", q.state,
              coalesce((select json_agg(json_build_object('role', a.role, 'name', ap.name, 'answer', a.answer, 'reason', a.reason, 'at', a.at) order by a.at)
                          from confirmation_answer a join account aa on aa.id = a.account_id join person ap on ap.id = aa.person_id
                         where a.confirmation_id = q.id), '[]') as answers
         from confirmation q join account c on c.id = q.requested_by join person p on p.id = c.person_id
        where q.meeting_id = $1 order by q.requested_at, q.id`,
      [meetingId],
    );
    return rows.map(({ requestedAt, answers, ...row }) => ({
      ...row,
      requestedAt: requestedAt.toISOString(),
      answers: answers.map((answer) => ({ ...answer, at: new Date(answer.at).toISOString() })),
    }));
  }
}
