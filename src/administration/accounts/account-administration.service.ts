/**
 * What the system administrator does with accounts: makes them, issues initial passwords, disables and enables them. Roles
 * are the security administrator's.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { AccountsService, AccountsStore, PersonFacts, SessionsService, randomPassword } from '../../identity/index.js';
import { checkIdNumber } from '../../kernel/id-number.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import type { MakeAccountRequest } from '../requests/make-account.request.js';
import type { IssuedAccountView } from '../views/account.view.js';

@Injectable()
export class AccountAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly store: AccountsStore,
    private readonly persons: PersonFacts,
    private readonly sessions: SessionsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Makes an account without any role; its initial password is readable in this answer alone. */
  async make(actor: Actor, { name, idNumber, loginName }: MakeAccountRequest): Promise<IssuedAccountView> {
    const checked = checkIdNumber(idNumber, shanghaiDay(this.clock.now()));
    if (!checked.ok) throw new Refusal('request.invalid', { field: 'idNumber' });
    const password = randomPassword();
    return this.database.write(async (tx) => {
      const personId = await this.persons.findOrCreate(tx, { name, idNumber: checked.idNumber, phone: null });
      const existing = await this.store.accountOf(tx, personId);
      if (existing !== null) throw new Refusal('account.exists', { loginName: existing.loginName });
      const id = await this.accounts.ensure(tx, personId, loginName);
      await this.accounts.setInitialPassword(tx, id, password);
      await this.audit.record(tx, { accountId: actor.accountId, type: 'account.created', facts: { account: id } });
      await this.recordIssued(tx, actor, id);
      return { id, loginName: loginName.toLowerCase(), password };
    });
  }

  /** Issues a new initial password in the place of one that was forgotten; all sessions of the account end. */
  async issue(actor: Actor, accountId: string): Promise<IssuedAccountView> {
    this.refuseOwn(actor, accountId);
    const password = randomPassword();
    return this.database.write(async (tx) => {
      const account = await this.store.lock(tx, accountId);
      if (account === null) throw new Refusal('resource.not-found');
      await this.accounts.setInitialPassword(tx, accountId, password);
      await this.sessions.endAllBut(tx, accountId, null, actor.accountId);
      await this.recordIssued(tx, actor, accountId);
      return { id: accountId, loginName: account.loginName, password };
    });
  }

  /** Disables an account, ending its sessions, or enables it again; doing it twice changes nothing. */
  async setDisabled(actor: Actor, accountId: string, disabled: boolean): Promise<void> {
    this.refuseOwn(actor, accountId);
    await this.database.write(async (tx) => {
      const account = await this.store.lock(tx, accountId);
      if (account === null) throw new Refusal('resource.not-found');
      if (account.disabled === disabled) return;
      await this.store.setDisabled(tx, accountId, disabled);
      if (disabled) await this.sessions.endAllBut(tx, accountId, null, actor.accountId);
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: disabled ? 'account.disabled' : 'account.enabled',
        facts: { account: accountId },
      });
    });
  }

  /** Whoever has seen a password could act in that person's name: the auditor is told of each (R23). */
  private recordIssued(tx: Transaction, { accountId }: Actor, account: string): Promise<void> {
    return this.audit.record(tx, { accountId, type: 'account.password-issued', facts: { account } });
  }

  private refuseOwn(actor: Actor, accountId: string): void {
    if (actor.accountId === accountId) throw new Refusal('account.own');
  }
}
