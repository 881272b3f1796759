/** Starting a meeting and ending it. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { ReviewDeadlines } from '../committees/index.js';
import { CardSessions } from '../identity/index.js';
import { next } from '../kernel/lifecycle.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { BallotsHook } from './ballots-of-meeting.js';
import { PinRequestsStore } from './cards/pin-requests.store.js';
import { MEETING_LIFECYCLE } from './domain/lifecycle.js';
import { MeetingLog } from './meeting-log.store.js';
import { MeetingsStore } from './meetings.store.js';

@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly deadlines: ReviewDeadlines,
    private readonly store: MeetingsStore,
    private readonly log: MeetingLog,
    private readonly hook: BallotsHook,
    private readonly cardSessions: CardSessions,
    private readonly pinRequests: PinRequestsStore,
    private readonly audit: AuditLog,
  ) {}

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
      await this.store.move(tx, meetingId, state);
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
