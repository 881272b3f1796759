/** What the security administrator does: roles, unlocking, ending sessions. The auditor is told of the first two (R23). */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { CommitteeFacts } from '../../committees/index.js';
import {
  AccountsService,
  AccountsStore,
  RoleGrantsStore,
  SessionsService,
  SignInFailuresStore,
} from '../../identity/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import type { GrantRoleRequest } from '../requests/grant-role.request.js';

@Injectable()
export class SecurityService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly store: AccountsStore,
    private readonly grants: RoleGrantsStore,
    private readonly committees: CommitteeFacts,
    private readonly sessions: SessionsService,
    private readonly failures: SignInFailuresStore,
    private readonly audit: AuditLog,
  ) {}

  /** Grants a role to somebody else, scoped as the role says; one already held stays as it is. */
  async grant(actor: Actor, accountId: string, { role, committeeId }: GrantRoleRequest): Promise<void> {
    this.refuseOwn(actor, accountId);
    const scoped = role === 'secretary' || role === 'supervisor';
    if (scoped && committeeId === null) throw new Refusal('role.needs-committee');
    if (!scoped && role !== 'organizer' && committeeId !== null) throw new Refusal('role.takes-no-committee');
    await this.database.write(async (tx) => {
      await this.mustExist(tx, accountId);
      if (committeeId !== null && !(await this.committees.exists(committeeId))) throw new Refusal('resource.not-found');
      await this.accounts.grant(tx, accountId, role, committeeId, actor.accountId);
    });
  }

  /** Takes a role from somebody else; one that was taken already stays so. */
  async revoke(actor: Actor, grantId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const held = await this.grants.lock(tx, grantId);
      if (held === null) throw new Refusal('resource.not-found');
      this.refuseOwn(actor, held.accountId);
      if (held.revoked) return;
      await this.grants.revoke(tx, grantId);
      // what is open keeps the roles that it was opened with
      await this.sessions.endAllBut(tx, held.accountId, null, actor.accountId);
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'role.revoked',
        facts: { account: held.accountId, role: held.role, committee: held.committeeId },
      });
    });
  }

  /** Ends the waits after wrong passwords on all devices; without one it changes nothing and says nothing. */
  async unlock(actor: Actor, accountId: string): Promise<void> {
    this.refuseOwn(actor, accountId);
    await this.database.write(async (tx) => {
      await this.mustExist(tx, accountId);
      if ((await this.failures.clear(tx, accountId)) === 0) return;
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'account.unlocked',
        facts: { account: accountId },
      });
    });
  }

  async endSessions(actor: Actor, accountId: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.mustExist(tx, accountId);
      const kept = actor.accountId === accountId ? actor.sessionId : null;
      await this.sessions.endAllBut(tx, accountId, kept, actor.accountId);
    });
  }

  private refuseOwn(actor: Actor, accountId: string): void {
    if (actor.accountId === accountId) throw new Refusal('role.own');
  }

  private async mustExist(tx: Transaction, accountId: string): Promise<void> {
    if ((await this.store.lock(tx, accountId)) === null) throw new Refusal('resource.not-found');
  }
}
