/**
 * Who is in the room. A seat is signed in by the expert's own session, which also registers the key that its browser made
 * (R18, R19); the secretary records who is on leave and who leaves. Bringing a seat back without its session takes two people
 * (SignInForSeatService).
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { SessionsService } from '../../identity/index.js';
import { next } from '../../kernel/lifecycle.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { ATTENDANCE_LIFECYCLE, isRunning, type AttendanceAct } from '../domain/lifecycle.js';
import { MeetingLog } from '../meeting-log.store.js';
import type { ChangeAttendanceRequest } from '../requests/change-attendance.request.js';
import { SeatDevices } from './seat-devices.store.js';
import { SeatsStore, type SeatNow } from './seats.store.js';

@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatsStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly hook: BallotsHook,
    private readonly devices: SeatDevices,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Signs the actor's own seat in with a credential made in this browser. The same credential again changes nothing. Another
   * one takes the seat over, which is refused while a ballot with this seat waits for its result (R18).
   */
  async signIn(actor: Actor, meetingId: string, credentialHex: string): Promise<void> {
    if (!this.hook.ballots.acceptsKey(credentialHex)) throw new Refusal('credential.invalid');
    const credential = Buffer.from(credentialHex, 'hex');
    await this.database.write(async (tx) => {
      const meeting = await this.log.lock(tx, meetingId);
      const seat = await this.seats.lockOwn(tx, meetingId, actor.personId);
      if (seat === null) throw new Refusal('resource.not-found');
      if (!isRunning(meeting.state)) throw new Refusal('meeting.not-in-session');
      const same = seat.credential === credential.toString('hex');
      if (same && seat.attendance === 'present') return;
      await this.refuseReturnInBallot(tx, meetingId, seat);
      if (!same) await this.replaceCredential(tx, meetingId, seat, credential, actor);
      const way: Record<string, string> = actor.card === null ? {} : { way: 'card' };
      await this.move(tx, meetingId, seat, 'sign-in', 'expert', actor.accountId, way);
    });
  }

  /** The secretary's acts: on leave, departed; with a reason in the log. */
  async change(actor: Actor, meetingId: string, seatNumber: number, request: ChangeAttendanceRequest): Promise<void> {
    await this.database.write(async (tx) => {
      await this.log.lockBeforeEnd(tx, actor, meetingId);
      const seat = await this.seats.lockNumbered(tx, meetingId, seatNumber);
      if (seat === null) throw new Refusal('seat.unknown', { seat: seatNumber });
      await this.move(tx, meetingId, seat, request.act, 'secretary', actor.accountId, { reason: request.reason });
    });
  }

  /** R7: who was recorded as gone while a ballot waits for its result comes back by the word of both officers, not by a click. */
  private async refuseReturnInBallot(tx: Transaction, meetingId: string, seat: SeatNow): Promise<void> {
    if (seat.attendance !== 'departed') return;
    const pending = await this.hook.ballots.pending(tx, meetingId);
    if (pending?.seats.includes(seat.number) === true) throw new Refusal('seat.departed', { seat: seat.number });
  }

  private async replaceCredential(
    tx: Transaction,
    meetingId: string,
    seat: SeatNow,
    credential: Buffer,
    actor: Actor,
  ): Promise<void> {
    const pending = await this.hook.ballots.pending(tx, meetingId);
    if (pending?.seats.includes(seat.number) === true) throw new Refusal('seat.ballot-open');
    await this.sessions.refuseEnded(tx, actor);
    const replaced = await this.devices.replace(tx, seat.id, { credential, sessionId: actor.sessionId });
    if (!replaced) return;
    const entry = { accountId: actor.accountId, type: 'seat.credential-replaced' } as const;
    await this.log.write(tx, meetingId, { ...entry, facts: { seat: seat.number } });
    await this.audit.record(tx, { ...entry, stage: 'ballot', facts: { meeting: meetingId, seat: seat.number } });
  }

  private async move(
    tx: Transaction,
    meetingId: string,
    seat: SeatNow,
    act: Exclude<AttendanceAct, 'return'>,
    who: 'expert' | 'secretary',
    accountId: string,
    facts: Record<string, string>,
  ): Promise<void> {
    const to = next(ATTENDANCE_LIFECYCLE, seat.attendance, act, who);
    if (to === null) throw new Refusal('seat.wrong-attendance', { seat: seat.number, attendance: seat.attendance });
    await this.seats.move(tx, seat.id, to);
    const types = {
      'sign-in': 'seat.signed-in',
      excuse: 'seat.on-leave',
      depart: 'seat.departed',
    } as const;
    await this.log.write(tx, meetingId, { accountId, type: types[act], facts: { seat: seat.number, ...facts } });
    // who leaves and who is on leave counts for the quorum of what follows; a sign-in is told as the session that made it
    if (act === 'sign-in') return;
    const about = { meeting: meetingId, seat: seat.number };
    await this.audit.record(tx, { accountId, type: types[act], stage: 'ballot', facts: about });
  }
}
