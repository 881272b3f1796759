/** Short codes that were tried, in a minute: so few of one device that it cannot guess, so many of all that nobody is kept out. */
import { Injectable } from '@nestjs/common';
import { Attempts, bucketsOf } from '../identity/index.js';
import type { Transaction } from '../platform/database/transaction.js';

export type CodePurpose = 'hall' | 'seat-card';

/** A million pairing codes, and ten thousand million million typed ones of cards, of which a whole room types at once. */
const A_MINUTE: Record<CodePurpose, { device: number; installation: number }> = {
  hall: { device: 5, installation: 20 },
  'seat-card': { device: 10, installation: 100 },
};

@Injectable()
export class CodeAttempts {
  constructor(private readonly attempts: Attempts) {}

  /** Counts one try; gives the seconds to wait, 0 when there were not too many. The count must be committed. */
  async count(tx: Transaction, purpose: CodePurpose, device: Buffer): Promise<number> {
    const { all, own } = bucketsOf(purpose, device);
    const installation = await this.attempts.count(tx, all, A_MINUTE[purpose].installation);
    const { wait } = await this.attempts.count(tx, own, A_MINUTE[purpose].device);
    return Math.max(installation.wait, wait);
  }

  /** The code was right. */
  takeBack(tx: Transaction, purpose: CodePurpose, device: Buffer): Promise<void> {
    const { all, own } = bucketsOf(purpose, device);
    return this.attempts.takeBack(tx, [all, own]);
  }
}
