/** Pairings of hall screens with meetings, and the codes that they are made by. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { HallPairing } from '../entities/hall-pairing.entity.js';

export interface CodeOfPairing {
  id: string;
  meetingId: string;
  tokenHash: Buffer | null;
}

@Injectable()
export class HallStore {
  async offer(
    tx: Transaction,
    offer: { meetingId: string; codeHash: Buffer; createdBy: string; expiresAt: Date },
  ): Promise<void> {
    await tx.insert(HallPairing, { id: randomUUID(), ...offer });
  }

  /** Locks the pairings that a code is good for, or was: of a screen that has it already first, then the newest. */
  lockOfCode(tx: Transaction, codeHash: Buffer): Promise<CodeOfPairing[]> {
    return tx.rows<CodeOfPairing>(
      `select p.id, p.meeting_id as "meetingId", p.token_hash as "tokenHash" from hall_pairing p join meeting m on m.id = p.meeting_id
        where p.code_hash = $1 and p.ended_at is null and p.expires_at > now() and m.state <> 'ended'
        order by p.paired_at is null, p.created_at desc for update of p`,
      [codeHash],
    );
  }

  async pair(tx: Transaction, pairingId: string, tokenHash: Buffer): Promise<void> {
    await tx.executeOne('update hall_pairing set token_hash = $2, paired_at = now() where id = $1', [
      pairingId,
      tokenHash,
    ]);
  }

  /** Locks a pairing that a screen has made; null where there is none in this meeting. */
  lock(tx: Transaction, meetingId: string, pairingId: string): Promise<{ ended: boolean } | null> {
    return tx.row<{ ended: boolean }>(
      'select ended_at is not null as ended from hall_pairing where id = $1 and meeting_id = $2 and paired_at is not null for update',
      [pairingId, meetingId],
    );
  }

  async end(tx: Transaction, pairingId: string): Promise<void> {
    await tx.executeOne('update hall_pairing set ended_at = now() where id = $1', [pairingId]);
  }

  /** Ends every pairing of a meeting, and what codes of it were good for. */
  async endOfMeeting(tx: Transaction, meetingId: string): Promise<void> {
    await tx.execute('update hall_pairing set ended_at = now() where meeting_id = $1 and ended_at is null', [
      meetingId,
    ]);
  }

  /** Ends the pairings of meetings that had ended before; gives them. */
  endOver(tx: Transaction, before: Date): Promise<{ id: string }[]> {
    return tx.rows<{ id: string }>(
      `update hall_pairing p set ended_at = now() from meeting m
        where m.id = p.meeting_id and m.state = 'ended' and p.paired_at is not null and p.ended_at is null
          and exists (select from meeting_event e where e.meeting_id = m.id and e.type = 'meeting.ended' and e.at < $1)
       returning p.id`,
      [before],
    );
  }
}
