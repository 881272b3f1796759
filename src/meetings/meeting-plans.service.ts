/**
 * A meeting while it is a plan: set up, changed and removed. Once it has begun it is what happened, and nothing of this is done
 * to it. A removed one stays in the database with its log, and is shown nowhere.
 */
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
import { ConfirmationsService } from '../confirmations/index.js';
import type { MeetingState } from '../contract/vocabulary.js';
import { CardSessions } from '../identity/index.js';
import { next } from '../kernel/lifecycle.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { LiveRooms } from '../platform/live/live-rooms.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { BallotsHook } from './ballots-of-meeting.js';
import { PinRequestsStore } from './cards/pin-requests.store.js';
import { SeatCardsService } from './cards/seat-cards.service.js';
import { MEETING_LIFECYCLE } from './domain/lifecycle.js';
import { sameSeats } from './domain/seating.js';
import { HallStore } from './hall/hall.store.js';
import { MeetingLog } from './meeting-log.store.js';
import { MeetingsReader } from './meetings.reader.js';
import { MeetingsStore, type PlannedMeeting } from './meetings.store.js';
import type { ChangeMeetingRequest } from './requests/change-meeting.request.js';
import type { SetUpMeetingRequest } from './requests/set-up-meeting.request.js';
import type { MeetingPlanView } from './views/meeting.view.js';

