/** Breaks: every screen says until when; nothing is opened or moved on meanwhile, and whoever comes late can sign in. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { next } from '../../kernel/lifecycle.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { MEETING_LIFECYCLE } from '../domain/lifecycle.js';
import { MeetingLog } from '../meeting-log.store.js';
import { MeetingsStore } from '../meetings.store.js';
import type { PauseMeetingRequest } from '../requests/pause-meeting.request.js';

@Injectable()
export class BreaksService {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingsStore,
    private readonly log: MeetingLog,
    private readonly hook: BallotsHook,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  async pause(actor: Actor, meetingId: string, request: PauseMeetingRequest): Promise<void> {
    const until = new Date(this.clock.now().getTime() + request.minutes * 60_000);
    await this.database.write(async (tx) => {
      await this.lockFor(tx, actor, meetingId, 'pause');
      if ((await this.hook.ballots.pending(tx, meetingId)) !== null) throw new Refusal('meeting.pause-pending');
      await this.store.pause(tx, meetingId, request.reason.trim(), until);
      const facts = { reason: request.reason.trim(), until: until.toISOString() };
      await this.tell(tx, actor, meetingId, 'meeting.paused', facts);
    });
  }

  async resume(actor: Actor, meetingId: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.lockFor(tx, actor, meetingId, 'resume');
      await this.store.move(tx, meetingId, 'in-session');
      await this.tell(tx, actor, meetingId, 'meeting.resumed', {});
    });
  }

  private async lockFor(tx: Transaction, actor: Actor, meetingId: string, act: 'pause' | 'resume'): Promise<void> {
    const meeting = await this.log.lockFor(tx, actor, meetingId);
    if (next(MEETING_LIFECYCLE, meeting.state, act, 'secretary') === null)
      throw new Refusal('meeting.wrong-state', { state: meeting.state });
  }

  private async tell(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    type: 'meeting.paused' | 'meeting.resumed',
    facts: Record<string, string>,
  ): Promise<void> {
    await this.log.write(tx, meetingId, { accountId: actor.accountId, type, facts });
    await this.audit.record(tx, {
      accountId: actor.accountId,
      type,
      stage: 'procedure',
      facts: { meeting: meetingId },
    });
  }
}
