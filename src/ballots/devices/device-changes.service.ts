/**
 * R18, R23: another device for a seat whose ballot is open. The expert asks on the new device, which has made a key; the secretary
 * asks the supervisor; with the supervisor's confirmation the change is `confirmed`, and their browsers sign it
 * (`RecredentialingService`). Until then the device before stays what it was. A ballot that takes no papers any more drops
 * what is still open, and nobody's device becomes one whose session is over: its key went with it.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import type { ConfirmationFacts } from '../../contract/confirmations.js';
import { DEVICE_SIGNERS, type DropReason } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { MeetingLog, SeatDevices, SeatsStore, type LockedMeeting, type SeatNow } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotCache } from '../ballot-cache.js';
import { BallotsStore } from '../ballots.store.js';
import { DeviceChangesReader } from './device-changes.reader.js';
import { DeviceChangesStore, type LockedChange } from './device-changes.store.js';
import { changeRefusal, type ChangeRefusal } from '../domain/device-change.js';
import { DEVICE_CHANGE_LIFECYCLE, TWO, type DeviceAct, type DeviceActor } from '../domain/lifecycle.js';
import { receiptOf } from '../protocol/receipts.js';
import { isKeyHex } from '../protocol/signatures.js';

/** R23: how long the supervisor has to confirm. */
const OPEN_SECONDS = 10 * 60;

/** What somebody does to a change, and why nothing comes of it then. */
interface Drop {
  act: DeviceAct;
  who: DeviceActor;
  because: DropReason;
  accountId: string | null;
  note: string | null;
}

const OVER: Drop = { act: 'lapse', who: 'system', because: 'ballot-over', accountId: null, note: null };
const SIGNED_OUT: Drop = { ...OVER, because: 'signed-out' };

