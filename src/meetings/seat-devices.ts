/**
 * R18: the device of a seat, by the key that its browser made: one in force per seat, and a key serves once. Exported, since
 * an open ballot changes a device too, under its own rules.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { LiveRooms } from '../platform/live/live-rooms.js';
import { Refusal } from '../platform/problems/refusal.js';
import { Credential } from './entities/credential.entity.js';

/** A key and the session of the browser that holds it. */
export interface Device {
  credential: Buffer;
  sessionId: string;
}

@Injectable()
export class SeatDevices {
  constructor(private readonly rooms: LiveRooms) {}

  /**
   * Puts a device in force for a seat; the one before ends, and after the commit its page is told so and wiped. The seat is
   * locked. Gives whether there was one before.
   */
  async replace(tx: Transaction, seatId: string, device: Device): Promise<boolean> {
    const before = await tx.row<{ sessionId: string }>(
      `update credential set ended_at = now() where seat_id = $1 and ended_at is null returning session_id as "sessionId"`,
      [seatId],
    );
    try {
      await tx.insert(Credential, {
        id: randomUUID(),
        seatId,
        publicKey: device.credential,
        sessionId: device.sessionId,
      });
    } catch (error) {
      if (violatedConstraint(error) === 'credential_key_once') throw new Refusal('credential.used');
      throw error;
    }
    if (before !== null && before.sessionId !== device.sessionId)
      tx.onCommit(() => this.rooms.endSession(before.sessionId, 'taken-over'));
    return before !== null;
  }

  /** Whether a key was in force for any seat at any time. */
  async isUsed(tx: Transaction, credential: Buffer): Promise<boolean> {
    return (await tx.row('select 1 from credential where public_key = $1', [credential])) !== null;
  }

  /** Locks a seat by the person whose it is; null when that person has none in this meeting. */
  lockOwn(tx: Transaction, meetingId: string, personId: string): Promise<SeatNow | null> {
    return tx.row<SeatNow>(`${SEAT} and person_id = $2 for update`, [meetingId, personId]);
  }

  /** Locks a seat by its number. */
  lockNumbered(tx: Transaction, meetingId: string, number: number): Promise<SeatNow | null> {
    return tx.row<SeatNow>(`${SEAT} and number = $2 for update`, [meetingId, number]);
  }
}

export interface SeatNow {
  id: string;
  number: number;
  present: boolean;
  /** The key in force, lower-case hex. */
  credential: string | null;
}

const SEAT = `select id, number, attendance = 'present' as present,
    (select encode(c.public_key, 'hex') from credential c where c.seat_id = seat.id and c.ended_at is null) as credential
  from seat where meeting_id = $1`;
