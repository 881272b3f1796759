/** Meetings: set up with their seats, changed while they are plans, and moved from one state to another. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChosenSettings, MemberFacts } from '../committees/index.js';
import type { MeetingState, RecusedCount } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import { seatLine } from './domain/seating.js';
import { Meeting } from './entities/meeting.entity.js';
import { Seat } from './entities/seat.entity.js';
import type { SetUpMeetingRequest } from './requests/set-up-meeting.request.js';

export type MeetingToSetUp = SetUpMeetingRequest & ChosenSettings & { reviewId: string };

/** A meeting as it is planned, in whatever state; a removed one too. */
export interface PlannedMeeting {
  reviewId: string;
  committeeId: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  committeeSize: number;
  recusedCount: RecusedCount;
}

export const SEATED = 'person_id as "personId", name, unit, position';
/** Something is on record of a seat `s`: a card, a recusal, a leave. */
export const SEAT_IN_USE = `(s.attendance <> 'expected' or exists (select from seat_card k where k.seat_id = s.id)
    or exists (select from recusal x where x.seat_id = s.id))`;

@Injectable()
export class MeetingsStore {
  /** Members are seated in the order given. */
  async setUp(tx: Transaction, id: string, meeting: MeetingToSetUp, members: readonly MemberFacts[]): Promise<void> {
    await tx.insert(Meeting, { id, ...meeting });
    await this.seat(tx, id, members);
  }

  /** The seats are arranged anew; none of them is in use. */
  async reseat(tx: Transaction, meetingId: string, members: readonly MemberFacts[]): Promise<void> {
    await tx.execute('delete from seat where meeting_id = $1', [meetingId]);
    await this.seat(tx, meetingId, members);
  }

  /** Where a meeting belongs, for who then locks it; a removed one too. */
  placeOf(tx: Transaction, meetingId: string): Promise<{ reviewId: string; committeeId: string } | null> {
    return tx.row(
      'select r.id as "reviewId", r.committee_id as "committeeId" from meeting m join review r on r.id = m.review_id where m.id = $1',
      [meetingId],
    );
  }

  /** Locks a meeting, a removed one too; its review is locked before it. */
  async lockPlan(tx: Transaction, meetingId: string): Promise<PlannedMeeting> {
    const meeting = await tx.row<PlannedMeeting>(
      `select m.review_id as "reviewId", r.committee_id as "committeeId", m.title, to_char(m.held_on, 'YYYY-MM-DD') as "heldOn", m.state,
              m.committee_size as "committeeSize", m.recused_count as "recusedCount"
         from meeting m join review r on r.id = m.review_id where m.id = $1 for update of m`,
      [meetingId],
    );
    if (meeting === null) throw new Error('a meeting vanished under its lock');
    return meeting;
  }

  /** Whether anything was changed. */
  async change(
    tx: Transaction,
    meetingId: string,
    { title, heldOn, committeeSize, ...settings }: SetUpMeetingRequest & ChosenSettings,
  ): Promise<boolean> {
    const { recusedCount, announce, verdictsOnly, policy, quota, ties } = settings;
    const changed = await tx.execute(
      `update meeting set title = $2, held_on = $3, committee_size = $4, recused_count = $5, announce = $6, verdicts_only = $7, policy = $8, quota = $9, ties = $10
        where id = $1 and (title, held_on, committee_size, recused_count, announce, verdicts_only, policy, quota, ties)
          is distinct from ($2::text, $3::date, $4::int, $5::text, $6::text, $7::boolean, $8::text, $9::int, $10::text)`,
      [meetingId, title, heldOn, committeeSize, recusedCount, announce, verdictsOnly, policy, quota, ties],
    );
    return changed === 1;
  }

  /** Who is seated, in seat order. */
  seats(tx: Transaction, meetingId: string): Promise<MemberFacts[]> {
    return tx.rows<MemberFacts>(`select ${SEATED} from seat where meeting_id = $1 order by number`, [meetingId]);
  }

  /** Whether anything is on record of a seat: a card, a recusal, a leave. */
  async seatsInUse(tx: Transaction, meetingId: string): Promise<boolean> {
    const used = await tx.row(`select 1 from seat s where s.meeting_id = $1 and ${SEAT_IN_USE} limit 1`, [meetingId]);
    return used !== null;
  }

  private async seat(tx: Transaction, meetingId: string, members: readonly MemberFacts[]): Promise<void> {
    await tx.insert(
      Seat,
      members.map((member, index) => ({ id: randomUUID(), meetingId, number: index + 1, ...member })),
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
        members.map(seatLine),
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