@Injectable()
export class DeviceChangesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: DeviceChangesStore,
    private readonly reader: DeviceChangesReader,
    private readonly ballots: BallotsStore,
    private readonly cache: BallotCache,
    private readonly devices: SeatDevices,
    private readonly seats: SeatsStore,
    private readonly log: MeetingLog,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'recredential',
      confirmers: ['supervisor'],
      requesters: ['secretary'],
      openSeconds: OPEN_SECONDS,
      execute: (tx, request) => this.confirm(tx, request),
      describe: (facts) => this.describe(facts),
    });
  }

  /**
   * The expert asks on the new device; the same key again is the same wish, another one takes its place. Whoever has typed code and
   * PIN twice at a tablet has two sessions there: the wish is of the later one, whose cookie the tablet has kept.
   */
  async wish(actor: Actor, ballotId: string, credential: string): Promise<string> {
    if (!isKeyHex(credential)) throw new Refusal('credential.invalid');
    return this.database.write(async (tx) => {
      const meeting = await this.log.lock(tx, await this.ballots.meetingOf(tx, ballotId));
      const own = await this.ownSeat(tx, meeting.id, actor.personId);
      const [open] = await this.store.lockOpen(tx, ballotId, own.number);
      if (!(await this.devices.holdAlive(tx, actor.sessionId))) throw new Refusal('access.signed-out');
      if (open?.credential === credential && (await this.isSame(tx, open, actor))) return open.id;
      const by: Drop = { act: 'replace', who: 'expert', because: 'replaced', accountId: actor.accountId, note: null };
      if (open !== undefined) await this.drop(tx, meeting.id, open, by);
      const refusal = await this.refusalNow(tx, ballotId, own);
      if (refusal !== null) throw new Refusal(refusal);
      if (own.credential === credential) throw new Refusal('device-change.not-needed');
      if (await this.devices.isUsed(tx, Buffer.from(credential, 'hex'))) throw new Refusal('credential.used');
      const id = randomUUID();
      await this.store.insert(tx, { id, ballotId, seat: own.number, credential, sessionId: actor.sessionId });
      await this.log.write(tx, meeting.id, {
        accountId: actor.accountId,
        type: 'device.wished',
        facts: { ballot: ballotId, seat: own.number, code: receiptOf(credential) },
      });
      return id;
    });
  }

  /** Whether an open wish for this key stands, and is of this session from now on; one whose session is over does not. */
  private async isSame(tx: Transaction, open: LockedChange, { sessionId }: Actor): Promise<boolean> {
    if (open.sessionId === sessionId) return true;
    if (!(await this.devices.holdAlive(tx, open.sessionId))) return false;
    await this.store.moveTo(tx, open.id, sessionId);
    return true;
  }

  /** The expert takes the wish back, on any device; once more changes nothing. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.log.lock(tx, await this.store.meetingOf(tx, id));
      const own = await this.ownSeat(tx, meeting.id, actor.personId);
      const change = await this.lockWithRequest(tx, id);
      if (change.seat !== own.number) throw new Refusal('resource.not-found');
      if (change.state === 'dropped') return;
      const by = { act: 'withdraw', who: 'expert', because: 'withdrawn', note: null } as const;
      await this.drop(tx, meeting.id, change, { ...by, accountId: actor.accountId });
    });
  }

  /** The secretary says no, with a reason that the expert reads. */
  async decline(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.atDesk(tx, actor, id);
      const change = await this.lockWithRequest(tx, id);
      const by = { act: 'decline', who: 'secretary', because: 'declined', note: reason } as const;
      await this.drop(tx, meeting.id, change, { ...by, accountId: actor.accountId });
    });
  }

  /** The secretary agrees and asks the supervisor; gives the request that is answered. */
  async approve(actor: Actor, id: string, reason: string): Promise<string> {
    return this.database.write(async (tx) => {
      const meeting = await this.atDesk(tx, actor, id);
      const change = await this.lockWithRequest(tx, id);
      await this.refuseUnlessOpen(tx, meeting.id, change);
      const { officers } = (await this.cache.opened(change.ballotId)).protocol.manifest;
      if (!DEVICE_SIGNERS.every((role) => officers.some((officer) => officer.role === role)))
        throw new Refusal('device-change.no-officer-key');
      return this.confirmations.request(tx, actor, {
        act: 'recredential',
        committeeId: meeting.committeeId,
        meetingId: meeting.id,
        subject: id,
        facts: { ballot: change.ballotId, seat: change.seat, change: id, credential: change.credential },
        reason,
      });
    });
  }

  /** A ballot that takes no papers any more: what is still open of it is dropped. The meeting is locked. */
  async lapse(tx: Transaction, meetingId: string, ballotId: string): Promise<void> {
    for (const change of await this.store.lockOpen(tx, ballotId)) await this.drop(tx, meetingId, change, OVER);
  }

  /** The session of the new device is over: what was agreed on is dropped. The meeting is locked. */
  async dropSignedOut(tx: Transaction, meetingId: string, change: LockedChange): Promise<void> {
    await this.drop(tx, meetingId, change, SIGNED_OUT);
  }

  /** R23: the supervisor has confirmed. */
  private async confirm(tx: Transaction, request: StoredRequest): Promise<void> {
    const change = await this.store.lock(tx, request.subject);
    await this.refuseUnlessOpen(tx, await this.store.meetingOf(tx, change.id), change);
    const state = next(DEVICE_CHANGE_LIFECYCLE, change.state, 'confirm', TWO);
    if (state === null) throw new Refusal('device-change.over');
    await this.store.confirm(tx, change.id, state, request.reason);
  }

  private async refuseUnlessOpen(tx: Transaction, meetingId: string, change: LockedChange): Promise<void> {
    if (change.state !== 'wished') throw new Refusal('device-change.over');
    const seat = await this.seats.lockNumbered(tx, meetingId, change.seat);
    const refusal = seat === null ? 'cast.not-on-roster' : await this.refusalNow(tx, change.ballotId, seat);
    if (refusal === 'cast.not-present') throw new Refusal('seat.departed', { seat: change.seat });
    if (refusal !== null) throw new Refusal(refusal);
    if (!(await this.devices.holdAlive(tx, change.sessionId))) throw new Refusal('device-change.signed-out');
  }

  private async refusalNow(tx: Transaction, ballotId: string, seat: SeatNow): Promise<ChangeRefusal | null> {
    await this.ballots.lock(tx, ballotId);
    const roster = await this.store.roster(tx, ballotId, seat.number);
    return changeRefusal({ ...roster, present: seat.attendance === 'present' });
  }

  /** A request for the supervisor lies above its change in the order of locks, and goes with it. */
  private async lockWithRequest(tx: Transaction, id: string): Promise<LockedChange> {
    await this.confirmations.lockOpen(tx, 'recredential', id);
    return this.store.lock(tx, id);
  }

  private async drop(tx: Transaction, meetingId: string, change: LockedChange, by: Drop): Promise<void> {
    const state = next(DEVICE_CHANGE_LIFECYCLE, change.state, by.act, by.who);
    if (state === null) throw new Refusal('device-change.over');
    await this.confirmations.lapse(tx, 'recredential', change.id);
    await this.store.drop(tx, change.id, state, by.because, by.note);
    await this.log.write(tx, meetingId, {
      accountId: by.accountId,
      type: 'device.dropped',
      facts: { ballot: change.ballotId, seat: change.seat, because: by.because, reason: by.note },
    });
  }

  private async ownSeat(tx: Transaction, meetingId: string, personId: string): Promise<SeatNow> {
    const own = await this.seats.lockOwn(tx, meetingId, personId);
    if (own === null) throw new Refusal('resource.not-found');
    return own;
  }

  private async atDesk(tx: Transaction, actor: Actor, id: string): Promise<LockedMeeting> {
    return this.log.lockFor(tx, actor, await this.store.meetingOf(tx, id));
  }

  private async describe(facts: ConfirmationFacts): Promise<ConfirmationFacts> {
    const name = await this.reader.nameOf(String(facts['ballot']), Number(facts['seat']));
    return { ...facts, name, code: receiptOf(String(facts['credential'])) };
  }
}
