/**
 * The side log and with it the version of a meeting: every visible act locks the meeting, takes the next number, writes its
 * line and announces it. Exported, since ballots write their official lines here too.
 */
import { Injectable } from '@nestjs/common';
import type { MeetingEventType } from '../contract/meeting-log.js';
import type { MeetingState, RecusedCount } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';

export interface LockedMeeting {
  id: string;
  reviewId: string;
  committeeId: string;
  title: string;
  state: MeetingState;
  committeeSize: number;
  recusedCount: RecusedCount;
}

export interface LogEntry {
  accountId: string | null;
  type: MeetingEventType;
  facts?: Record<string, string | number | null>;
}

@Injectable()
export class MeetingLog {
  /** Locks the meeting's row for the transaction; lock order: review → meeting → ballot → chain → seat. */
  async lock(tx: Transaction, meetingId: string): Promise<LockedMeeting> {
    const meeting = await tx.row<LockedMeeting>(
      `select m.id, m.review_id as "reviewId", r.committee_id as "committeeId", m.title, m.state,
              m.committee_size as "committeeSize", m.recused_count as "recusedCount"
         from meeting m join review r on r.id = m.review_id where m.id = $1 and m.state <> 'removed' for update of m`,
      [meetingId],
    );
    if (meeting === null) throw new Refusal('resource.not-found');
    return meeting;
  }

  /** Locks the meeting for its secretary, or whoever holds another role there; nobody else is told that it is there. */
  async lockFor(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    role: 'secretary' | 'supervisor' = 'secretary',
  ): Promise<LockedMeeting> {
    const meeting = await this.lock(tx, meetingId);
    if (!holds(actor, [role], meeting.committeeId)) throw new Refusal('resource.not-found');
    return meeting;
  }

  /** Like `lockFor` its secretary; refused once the meeting has ended. */
  async lockBeforeEnd(tx: Transaction, actor: Actor, meetingId: string): Promise<LockedMeeting> {
    const meeting = await this.lockFor(tx, actor, meetingId);
    if (meeting.state === 'ended') throw new Refusal('meeting.wrong-state', { state: meeting.state });
    return meeting;
  }

  /** Writes one line, raises the version and announces it. The meeting must be locked. */
  async write(tx: Transaction, meetingId: string, entry: LogEntry): Promise<void> {
    await tx.execute(
      `with numbered as (update meeting set sequence = sequence + 1 where id = $1 returning sequence)
       insert into meeting_event (meeting_id, sequence, account_id, type, facts)
       select $1, sequence, $2, $3, $4 from numbered`,
      [meetingId, entry.accountId, entry.type, JSON.stringify(entry.facts ?? {})],
    );
    tx.announce({ meetingId, part: 'slow' });
  }
}
