/** The officers' keys of a meeting: one in force for each office, and each key of one account for ever. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { OfficerKey } from '../entities/officer-key.entity.js';
import type { Officer } from '../requests/register-officer-key.request.js';

export interface Office {
  meetingId: string;
  role: Officer;
}

@Injectable()
export class OfficerKeysStore {
  /** The key in force for an office; null where there is none. */
  async current(tx: Transaction, { meetingId, role }: Office): Promise<Buffer | null> {
    const row = await tx.row<{ publicKey: Buffer }>(
      'select public_key as "publicKey" from officer_key where meeting_id = $1 and role = $2 and ended_at is null',
      [meetingId, role],
    );
    return row?.publicKey ?? null;
  }

  /** Puts a key of this account in force, in place of the one before; refused when it is another account's. */
  async putInForce(tx: Transaction, { meetingId, role }: Office, accountId: string, publicKey: Buffer): Promise<void> {
    await tx.execute(
      'update officer_key set ended_at = now() where meeting_id = $1 and role = $2 and ended_at is null',
      [meetingId, role],
    );
    const known = await tx.row(
      `update officer_key set ended_at = null where meeting_id = $1 and role = $2 and account_id = $3 and public_key = $4
       returning 1`,
      [meetingId, role, accountId, publicKey],
    );
    if (known !== null) return;
    try {
      await tx.insert(OfficerKey, { id: randomUUID(), meetingId, role, accountId, publicKey });
    } catch (error) {
      if (violatedConstraint(error) === 'officer_key_once') throw new Refusal('credential.used');
      throw error;
    }
  }

  /** Keys in force, for a manifest. */
  inForce(tx: Transaction, meetingId: string): Promise<{ role: Officer; key: string }[]> {
    return tx.rows(
      `select role, encode(public_key, 'hex') as key from officer_key where meeting_id = $1 and ended_at is null order by role`,
      [meetingId],
    );
  }
}
