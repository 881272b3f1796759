/** Accounts: made for persons, their passwords, and whether they are disabled. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Account } from '../entities/account.entity.js';

export interface LockedAccount {
  loginName: string;
  demo: boolean;
  disabled: boolean;
}

@Injectable()
export class AccountsStore {
  /** Locks an account; null where there is none. */
  lock(tx: Transaction, accountId: string): Promise<LockedAccount | null> {
    return tx.row<LockedAccount>(
      `select login_name as "loginName", demo, disabled_at is not null as disabled from account where id = $1 for update`,
      [accountId],
    );
  }

  /** The account of a person; null where there is none. */
  accountOf(tx: Transaction, personId: string): Promise<{ id: string; loginName: string } | null> {
    return tx.row<{ id: string; loginName: string }>(
      'select id, login_name as "loginName" from account where person_id = $1',
      [personId],
    );
  }

  /** Makes an account without a password; a login name is given once. */
  async make(tx: Transaction, personId: string, loginName: string): Promise<string> {
    const id = randomUUID();
    try {
      await tx.insert(Account, { id, personId, loginName: loginName.toLowerCase(), passwordHash: null });
    } catch (error) {
      if (violatedConstraint(error) === 'account_login_name_once')
        throw new Refusal('account.login-name-taken', { loginName });
      throw error;
    }
    return id;
  }

  async makeAll(tx: Transaction, accounts: readonly { personId: string; loginName: string }[]): Promise<void> {
    await tx.insert(
      Account,
      accounts.map((account) => ({ id: randomUUID(), ...account, passwordHash: null })),
    );
  }

  /** Waits for whoever else numbers login names, so that no number is given twice. */
  async lockNumbering(tx: Transaction): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtext('account.login-name'))`);
  }

  /** The highest number of a login name that is `e` and a number. */
  async lastNumber(tx: Transaction): Promise<number> {
    const row = await tx.row<{ last: number }>(
      `select coalesce(max(substring(login_name from '^e([0-9]{3,8})$')::int), 0) as last from account`,
    );
    return row?.last ?? 0;
  }

  /** Those of these persons who have an account. */
  async holdersAmong(tx: Transaction, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.rows<{ personId: string }>(
      'select person_id as "personId" from account where person_id = any($1::uuid[])',
      [personIds],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** The password that its holder chose. */
  async setPassword(tx: Transaction, accountId: string, hash: string): Promise<void> {
    await tx.executeOne('update account set password_hash = $2, password_initial = false where id = $1', [
      accountId,
      hash,
    ]);
  }

  /** A password that its holder must change; `demo`: an account of the demonstration, which keeps it. */
  async setInitialPassword(tx: Transaction, accountId: string, hash: string, demo: boolean): Promise<void> {
    await tx.executeOne(
      'update account set password_hash = $2, password_initial = not $3, demo = demo or $3 where id = $1',
      [accountId, hash, demo],
    );
  }

  /** The first password of an account that has none, or of any of the demonstration; says whether it got it. */
  async setFirstPassword(tx: Transaction, accountId: string, hash: string, demo: boolean): Promise<boolean> {
    const changed = await tx.execute(
      `update account set password_hash = $2, password_initial = not $3, demo = demo or $3
        where id = $1 and ($3 or password_hash is null)`,
      [accountId, hash, demo],
    );
    return changed === 1;
  }

  async setDisabled(tx: Transaction, accountId: string, disabled: boolean): Promise<void> {
    await tx.executeOne('update account set disabled_at = case when $2 then now() end where id = $1', [
      accountId,
      disabled,
    ]);
  }
}
