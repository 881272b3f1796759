/** Accounts and the roles they hold. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { INSTALLATION_ROLES, type Role } from '../contract/vocabulary.js';
import { AuditLog } from '../audit/index.js';
import { Database, violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { Account } from './entities/account.entity.js';
import { excludedBy } from './domain/role-exclusion.js';
import { hashPassword, randomPassword } from './passwords.js';

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** The person's account, made without a password if there is none. */
  async ensure(tx: Transaction, personId: string, loginName: string): Promise<string> {
    const existing = await tx.row<{ id: string }>('select id from account where person_id = $1', [personId]);
    if (existing !== null) return existing.id;
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

  /**
   * Accounts for the persons of a list, without passwords until they are issued. Who has an account keeps it; who has no
   * login name in the list gets `e` and the next number.
   */
  async ensureAll(tx: Transaction, holders: readonly { personId: string; loginName: string | null }[]): Promise<void> {
    // one list at a time, so that no number is given twice
    await tx.execute(`select pg_advisory_xact_lock(hashtext('account.login-name'))`);
    const existing = await tx.rows<{ personId: string }>(
      'select person_id as "personId" from account where person_id = any($1::uuid[])',
      [holders.map((holder) => holder.personId)],
    );
    const known = new Set(existing.map((row) => row.personId));
    const missing = holders.filter((holder) => !known.has(holder.personId));
    const given = new Set(missing.flatMap((holder) => holder.loginName ?? []));
    let number = await this.lastNumber(tx);
    const next = (): string => {
      do number += 1;
      while (given.has(`e${String(number).padStart(3, '0')}`));
      return `e${String(number).padStart(3, '0')}`;
    };
    await tx.insert(
      Account,
      missing.map(({ personId, loginName }) => ({
        id: randomUUID(),
        personId,
        loginName: loginName ?? next(),
        passwordHash: null,
      })),
    );
  }

  private async lastNumber(tx: Transaction): Promise<number> {
    const row = await tx.row<{ last: number }>(
      `select coalesce(max(substring(login_name from '^e([0-9]{3,8})$')::int), 0) as last from account`,
    );
    return row?.last ?? 0;
  }

  /** Whose these login names are; free ones are left out. For a preview, the insert decides. */
  async owners(loginNames: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.read<{ loginName: string; personId: string }>(
      'select login_name as "loginName", person_id as "personId" from account where login_name = any($1::text[])',
      [loginNames],
    );
    return new Map(rows.map((row) => [row.loginName, row.personId]));
  }

  /** Whether a login name is free; for a preview, the insert decides. */
  async loginNameTaken(loginName: string): Promise<boolean> {
    return (
      (await this.database.readOne('select 1 from account where login_name = $1', [loginName.toLowerCase()])) !== null
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
        const changed = await tx.execute(
          `update account set password_hash = $2, password_initial = not $3, demo = demo or $3
            where id = $1 and ($3 or password_hash is null)`,
          [id, hash, demo],
        );
        if (changed !== 1) continue;
        issued.set(id, password);
        // one event for each: whoever has seen a password could act in that person's name
        await this.audit.record(tx, { accountId: issuedBy, type: 'account.password-issued', facts: { account: id } });
      }
    });
    return issued;
  }

  /** Sets an initial password, which its holder must change; `demo`: an account of the demonstration, which keeps it. */
  async setInitialPassword(tx: Transaction, accountId: string, password: string, demo = false): Promise<void> {
    await tx.executeOne(
      'update account set password_hash = $2, password_initial = not $3, demo = demo or $3 where id = $1',
      [accountId, await hashPassword(password), demo],
    );
  }

  /** Grants a role; a role already held stays as it is, and one that the others exclude is refused (三员分立). */
  async grant(
    tx: Transaction,
    accountId: string,
    role: Role,
    committeeId: string | null,
    grantedBy: string | null,
  ): Promise<void> {
    await tx.row('select id from account where id = $1 for update', [accountId]);
    const held = await tx.rows<{ role: Role }>(
      'select role from role_grant where account_id = $1 and revoked_at is null',
      [accountId],
    );
    if (
      excludedBy(
        role,
        held.map((grant) => grant.role),
      ) !== null
    )
      throw new Refusal('role.excluded');
    const granted = await this.insertGrant(tx, [randomUUID(), accountId, role, committeeId, grantedBy]);
    if (granted === 0) return;
    await this.audit.record(tx, {
      accountId: grantedBy,
      type: 'role.granted',
      facts: { account: accountId, role, committee: committeeId },
    });
  }

  /** The database judges last: also whether an officer is a member of a committee. */
  private async insertGrant(tx: Transaction, values: readonly unknown[]): Promise<number> {
    try {
      return await tx.execute(
        'insert into role_grant (id, account_id, role, committee_id, granted_by) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [...values],
      );
    } catch (error) {
      if (violatedConstraint(error) === 'role_grant_exclusive') throw new Refusal('role.excluded');
      throw error;
    }
  }

  /** Which of these persons are officers, who may not become experts. */
  async officers(personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ personId: string }>(
      `select a.person_id as "personId" from role_grant g join account a on a.id = g.account_id
        where a.person_id = any($1::uuid[]) and g.revoked_at is null and g.role = any($2::text[])`,
      [personIds, [...INSTALLATION_ROLES]],
    );
    return new Set(rows.map(({ personId }) => personId));
  }
}
