/** Checking a login name and a password, with a wait after several wrong ones. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { shanghaiTime } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { SignInReader } from './sign-in.reader.js';
import { waitHolds } from '../domain/lockout.js';
import { ISSUED_BITS, passwordMatches } from './passwords.js';
import { SignInFailuresStore, type Attempt } from './sign-in-failures.store.js';
import { SignInLimits } from './sign-in-limits.js';

/** At once, of one server; whoever comes then is told to come back, before anything is counted. */
export const SIGN_INS_AT_ONCE = 200;
/** By then the ones before are through. */
const BUSY_SECONDS = 10;

type Limited = Awaited<ReturnType<SignInLimits['count']>>;

interface Begun {
  attempt: Attempt;
  limited: Limited;
}

@Injectable()
export class SignInService {
  private underWay = 0;

  constructor(
    private readonly database: Database,
    private readonly reader: SignInReader,
    private readonly failures: SignInFailuresStore,
    private readonly limits: SignInLimits,
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
    if (this.underWay >= SIGN_INS_AT_ONCE) throw new Refusal('request.too-many', { seconds: BUSY_SECONDS });
    this.underWay += 1;
    try {
      return await this.check(loginName, password, device);
    } finally {
      this.underWay -= 1;
    }
  }

  private async check(loginName: string, password: string, device: Buffer): Promise<string> {
    const name = loginName.trim().toLowerCase();
    const loginHash = this.vault.keyedHash('sign-in.login-name', name);
    const { attempt, limited } = await this.database.write((tx) => this.begin(tx, name, loginHash, device));
    // the same for every name, so it may be told before anything is looked at
    if (limited.device > 0) throw new Refusal('request.too-many', { seconds: limited.device });
    const account = await this.reader.accountForSignIn(name);
    // during a wait too: what is refused for waiting takes as long as what is refused for being wrong
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (account === null || !matches) throw await this.wrong(attempt, limited);
    const holds = waitHolds(account.issued ? ISSUED_BITS : null);
    if (holds && limited.installation > 0) throw new Refusal('request.too-many', { seconds: limited.installation });
    if (holds && attempt.waiting > 0) throw this.locked(attempt.waiting);
    await this.database.write(async (tx) => {
      await this.limits.takeBack(tx, attempt);
      await this.failures.succeeded(tx, { ...attempt, accountId: account.id });
    });
    if (account.disabled) throw new Refusal('account.disabled');
    return account.id;
  }

  /** Counts of device and installation come first: what they refuse is none of the account's, and locks nobody out of it. */
  private async begin(tx: Transaction, name: string, loginHash: Buffer, device: Buffer): Promise<Begun> {
    const attempt = await this.failures.attempt(tx, name, loginHash, device);
    const limited = await this.limits.count(tx, attempt);
    const refused = limited.device > 0 || limited.installation > 0;
    return { limited, attempt: refused ? attempt : await this.failures.begin(tx, attempt) };
  }

  /** Whoever is signed in confirms an act with the own password: counted like a sign-in, and told apart from one. */
  async confirm(actor: Actor, password: string, device: Buffer): Promise<void> {
    await this.verify(actor.loginName, password, device).catch((error: unknown) => {
      const wrong = error instanceof Refusal && error.code === 'account.wrong-password';
      throw wrong ? new Refusal('account.own-password-wrong') : error;
    });
  }

  private async wrong({ accountId, waiting, waitIfWrong }: Attempt, { installation }: Limited): Promise<Refusal> {
    if (installation > 0) return new Refusal('request.too-many', { seconds: installation });
    if (waiting > 0) return this.locked(waiting);
    if (waitIfWrong === 0) return new Refusal('account.wrong-password');
    const facts = { account: accountId, seconds: waitIfWrong };
    await this.database.write((tx) => this.audit.record(tx, { accountId: null, type: 'account.locked', facts }));
    return this.locked(waitIfWrong);
  }

  private locked(seconds: number): Refusal {
    const until = new Date(this.clock.now().getTime() + seconds * 1000);
    return new Refusal('account.locked', { minutes: Math.ceil(seconds / 60), until: shanghaiTime(until) });
  }
}
