/**
 * Counts of short codes that were tried: per minute, of one device and of the whole installation, far above what a room needs.
 * In the database, so that several servers and restarts agree; counted before the code is looked at, so that many at once
 * count too, and taken back when it was right.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction.js';

/** All devices together. */
const INSTALLATION = Buffer.alloc(0);

export type CodePurpose = 'hall' | 'seat-card';

/** A million pairing codes, and ten thousand million million typed ones of cards, of which a whole room types at once. */
const A_MINUTE: Record<CodePurpose, { device: number; installation: number }> = {
  hall: { device: 5, installation: 20 },
  'seat-card': { device: 10, installation: 100 },
};

@Injectable()
export class CodeAttempts {
  /** Counts one try; gives the seconds to wait, 0 when there were not too many. The count must be committed. */
  async count(tx: Transaction, purpose: CodePurpose, device: Buffer): Promise<number> {
    const [all, own] = buckets(purpose, device);
    const limits = A_MINUTE[purpose];
    const wait = await this.countOne(tx, all, limits.installation);
    return Math.max(wait, await this.countOne(tx, own, limits.device));
  }

  /** The code was right. */
  async takeBack(tx: Transaction, purpose: CodePurpose, device: Buffer): Promise<void> {
    await tx.execute('update pairing_attempt set attempts = attempts - 1 where device_hash = any($1::bytea[])', [
      buckets(purpose, device),
    ]);
  }

  private async countOne(tx: Transaction, bucket: Buffer, most: number): Promise<number> {
    await tx.execute(`delete from pairing_attempt where since < now() - interval '1 hour' and device_hash <> $1`, [
      INSTALLATION,
    ]);
    const row = await tx.row<{ attempts: number; seconds: number }>(
      `insert into pairing_attempt as a (device_hash, attempts) values ($1, 1)
       on conflict (device_hash) do update set
         attempts = case when a.since < now() - interval '1 minute' then 1 else least(a.attempts + 1, $2::int + 1) end,
         since = case when a.since < now() - interval '1 minute' then now() else a.since end
       returning attempts, greatest(1, ceil(extract(epoch from since + interval '1 minute' - now())))::int as seconds`,
      [bucket, most],
    );
    return row !== null && row.attempts > most ? row.seconds : 0;
  }
}

/** Of the installation and of the device; each purpose has its own. */
function buckets(purpose: CodePurpose, device: Buffer): [Buffer, Buffer] {
  if (purpose === 'hall') return [INSTALLATION, device];
  const of = (bucket: Buffer): Buffer => createHash('sha256').update(purpose).update(bucket).digest();
  return [of(INSTALLATION), of(device)];
}
