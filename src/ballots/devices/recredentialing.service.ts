/**
 * The signatures of secretary and supervisor for a confirmed change of device (R18), made by their browsers for the chain's head
 * of that moment. A signature for a head that has moved is refused and made again; from then on, and after the first of the
 * two, papers wait for a moment, so that both can be for the same head. With both, event, roster, credential and the end of the old device are
 * one transaction under the chain's lock, in which the session of the new device lives; where it is over, the change is dropped. A signature sent twice, or after the change is done, changes nothing.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { DeviceSigner } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { MeetingLog, SeatDevices, SeatsStore } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotCache, type OpenedBallot } from '../ballot-cache.js';
import { BallotsStore } from '../ballots.store.js';
import { ChainStore, type ChainHead } from '../record/chain.store.js';
import { DeviceChangesService } from './device-changes.service.js';
import { DeviceChangesReader } from './device-changes.reader.js';
import { DeviceChangesStore, type LockedChange } from './device-changes.store.js';
import { isComplete } from '../domain/device-change.js';
import { DEVICE_CHANGE_LIFECYCLE } from '../domain/lifecycle.js';
import { recredentialDigest } from '../protocol/chain.js';
import { hexBytes } from '../protocol/encoding.js';
import { verifySignature } from '../protocol/signatures.js';
import type { SignDeviceChangeRequest } from '../requests/sign-device-change.request.js';
import type { DeviceChallengeView } from '../views/device-change.view.js';

@Injectable()
export class RecredentialingService {
  constructor(
    private readonly database: Database,
    private readonly store: DeviceChangesStore,
    private readonly changes: DeviceChangesService,
    private readonly reader: DeviceChangesReader,
    private readonly ballots: BallotsStore,
    private readonly chain: ChainStore,
    private readonly cache: BallotCache,
    private readonly devices: SeatDevices,
    private readonly seats: SeatsStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
  ) {}

  /** Takes one signature; with the second one for the same head the device is changed. Gives what is still to be signed. */
  async sign(actor: Actor, id: string, request: SignDeviceChangeRequest): Promise<DeviceChallengeView> {
    const refused = await this.database.write(async (tx): Promise<Refusal | null> => {
      const meeting = await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, id), request.role);
      const change = await this.store.lock(tx, id);
      if (change.state === 'done') return null;
      if (change.state !== 'confirmed') throw new Refusal('device-change.over');
      const { state } = await this.ballots.lock(tx, change.ballotId);
      if (state !== 'open') throw new Refusal('device-change.ballot-over');
      const ballot = await this.cache.opened(change.ballotId);
      const chain = await this.chain.lock(tx, change.ballotId);
      if (!(await this.devices.holdAlive(tx, change.sessionId))) {
        await this.store.release(tx, change.ballotId);
        await this.changes.dropSignedOut(tx, meeting.id, change);
        return new Refusal('device-change.over');
      }
      const head = chain.head.toString('hex');
      if (request.head !== head) {
        await this.store.hold(tx, change.ballotId);
        return new Refusal('device-change.head-moved', { head });
      }
      refuseUnlessHolds(ballot, change, head, request);
      await this.store.sign(tx, id, { ...request, accountId: actor.accountId });
      const given = (await this.store.signatures(tx, id)).filter((one) => one.head === head);
      if (isComplete(given, head)) await this.append(tx, meeting.id, change, chain, given);
      else await this.store.hold(tx, change.ballotId);
      return null;
    });
    // Told after the commit: papers are to wait, or the change is dropped, although this signature is refused.
    if (refused !== null) throw refused;
    return this.reader.challenge(actor, id);
  }

  private async append(
    tx: Transaction,
    meetingId: string,
    change: LockedChange,
    chain: ChainHead,
    approvals: readonly { role: DeviceSigner; signature: string }[],
  ): Promise<void> {
    const { ballotId, seat, credential, reason } = change;
    const state = next(DEVICE_CHANGE_LIFECYCLE, change.state, 'append', 'system');
    if (state === null || reason === null) throw new Refusal('device-change.over');
    await this.chain.append(tx, ballotId, chain, {
      type: 'recredential',
      seat,
      credential,
      reason,
      approvals: approvals.map(({ role, signature }) => ({ role, signature })),
    });
    await this.store.release(tx, ballotId);
    await this.store.finish(tx, change, state);
    const own = await this.seats.lockNumbered(tx, meetingId, seat);
    if (own === null) throw new Error(`seat ${seat} of the roster is gone`);
    await this.devices.replace(tx, own.id, {
      credential: Buffer.from(credential, 'hex'),
      sessionId: change.sessionId,
    });
    const entry = { accountId: null, type: 'seat.recredentialed' } as const;
    await this.log.write(tx, meetingId, { ...entry, facts: { ballot: ballotId, seat, reason } });
    await this.audit.record(tx, { ...entry, stage: 'ballot', facts: { ballot: ballotId, seat, change: change.id } });
  }
}

/** Under the key that the manifest names for this office, over what this change would put into the chain at this head. */
function refuseUnlessHolds(
  { protocol }: OpenedBallot,
  { seat, credential }: LockedChange,
  head: string,
  { role, signature }: SignDeviceChangeRequest,
): void {
  const officer = protocol.manifest.officers.find((one) => one.role === role);
  if (officer === undefined) throw new Refusal('device-change.no-officer-key');
  const signed = recredentialDigest(protocol.mh, head, seat, credential);
  if (!verifySignature(hexBytes(signature), signed, hexBytes(officer.key)))
    throw new Refusal('device-change.other-key');
}
