/**
 * Counts of wrong passwords in the database, so that several servers and restarts agree. An attempt is counted before the
 * password is looked at and taken back when it was right, so that many at once count like one after the other.
 */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { FORGOTTEN_AFTER_SECONDS, waitAfter } from '../domain/lockout.js';

/** All devices that the account has not used before. */
const OTHER_DEVICES = Buffer.alloc(0);

const FORGOTTEN_AT_ONCE = 200;

export interface Attempt {
  accountId: string | null;
  loginHash: Buffer;
  /** Under which count it goes. */
  countedFor: Buffer;
  device: Buffer;
  /** Whether the account has used the device before. */
  known: boolean;
  /** Seconds of a wait that began before; such an attempt is not counted. */
  waiting: number;
  /** Seconds of the wait that begins when this attempt is wrong. */
  waitIfWrong: number;
}

@Injectable()
export class SignInFailuresStore {
  /** An attempt of which nothing is counted yet: whose it is, and under which count it goes. */
  async attempt(tx: Transaction, loginName: string, loginHash: Buffer, device: Buffer): Promise<Attempt> {
    const account = await tx.row<{ id: string; known: boolean }>(
      `select a.id, exists (select from known_device k where k.account_id = a.id and k.device_hash = $2) as known
         from account a where a.login_name = $1`,
      [loginName, device],
    );
    const known = account?.known === true;
    const countedFor = known ? device : OTHER_DEVICES;
    return { accountId: account?.id ?? null, loginHash, countedFor, device, known, waiting: 0, waitIfWrong: 0 };
  }

  /** Counts it; gives what to wait now, or if it turns out to be wrong. */
  async begin(tx: Transaction, attempt: Attempt): Promise<Attempt> {
    const { accountId, loginHash, countedFor } = attempt;
    // a row that is there already is locked too: a sign-in that succeeds beside this one may not take it away meanwhile
    await tx.execute(
      `insert into sign_in_failure (login_hash, device_hash, account_id, failures) values ($1, $2, $3, 0)
       on conflict (login_hash, device_hash) do update set failures = sign_in_failure.failures`,
      [loginHash, countedFor, accountId],
    );
    const row = await tx.row<{ failures: number; waiting: number }>(
      `select case when last_failed_at < now() - make_interval(secs => $3::int) then 0 else failures end as failures,
              greatest(0, ceil(extract(epoch from locked_until - clock_timestamp())))::int as waiting
         from sign_in_failure where login_hash = $1 and device_hash = $2 for update`,
      [loginHash, countedFor, FORGOTTEN_AFTER_SECONDS],
    );
    const waiting = row?.waiting ?? 0;
    if (waiting > 0) return { ...attempt, waiting };
    const failures = (row?.failures ?? 0) + 1;
    const waitIfWrong = waitAfter(failures);
    await tx.executeOne(
      `update sign_in_failure set failures = $3, account_id = $4, last_failed_at = now(),
              locked_until = case when $5::int = 0 then null else now() + make_interval(secs => $5::int) end
        where login_hash = $1 and device_hash = $2`,
      [loginHash, countedFor, failures, accountId, waitIfWrong],
    );
    return { ...attempt, waitIfWrong };
  }

  /** The password was right: its count begins anew, and the account knows this device from now on. */
  async succeeded(tx: Transaction, { accountId, loginHash, countedFor, device }: Attempt): Promise<void> {
    await tx.execute('delete from sign_in_failure where login_hash = $1 and device_hash = $2', [loginHash, countedFor]);
    await tx.execute(
      `insert into known_device (account_id, device_hash) values ($1, $2)
       on conflict (account_id, device_hash) do update set last_seen_at = now()`,
      [accountId, device],
    );
  }

  /** Ends every wait of an account; gives how many there were. */
  clear(tx: Transaction, accountId: string): Promise<number> {
    return tx.execute('delete from sign_in_failure where account_id = $1', [accountId]);
  }

  /** Removes some of what counts no longer; whether there may be more. */
  async forget(tx: Transaction): Promise<boolean> {
    const removed = await tx.execute(
      `delete from sign_in_failure where ctid in (
         select ctid from sign_in_failure where last_failed_at < now() - 2 * make_interval(secs => $1::int)
          limit $2 for update skip locked)`,
      [FORGOTTEN_AFTER_SECONDS, FORGOTTEN_AT_ONCE],
    );
    return removed === FORGOTTEN_AT_ONCE;
  }
}
