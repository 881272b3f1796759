/**
 * Counts of what can be guessed, per minute, of one device and of the whole installation. In the database, so that several
 * servers and restarts agree; counted before the guess is looked at, so that many at once count too, and taken back when it
 * was right.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

export interface Counted {
  /** Seconds to wait; 0 when there were not too many. */
  wait: number;
  /** Whether the wait begins with this try. */
  begins: boolean;
}

/** What the tries of one purpose are counted under: those of all devices, and those of this one. */
export function bucketsOf(purpose: string, device: Buffer): { all: Buffer; own: Buffer } {
  const of = (whose: Buffer): Buffer => createHash('sha256').update(purpose).update(whose).digest();
  return { all: of(Buffer.alloc(0)), own: of(device) };
}

@Injectable()
export class Attempts {
  /** Counts one try, of which `most` are let through in a minute. The count must be committed. */
  async count(tx: Transaction, bucket: Buffer, most: number): Promise<Counted> {
    const row = await tx.row<{ attempts: number; seconds: number }>(
      `insert into attempt_count as a (device_hash, attempts) values ($1, 1)
       on conflict (device_hash) do update set
         attempts = case when a.since < now() - interval '1 minute' then 1 else a.attempts + 1 end,
         since = case when a.since < now() - interval '1 minute' then now() else a.since end
       returning attempts, greatest(1, ceil(extract(epoch from since + interval '1 minute' - now())))::int as seconds`,
      [bucket],
    );
    const attempts = row?.attempts ?? 0;
    return { wait: attempts > most ? (row?.seconds ?? 0) : 0, begins: attempts === most + 1 };
  }

  /** One was right. The buckets come in the order in which they are counted, so that nobody waits in a circle. */
  async takeBack(tx: Transaction, buckets: readonly Buffer[]): Promise<void> {
    for (const bucket of buckets)
      await tx.execute('update attempt_count set attempts = greatest(attempts - 1, 0) where device_hash = $1', [
        bucket,
      ]);
  }

  /** Removes what counts no longer. */
  async forget(tx: Transaction): Promise<void> {
    await tx.execute(`delete from attempt_count where since < now() - interval '1 hour'`, []);
  }
}
