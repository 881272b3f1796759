/** Short codes that were tried, in a minute: so few of one device that it cannot guess, so many of all that nobody is kept out. */
import { Injectable } from '@nestjs/common';
import { Attempts, bucketsOf } from '../identity/index.js';
import type { Transaction } from '../platform/database/transaction.js';

export type CodePurpose = 'hall' | 'seat-card';

const OF_DEVICE: Record<CodePurpose, number> = { hall: 5, 'seat-card': 10 };

/**
 * Of all devices together, since whoever drops the cookie is a new device: far beyond what a few clients send, for whoever
 * exhausts it keeps every screen out. Of ten thousand million pairing codes these are, in the ten minutes that one is good
 * for, thirty thousand: one in three hundred thousand. Typed codes of cards have 50 bits, a hundred thousand times as many.
 */
export const CODES_A_MINUTE = 3_000;

@Injectable()
export class CodeAttempts {
  constructor(private readonly attempts: Attempts) {}

  /** Counts one try; gives the seconds to wait, 0 when there were not too many. The count must be committed. */
  async count(tx: Transaction, purpose: CodePurpose, device: Buffer): Promise<number> {
    const { all, own } = bucketsOf(purpose, device);
    const installation = await this.attempts.count(tx, all, CODES_A_MINUTE);
    const { wait } = await this.attempts.count(tx, own, OF_DEVICE[purpose]);
    return Math.max(installation.wait, wait);
  }

  /** The code was right. */
  takeBack(tx: Transaction, purpose: CodePurpose, device: Buffer): Promise<void> {
    const { all, own } = bucketsOf(purpose, device);
    return this.attempts.takeBack(tx, [all, own]);
  }
}
