/**
 * Wrong passwords per minute over all accounts, so that a few of them tried on everybody cost time too. A device that is over
 * its number is refused whatever it tries; over that of the installation, browsers that the account has not used before are.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Attempts, bucketsOf, type Counted } from '../attempts/attempts.store.js';

export const WRONG_A_MINUTE = {
  /** More than anybody mistypes who does it for others too. */
  device: 10,
  /**
   * Three hundred people who come at the same minute, each with two wrong tries, and as many as are under way at once: those count
   * until they were right.
   */
  installation: 1000,
};

/** `known`: a device that the account has used before; strangers' guesses cost it nothing. */
interface Trying {
  device: Buffer;
  known: boolean;
}

@Injectable()
export class SignInLimits {
  constructor(
    private readonly attempts: Attempts,
    private readonly audit: AuditLog,
  ) {}

  /** Counts one try; gives the seconds to wait for either. Each wait is told to the audit log once, when it begins. */
  async count(tx: Transaction, { device, known }: Trying): Promise<{ device: number; installation: number }> {
    const { all, own } = bucketsOf('sign-in', device);
    const ofDevice = await this.attempts.count(tx, own, WRONG_A_MINUTE.device);
    await this.tell(tx, 'device', ofDevice);
    if (known || ofDevice.wait > 0) return { device: ofDevice.wait, installation: 0 };
    const ofAll = await this.attempts.count(tx, all, WRONG_A_MINUTE.installation);
    await this.tell(tx, 'installation', ofAll);
    return { device: 0, installation: ofAll.wait };
  }

  /** The password was right. */
  takeBack(tx: Transaction, { device, known }: Trying): Promise<void> {
    const { all, own } = bucketsOf('sign-in', device);
    return this.attempts.takeBack(tx, known ? [own] : [own, all]);
  }

  private async tell(tx: Transaction, scope: 'device' | 'installation', { begins, wait }: Counted): Promise<void> {
    if (begins)
      await this.audit.record(tx, { accountId: null, type: 'sign-in.limited', facts: { scope, seconds: wait } });
  }
}
