/** Changing one's own password: the present one is asked for, its guesses are counted like a sign-in's, other sessions end. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { LIMITS } from '../../contract/limits.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import { COMMON_PASSWORDS } from '../domain/common-passwords.js';
import { passwordFault } from '../domain/password-rule.js';
import { hashPassword } from './passwords.js';
import type { ChangePasswordRequest } from '../requests/change-password.request.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SignInService } from './sign-in.service.js';

@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsStore,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditLog,
  ) {}

  async change(actor: Actor, { password: before, newPassword }: ChangePasswordRequest, device: Buffer): Promise<void> {
    const fault = passwordFault({ password: newPassword, loginName: actor.loginName, before }, COMMON_PASSWORDS);
    if (fault !== null)
      throw new Refusal(`password.${fault}`, { least: LIMITS.passwordMinimum, most: LIMITS.passwordMaximum });
    await this.signIns.confirm(actor, before, device);
    const hash = await hashPassword(newPassword);
    await this.database.write(async (tx) => {
      await this.accounts.setPassword(tx, actor.accountId, hash);
      await this.audit.record(tx, { accountId: actor.accountId, type: 'account.password-changed', facts: {} });
      await this.sessions.endAllBut(tx, actor.accountId, actor.sessionId, actor.accountId);
    });
  }
}
