/**
 * R19, R23: for a failed device, a lost password or a dead tablet the secretary asks, with a reason, that a seat be signed in,
 * and the supervisor confirms. The seat attends without a credential: it counts for the quorum and cannot vote until the expert
 * signs in on a device, or in an open ballot is given one. A departed seat comes back in the same way, with the device that it
 * had: whoever presses the button must not make the quorum alone (R5).
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import type { ConfirmationFacts } from '../../contract/confirmations.js';
import type { Attendance } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { ATTENDANCE_LIFECYCLE, TWO, isRunning } from '../domain/lifecycle.js';
import { MeetingFacts } from '../meeting-facts.js';
import { MeetingLog, type LockedMeeting } from '../meeting-log.store.js';
import { SeatDevices } from './seat-devices.store.js';
import { SeatsStore } from './seats.store.js';

const OPEN_SECONDS = 10 * 60;

const TYPES = { 'sign-in': 'seat.signed-in-by-officers', return: 'seat.returned' } as const;

interface SignableSeat {
  id: string;
  attendance: Attendance;
  act: keyof typeof TYPES;
  to: Attendance;
}

@Injectable()
export class SignInForSeatService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatsStore,
    private readonly devices: SeatDevices,
    private readonly facts: MeetingFacts,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'sign-in-seat',
      confirmers: ['supervisor'],
      requesters: ['secretary'],
      openSeconds: OPEN_SECONDS,
      execute: (tx, request) => this.signIn(tx, request),
      describe: (facts) => this.describe(facts),
    });
  }

  /** The secretary asks; gives the request that the supervisor answers. */
  async ask(actor: Actor, meetingId: string, seat: number, reason: string): Promise<string> {
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, meetingId);
      const { attendance } = await this.signable(tx, meeting, seat);
      return this.confirmations.request(tx, actor, {
        act: 'sign-in-seat',
        committeeId: meeting.committeeId,
        meetingId,
        subject: `${meetingId}/${seat}`,
        facts: { meeting: meetingId, seat, attendance },
        reason,
      });
    });
  }

  private async signIn(tx: Transaction, request: StoredRequest): Promise<void> {
    const meeting = await this.log.lock(tx, String(request.facts['meeting']));
    const seat = Number(request.facts['seat']);
    const { id, attendance, act, to } = await this.signable(tx, meeting, seat);
    // what the supervisor saw was this seat as it stood then: somebody on leave, say, not somebody who has left since
    if (attendance !== request.facts['attendance']) throw new Refusal('seat.wrong-attendance', { seat, attendance });
    if (act === 'sign-in') await this.devices.end(tx, id);
    await this.seats.moveByOfficers(tx, id, to);
    const entry = { accountId: null, type: TYPES[act] };
    await this.log.write(tx, meeting.id, { ...entry, facts: { seat, reason: request.reason } });
    await this.audit.record(tx, { ...entry, stage: 'ballot', facts: { meeting: meeting.id, seat } });
  }

  /** Locks the seat; refused unless it could be signed in now. */
  private async signable(tx: Transaction, meeting: LockedMeeting, number: number): Promise<SignableSeat> {
    const seat = await this.seats.lockNumbered(tx, meeting.id, number);
    if (seat === null) throw new Refusal('seat.unknown', { seat: number });
    if (!isRunning(meeting.state)) throw new Refusal('meeting.not-in-session');
    if (seat.attendance === 'present') throw new Refusal('seat.signed-in', { seat: number });
    const act = seat.attendance === 'departed' ? 'return' : 'sign-in';
    const to = next(ATTENDANCE_LIFECYCLE, seat.attendance, act, TWO);
    if (to === null) throw new Refusal('seat.wrong-attendance', { seat: number, attendance: seat.attendance });
    return { id: seat.id, attendance: seat.attendance, act, to };
  }

  private async describe({ meeting, seat, attendance }: ConfirmationFacts): Promise<ConfirmationFacts> {
    const name = await this.facts.seatName(String(meeting), Number(seat));
    return { seat: seat ?? null, name, attendance: attendance ?? null };
  }
}
