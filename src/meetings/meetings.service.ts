/** Setting a meeting up, starting it and ending it. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import {
  CommitteeFacts,
  MeetingTerms,
  ReviewDeadlines,
  type ChosenSettings,
  type MemberFacts,
} from '../committees/index.js';
import { CardSessions } from '../identity/index.js';
import { next } from '../kernel/lifecycle.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { BallotsHook } from './ballots-of-meeting.js';
import { PinRequestsStore } from './cards/pin-requests.store.js';
import { MEETING_LIFECYCLE } from './domain/lifecycle.js';
import { Meeting } from './entities/meeting.entity.js';
import { Seat } from './entities/seat.entity.js';
import { MeetingLog } from './meeting-log.store.js';
import type { SetUpMeetingRequest } from './requests/set-up-meeting.request.js';

@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly committees: CommitteeFacts,
    private readonly terms: MeetingTerms,
    private readonly deadlines: ReviewDeadlines,
    private readonly log: MeetingLog,
    private readonly hook: BallotsHook,
    private readonly cardSessions: CardSessions,
    private readonly pinRequests: PinRequestsStore,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets a meeting up and seats every member of the review: chair first, deputies, then members by name. The same again is the
   * meeting that is there, as long as it has not begun.
   */
  async setUp(actor: Actor, reviewId: string, request: SetUpMeetingRequest): Promise<string> {
    const review = await this.committees.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary'], review.committeeId))
      throw new Refusal('resource.not-found');
    const id = randomUUID();
    return this.database.write(async (tx) => {
      const members = await this.committees.membersForSeating(tx, reviewId);
      await this.deadlines.refuseOver(tx, reviewId, 'reviewBy');
      if (members.length === 0) throw new Refusal('meeting.no-members');
      if (request.committeeSize < members.length)
        throw new Refusal('meeting.committee-too-small', { members: members.length });
      const settings = await this.terms.take(tx, reviewId, request.committeeSize);
      if (settings.recusedCount !== request.recusedCount) throw new Refusal('meeting.other-settings');
      const same = await this.same(tx, reviewId, { ...request, ...settings }, members);
      if (same !== null) return same;
      await tx.insert(Meeting, { id, reviewId, ...request, ...settings });
      await tx.insert(
        Seat,
        members.map((member, index) => ({ id: randomUUID(), meetingId: id, number: index + 1, ...member })),
      );
      await this.log.write(tx, id, { accountId: actor.accountId, type: 'meeting.created' });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'meeting.created',
        stage: 'procedure',
        facts: { meeting: id },
      });
      return id;
    });
  }

  /**
   * A second click, or one after a lost answer, sets no second meeting up. Where members or settings have changed since, it is
   * another one that is asked for.
   */
  private async same(
    tx: Transaction,
    reviewId: string,
    asked: SetUpMeetingRequest & ChosenSettings,
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

  start(actor: Actor, meetingId: string): Promise<void> {
    return this.move(actor, meetingId, 'start');
  }

  end(actor: Actor, meetingId: string): Promise<void> {
    return this.move(actor, meetingId, 'end');
  }

  private async move(actor: Actor, meetingId: string, act: 'start' | 'end'): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, meetingId);
      const state = next(MEETING_LIFECYCLE, meeting.state, act, 'secretary');
      if (state === null) throw new Refusal('meeting.wrong-state', { state: meeting.state });
      // R32: a meeting that runs goes on past midnight, whatever its breaks; only a start is a step of its own
      if (act === 'start') await this.deadlines.refuseOver(tx, meeting.reviewId, 'reviewBy');
      if (act === 'end' && (await this.hook.ballots.pending(tx, meetingId)) !== null)
        throw new Refusal('meeting.ballot-pending');
      await tx.executeOne('update meeting set state = $2, pause_reason = null, pause_until = null where id = $1', [
        meetingId,
        state,
      ]);
      if (act === 'end') await this.endCards(tx, meetingId);
      const type = act === 'start' ? 'meeting.started' : 'meeting.ended';
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type,
        stage: 'procedure',
        facts: { meeting: meetingId },
      });
    });
  }

  /** R19: what seat cards opened ends with the meeting, and what was typed at them is void. */
  private async endCards(tx: Transaction, meetingId: string): Promise<void> {
    await this.pinRequests.withdrawAll(tx, { meetingId });
    await this.cardSessions.endOfMeeting(tx, meetingId);
  }
}