@Injectable()
export class MeetingPlansService {
  constructor(
    private readonly database: Database,
    private readonly committees: CommitteeFacts,
    private readonly terms: MeetingTerms,
    private readonly deadlines: ReviewDeadlines,
    private readonly confirmations: ConfirmationsService,
    private readonly store: MeetingsStore,
    private readonly reader: MeetingsReader,
    private readonly halls: HallStore,
    private readonly pinRequests: PinRequestsStore,
    private readonly cards: SeatCardsService,
    private readonly cardSessions: CardSessions,
    private readonly log: MeetingLog,
    private readonly hook: BallotsHook,
    private readonly rooms: LiveRooms,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets a meeting up and seats every member of the review: chair first, deputies, then members by name. The same again is the
   * meeting that is there, as long as it has not begun: a second click, or one after a lost answer, sets no second one up. Where
   * members or settings have changed since, it is another one that is asked for.
   */
  async setUp(actor: Actor, reviewId: string, request: SetUpMeetingRequest): Promise<string> {
    const review = await this.committees.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary'], review.committeeId))
      throw new Refusal('resource.not-found');
    const id = randomUUID();
    return this.database.write(async (tx) => {
      const members = await this.committees.membersForSeating(tx, reviewId);
      await this.deadlines.refuseOver(tx, reviewId, 'reviewBy');
      const meeting = { reviewId, ...request, ...(await this.settings(tx, reviewId, request, members.length)) };
      const same = await this.store.same(tx, meeting, members);
      if (same !== null) return same;
      await this.store.setUp(tx, id, meeting, members);
      await this.log.write(tx, id, { accountId: actor.accountId, type: 'meeting.created' });
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'meeting.created', stage: 'procedure' },
        facts: { meeting: id },
      });
      return id;
    });
  }

  /** What a plan says now, and whether its seats are still the members of the review. */
  async plan(actor: Actor, meetingId: string): Promise<MeetingPlanView> {
    const meeting = await this.reader.planned(meetingId);
    if (meeting === null || !holds(actor, ['organizer', 'secretary'], meeting.committeeId))
      throw new Refusal('resource.not-found');
    refuseUnless(meeting, actor, 'change');
    const { title, heldOn, committeeSize, recusedCount, seats, seatsInUse, cards } = meeting;
    const members = await this.committees.members(meeting.reviewId);
    return {
      ...{
        title,
        heldOn,
        committeeSize,
        recusedCount,
        seatsInUse,
        cards,
        seats: seats.length,
        members: members.length,
      },
      seatsDiffer: !sameSeats(seats, members),
    };
  }

  /** Changes it to what could be set up now. The same again changes nothing. */
  async change(actor: Actor, meetingId: string, request: ChangeMeetingRequest): Promise<void> {
    const { reseat, ...asked } = request;
    await this.database.write(async (tx) => {
      const { meeting, members } = await this.locked(tx, actor, meetingId);
      refuseUnless(meeting, actor, 'change');
      const seats = await this.store.seats(tx, meetingId);
      const settings = await this.settings(tx, meeting.reviewId, asked, (reseat ? members : seats).length);
      const changed = await this.store.change(tx, meetingId, { ...asked, ...settings });
      const renewed = reseat && !sameSeats(seats, members);
      if (renewed) {
        if (await this.store.seatsInUse(tx, meetingId)) throw new Refusal('meeting.seats-in-use');
        await this.store.reseat(tx, meetingId, members);
        tx.onCommit(() => this.rooms.rejoin(meetingId, 'expert'));
      }
      if (!changed && !renewed) return;
      if (asked.heldOn !== meeting.heldOn) await this.cards.revokeAll(tx, actor, meetingId);
      const { title, heldOn, committeeSize: size } = asked;
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'meeting.changed', facts: { title } });
      const was = { titleWas: meeting.title, heldOnWas: meeting.heldOn };
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'meeting.changed', stage: 'procedure' },
        facts: { meeting: meetingId, ...was, title, heldOn, size, members: (renewed ? members : seats).length },
      });
    });
  }

  /** Removes it, with what was planned for it. Once more changes nothing. */
  async remove(actor: Actor, meetingId: string, reason: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { meeting } = await this.locked(tx, actor, meetingId);
      if (meeting.state === 'removed') return;
      const state = refuseUnless(meeting, actor, 'remove');
      await this.hook.ballots.dropDrafts(tx, actor, meetingId);
      await this.confirmations.lapseOfMeeting(tx, meetingId);
      await this.pinRequests.withdrawAll(tx, { meetingId });
      await this.cardSessions.endOfMeeting(tx, meetingId);
      await this.halls.endOfMeeting(tx, meetingId);
      const told = { reason: reason.trim() };
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'meeting.removed', facts: told });
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'meeting.removed', stage: 'procedure' },
        facts: { meeting: meetingId, ...told },
      });
      await this.store.move(tx, meetingId, state);
      tx.onCommit(() => this.rooms.endMeeting(meetingId));
    });
  }

  /** Lock order: review, meeting. Whoever plans no meeting of the committee is not told that it is there. */
  private async locked(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
  ): Promise<{ meeting: PlannedMeeting; members: MemberFacts[] }> {
    const place = await this.store.placeOf(tx, meetingId);
    if (place === null || !holds(actor, ['organizer', 'secretary'], place.committeeId))
      throw new Refusal('resource.not-found');
    const members = await this.committees.membersForSeating(tx, place.reviewId);
    return { meeting: await this.store.lockPlan(tx, meetingId), members };
  }

  /** The review's rules, which the meeting takes over; refused where it could not be set up like this. */
  private async settings(
    tx: Transaction,
    reviewId: string,
    { committeeSize, recusedCount }: SetUpMeetingRequest,
    seats: number,
  ): Promise<ChosenSettings> {
    if (seats === 0) throw new Refusal('meeting.no-members');
    if (committeeSize < seats) throw new Refusal('meeting.committee-too-small', { members: seats });
    const settings = await this.terms.take(tx, reviewId, committeeSize);
    if (settings.recusedCount !== recusedCount) throw new Refusal('meeting.other-settings');
    return settings;
  }
}

/** The state that an act leads to; refused where the meeting has begun, or is gone. */
function refuseUnless(
  { state, committeeId }: Pick<PlannedMeeting, 'state' | 'committeeId'>,
  actor: Actor,
  act: 'change' | 'remove',
): MeetingState {
  if (state === 'removed') throw new Refusal('resource.not-found');
  const who = holds(actor, ['secretary'], committeeId) ? 'secretary' : 'organizer';
  const to = next(MEETING_LIFECYCLE, state, act, who);
  if (to === null) throw new Refusal('meeting.begun');
  return to;
}
