/** Checking a login name and a password, with a wait after several wrong ones. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { shanghaiTime } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { SignInReader } from './sign-in.reader.js';
import { waitHolds } from '../domain/lockout.js';
import { ISSUED_BITS, passwordMatches } from './passwords.js';
import { SignInFailuresStore, type Attempt } from './sign-in-failures.store.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly reader: SignInReader,
    private readonly failures: SignInFailuresStore,
    private readonly vault: KeyVault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The account id for a right name and password; refused otherwise, in the same words, time and number of attempts whether
   * or not there is such an account. An issued password that is right is let in during a wait, so that strangers' guesses
   * keep nobody from the first sign-in.
   */
  async verify(loginName: string, password: string, device: Buffer): Promise<string> {
    const name = loginName.trim().toLowerCase();
    const loginHash = this.vault.keyedHash('sign-in.login-name', name);
    const attempt = await this.database.write((tx) => this.failures.begin(tx, name, loginHash, device));
    const account = await this.reader.accountForSignIn(name);
    // during a wait too: what is refused for waiting takes as long as what is refused for being wrong
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (account === null || !matches) throw await this.wrong(attempt);
    if (attempt.waiting > 0 && waitHolds(account.issued ? ISSUED_BITS : null)) throw this.locked(attempt.waiting);
    await this.database.write((tx) => this.failures.succeeded(tx, { ...attempt, accountId: account.id }));
    if (account.disabled) throw new Refusal('account.disabled');
    return account.id;
  }

  /** Whoever is signed in confirms an act with the own password: counted like a sign-in, and told apart from one. */
  async confirm(actor: Actor, password: string, device: Buffer): Promise<void> {
    await this.verify(actor.loginName, password, device).catch((error: unknown) => {
      const wrong = error instanceof Refusal && error.code === 'account.wrong-password';
      throw wrong ? new Refusal('account.own-password-wrong') : error;
    });
  }

  private async wrong({ accountId, waiting, waitIfWrong }: Attempt): Promise<Refusal> {
    if (waiting > 0) return this.locked(waiting);
    if (waitIfWrong === 0) return new Refusal('account.wrong-password');
    await this.database.write(async (tx) => {
      await this.failures.forget(tx);
      await this.audit.record(tx, {
        accountId: null,
        type: 'account.locked',
        facts: { account: accountId, seconds: waitIfWrong },
      });
    });
    return this.locked(waitIfWrong);
  }

  private locked(seconds: number): Refusal {
    const until = new Date(this.clock.now().getTime() + seconds * 1000);
    return new Refusal('account.locked', { minutes: Math.ceil(seconds / 60), until: shanghaiTime(until) });
  }
}
