/**
 * R18: the device of a seat, by the key that its browser made: one in force per seat, and a key serves once. Exported, since
 * an open ballot changes a device too, under its own rules.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SessionsService } from '../../identity/index.js';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Credential } from '../entities/credential.entity.js';

/** A key and the session of the browser that holds it. */
export interface Device {
  credential: Buffer;
  sessionId: string;
}

@Injectable()
export class SeatDevices {
  constructor(private readonly sessions: SessionsService) {}

  /**
   * Puts a device in force for a seat; the one before is signed out, and after the commit its page is told so and wiped. The
   * seat is locked. Gives whether there was one before.
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
    if (before !== null && before.sessionId !== device.sessionId) await this.sessions.endReplaced(tx, before.sessionId);
    return before !== null;
  }

  /** Whether the session of a browser that is to be a seat's device lives, and then until the end of the transaction. */
  holdAlive(tx: Transaction, sessionId: string): Promise<boolean> {
    return this.sessions.holdAlive(tx, sessionId);
  }

  /** Ends the device of a seat, without another one. */
  async end(tx: Transaction, seatId: string): Promise<void> {
    await tx.execute('update credential set ended_at = now() where seat_id = $1 and ended_at is null', [seatId]);
  }

  /** Whether a key was in force for any seat at any time. */
  async isUsed(tx: Transaction, credential: Buffer): Promise<boolean> {
    return (await tx.row('select 1 from credential where public_key = $1', [credential])) !== null;
  }
}
