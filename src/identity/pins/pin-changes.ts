/**
 * Who must know when somebody sets another PIN: requests for one that are still open are void then. Meetings stand above
 * identity, so they register.
 */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** Called in the transaction that sets the PIN, before anything of the account is locked: meetings come first in the order of locks. */
type BeforeChange = (tx: Transaction, accountId: string) => Promise<void>;

@Injectable()
export class PinChanges {
  private before: BeforeChange = () => Promise.resolve();

  register(before: BeforeChange): void {
    this.before = before;
  }

  announce(tx: Transaction, accountId: string): Promise<void> {
    return this.before(tx, accountId);
  }
}
