/** Accounts and the roles they hold. */
import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import { AuditLog } from '../../audit/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { AccountsStore } from './accounts.store.js';
import { excludedBy } from '../domain/role-exclusion.js';
import { hashPassword, randomPassword } from '../sign-in/passwords.js';
import { RoleGrantsStore } from './role-grants.store.js';

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly grants: RoleGrantsStore,
    private readonly audit: AuditLog,
  ) {}

  /** The person's account, made without a password if there is none. */
  async ensure(tx: Transaction, personId: string, loginName: string): Promise<string> {
    const existing = await this.store.accountOf(tx, personId);
    return existing?.id ?? this.store.make(tx, personId, loginName);
  }

  /**
   * Accounts for the persons of a list, without passwords until they are issued. Who has an account keeps it; who has no
   * login name in the list gets `e` and the next number.
   */
  async ensureAll(tx: Transaction, holders: readonly { personId: string; loginName: string | null }[]): Promise<void> {
    await this.store.lockNumbering(tx);
    const known = await this.store.holdersAmong(
      tx,
      holders.map((holder) => holder.personId),
    );
    const missing = holders.filter((holder) => !known.has(holder.personId));
    const given = new Set(missing.flatMap((holder) => holder.loginName ?? []));
    let number = await this.store.lastNumber(tx);
    const next = (): string => {
      do number += 1;
      while (given.has(`e${String(number).padStart(3, '0')}`));
      return `e${String(number).padStart(3, '0')}`;
    };
    await this.store.makeAll(
      tx,
      missing.map(({ personId, loginName }) => ({ personId, loginName: loginName ?? next() })),
    );
  }

  /**
   * Gives random initial passwords to accounts that have none; the only time they are readable is in the answer. `demo`:
   * accounts of the demonstration, marked as such: all of them get one, and it need not be changed.
   */
  async issuePasswords(accountIds: string[], issuedBy: string | null, demo = false): Promise<Map<string, string>> {
    const issued = new Map<string, string>();
    const hashes = await Promise.all(
      accountIds.map(async (id) => {
        const password = randomPassword();
        return { id, password, hash: await hashPassword(password) };
      }),
    );
    await this.database.write(async (tx) => {
      issued.clear();
      for (const { id, password, hash } of hashes) {
        if (!(await this.store.setFirstPassword(tx, id, hash, demo))) continue;
        issued.set(id, password);
        // one event for each: whoever has seen a password could act in that person's name
        await this.audit.record(tx, { accountId: issuedBy, type: 'account.password-issued', facts: { account: id } });
      }
    });
    return issued;
  }

  /** Sets an initial password, which its holder must change; `demo`: an account of the demonstration, which keeps it. */
  async setInitialPassword(tx: Transaction, accountId: string, password: string, demo = false): Promise<void> {
    await this.store.setInitialPassword(tx, accountId, await hashPassword(password), demo);
  }

  /** Grants a role; a role already held stays as it is, and one that the others exclude is refused (三员分立). */
  async grant(
    tx: Transaction,
    accountId: string,
    role: Role,
    committeeId: string | null,
    grantedBy: string | null,
  ): Promise<void> {
    await this.store.lock(tx, accountId);
    if (excludedBy(role, await this.grants.held(tx, accountId)) !== null) throw new Refusal('role.excluded');
    if (!(await this.grants.grant(tx, { accountId, role, committeeId, grantedBy }))) return;
    await this.audit.record(tx, {
      accountId: grantedBy,
      type: 'role.granted',
      facts: { account: accountId, role, committee: committeeId },
    });
  }
}
