/** PINs for seat cards (R19): what is kept of one, and its wrong tries. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { PinWay } from '../entities/account-pin.entity.js';

@Injectable()
export class PinsStore {
  /** Puts a PIN in force; whatever was before it is gone, its wrong tries too. */
  async install(
    tx: Transaction,
    { accountId, hash, setAt, way }: { accountId: string; hash: string; setAt: Date; way: PinWay },
  ): Promise<void> {
    await tx.execute(
      `insert into account_pin (account_id, pin_hash, set_at, way) values ($1, $2, $3, $4)
       on conflict (account_id) do update set pin_hash = excluded.pin_hash, set_at = excluded.set_at, way = excluded.way, tries = 0`,
      [accountId, hash, setAt, way],
    );
  }

  /** Counts one try; null when there is no PIN to try. */
  count(tx: Transaction, accountId: string): Promise<{ hash: string; tries: number } | null> {
    return tx.row<{ hash: string; tries: number }>(
      `update account_pin set tries = tries + 1 where account_id = $1 and pin_hash is not null returning pin_hash as hash, tries`,
      [accountId],
    );
  }

  async countAnew(tx: Transaction, accountId: string): Promise<void> {
    await tx.execute('update account_pin set tries = 0 where account_id = $1', [accountId]);
  }

  /** Takes the PIN out of force; says whether it was in force. */
  async end(tx: Transaction, accountId: string): Promise<boolean> {
    const ended = await tx.execute(
      'update account_pin set pin_hash = null where account_id = $1 and pin_hash is not null',
      [accountId],
    );
    return ended === 1;
  }
}
