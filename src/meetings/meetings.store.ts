/** Meetings: set up with their seats, and moved from one state to another. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChosenSettings, MemberFacts } from '../committees/index.js';
import type { MeetingState } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Meeting } from './entities/meeting.entity.js';
import { Seat } from './entities/seat.entity.js';
import type { SetUpMeetingRequest } from './requests/set-up-meeting.request.js';

export type MeetingToSetUp = SetUpMeetingRequest & ChosenSettings & { reviewId: string };

@Injectable()
export class MeetingsStore {
  /** Members are seated in the order given. */
  async setUp(tx: Transaction, id: string, meeting: MeetingToSetUp, members: readonly MemberFacts[]): Promise<void> {
    await tx.insert(Meeting, { id, ...meeting });
    await tx.insert(
      Seat,
      members.map((member, index) => ({ id: randomUUID(), meetingId: id, number: index + 1, ...member })),
    );
  }

  /** The meeting that was set up in the same words, with the same seats, and has not begun; null: there is none. */
  async same(
    tx: Transaction,
    { reviewId, ...asked }: MeetingToSetUp,
    members: readonly MemberFacts[],
  ): Promise<string | null> {
    const row = await tx.row<{ id: string }>(
      `select m.id from meeting m
        where m.review_id = $1 and m.state = 'preparing' and (m.title, m.held_on, m.committee_size, m.recused_count) = ($2, $3::date, $4, $5)
          and (m.announce, m.verdicts_only, m.policy, m.quota, m.ties) = ($6, $7, $8, $9, $10)
          and array(select concat_ws(' ', s.person_id, s.name, s.unit, s.position) from seat s where s.meeting_id = m.id order by s.number) = $11::text[]
        order by m.created_at desc limit 1`,
      [
        reviewId,
        asked.title,
        asked.heldOn,
        asked.committeeSize,
        asked.recusedCount,
        asked.announce,
        asked.verdictsOnly,
        asked.policy,
        asked.quota,
        asked.ties,
        members.map(({ personId, name, unit, position }) => [personId, name, unit, position].join(' ')),
      ],
    );
    return row?.id ?? null;
  }

  /** A break that there may have been is over with it. */
  async move(tx: Transaction, meetingId: string, state: MeetingState): Promise<void> {
    await tx.executeOne('update meeting set state = $2, pause_reason = null, pause_until = null where id = $1', [
      meetingId,
      state,
    ]);
  }

  async pause(tx: Transaction, meetingId: string, reason: string, until: Date): Promise<void> {
    await tx.executeOne(`update meeting set state = 'paused', pause_reason = $2, pause_until = $3 where id = $1`, [
      meetingId,
      reason,
      until,
    ]);
  }
}
