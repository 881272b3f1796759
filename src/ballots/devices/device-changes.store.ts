/**
 * Changes of a seat's device in an open ballot: locks and writes. Lock order: meeting → confirmation → change → ballot → chain
 * → seat.
 */
import { Injectable } from '@nestjs/common';
import type { BallotState, DeviceChangeState, DeviceSigner, DropReason, Policy } from '../../contract/vocabulary.js';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { DeviceChange } from '../entities/device-change.entity.js';

export interface LockedChange {
  id: string;
  ballotId: string;
  seat: number;
  /** Lower-case hex. */
  credential: string;
  sessionId: string;
  state: DeviceChangeState;
  reason: string | null;
}

export interface RosterFacts {
  state: BallotState;
  policy: Policy;
  onRoster: boolean;
  revision: number;
}

const COLUMNS = `id, ballot_id as "ballotId", seat, encode(credential, 'hex') as credential, session_id as "sessionId", state, reason`;

@Injectable()
export class DeviceChangesStore {
  /** Where a change belongs, read before its meeting is locked. */
  async meetingOf(tx: Transaction, id: string): Promise<string> {
    const place = await tx.row<{ meetingId: string }>(
      'select b.meeting_id as "meetingId" from device_change d join ballot b on b.id = d.ballot_id where d.id = $1',
      [id],
    );
    if (place === null) throw new Refusal('resource.not-found');
    return place.meetingId;
  }

  async lock(tx: Transaction, id: string): Promise<LockedChange> {
    const change = await tx.row<LockedChange>(`select ${COLUMNS} from device_change where id = $1 for update`, [id]);
    if (change === null) throw new Refusal('resource.not-found');
    return change;
  }

  /** Locks the open changes of a ballot, or of one of its seats. */
  lockOpen(tx: Transaction, ballotId: string, seat: number | null = null): Promise<LockedChange[]> {
    return tx.rows<LockedChange>(
      `select ${COLUMNS} from device_change where ballot_id = $1 and ($2::int is null or seat = $2) and state in ('wished', 'confirmed') order by seat for update`,
      [ballotId, seat],
    );
  }

  /** What the roster of a ballot says of a seat; the ballot is locked. */
  async roster(tx: Transaction, ballotId: string, seat: number): Promise<RosterFacts> {
    const row = await tx.row<RosterFacts>(
      `select b.state, b.policy, s.seat is not null as "onRoster", coalesce(s.revision, 0) as revision
         from ballot b left join ballot_seat s on s.ballot_id = b.id and s.seat = $2 where b.id = $1`,
      [ballotId, seat],
    );
    if (row === null) throw new Refusal('resource.not-found');
    return row;
  }

  async insert(tx: Transaction, wish: Omit<LockedChange, 'state' | 'reason'>): Promise<void> {
    try {
      await tx.insert(DeviceChange, { ...wish, credential: Buffer.from(wish.credential, 'hex') });
    } catch (error) {
      if (violatedConstraint(error) === 'device_change_key_once') throw new Refusal('credential.used');
      throw error;
    }
  }

  /** The same tablet goes on in another session. */
  moveTo(tx: Transaction, id: string, sessionId: string): Promise<void> {
    return tx.executeOne('update device_change set session_id = $2 where id = $1', [id, sessionId]);
  }

  confirm(tx: Transaction, id: string, state: DeviceChangeState, reason: string): Promise<void> {
    return tx.executeOne('update device_change set state = $2, reason = $3 where id = $1', [id, state, reason]);
  }

  drop(tx: Transaction, id: string, state: DeviceChangeState, because: DropReason, note: string | null): Promise<void> {
    return tx.executeOne(
      'update device_change set state = $2, dropped_because = $3, note = $4, settled_at = now() where id = $1',
      [id, state, because, note],
    );
  }

  /** The change is done: the roster of the ballot has the new key. The chain is locked. */
  async finish(tx: Transaction, { id, ballotId, seat, credential }: LockedChange, state: DeviceChangeState) {
    await tx.executeOne('update ballot_seat set credential = $3 where ballot_id = $1 and seat = $2', [
      ballotId,
      seat,
      Buffer.from(credential, 'hex'),
    ]);
    await tx.executeOne('update device_change set state = $2, settled_at = now() where id = $1', [id, state]);
  }

  /** An office's signature in the place of its earlier one; refused where the other office's is by the same account. */
  async sign(
    tx: Transaction,
    id: string,
    given: { role: DeviceSigner; head: string; signature: string; accountId: string },
  ): Promise<void> {
    try {
      await tx.execute(
        `insert into device_change_signature (device_change_id, role, head, signature, account_id) values ($1, $2, $3, $4, $5)
         on conflict (device_change_id, role) do update set head = excluded.head, signature = excluded.signature, account_id = excluded.account_id, at = now()`,
        [id, given.role, Buffer.from(given.head, 'hex'), Buffer.from(given.signature, 'hex'), given.accountId],
      );
    } catch (error) {
      if (violatedConstraint(error) === 'device_change_signature_account_once')
        throw new Refusal('device-change.same-account');
      throw error;
    }
  }

  signatures(tx: Transaction, id: string): Promise<{ role: DeviceSigner; head: string; signature: string }[]> {
    return tx.rows(
      `select role, encode(head, 'hex') as head, encode(signature, 'hex') as signature from device_change_signature where device_change_id = $1 order by role`,
      [id],
    );
  }

  /**
   * Papers wait for a moment, so that both signatures can be for one head; then they come in for as long before they are made
   * to wait again. The chain is locked.
   */
  async hold(tx: Transaction, ballotId: string): Promise<void> {
    await tx.execute(
      `update ballot_chain set held_until = clock_timestamp() + interval '3 seconds'
        where ballot_id = $1 and (held_until is null or held_until < clock_timestamp() - interval '3 seconds')`,
      [ballotId],
    );
  }

  async release(tx: Transaction, ballotId: string): Promise<void> {
    await tx.execute('update ballot_chain set held_until = null where ballot_id = $1', [ballotId]);
  }
}
