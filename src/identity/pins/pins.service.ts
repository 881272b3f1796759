/**
 * R19: the PIN that, with a seat card, signs its person in. It is stored as argon2id over a hash under the key-encryption
 * key, so that a copy of the database alone lets nobody try its million; wrong ones are counted before they are looked at.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { pinFault } from '../domain/pin-rule.js';
import type { PinWay } from '../entities/account-pin.entity.js';
import { hashPassword, passwordMatches } from '../sign-in/passwords.js';
import { PinChanges } from './pin-changes.js';
import { PinsStore } from './pins.store.js';
import type { SetPinRequest } from '../requests/set-pin.request.js';
import { SignInService } from '../sign-in/sign-in.service.js';

@Injectable()
export class PinsService {
  constructor(
    private readonly database: Database,
    private readonly store: PinsStore,
    private readonly vault: KeyVault,
    private readonly signIns: SignInService,
    private readonly changes: PinChanges,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Sets or changes the own PIN; the password is asked for, and its guesses are counted like a sign-in's. */
  async change(actor: Actor, { password, pin }: SetPinRequest, device: Buffer): Promise<void> {
    const fault = pinFault(pin);
    if (fault !== null) throw new Refusal(`pin.${fault}`);
    await this.signIns.confirm(actor, password, device);
    const hash = await this.hash(actor.accountId, pin);
    await this.database.write(async (tx) => {
      await this.changes.announce(tx, actor.accountId);
      await this.install(tx, { accountId: actor.accountId, hash, way: 'account', by: actor.accountId });
    });
  }

  /** What is kept of a PIN; refused when it is none or a trivial one. */
  async hash(accountId: string, pin: string): Promise<string> {
    const fault = pinFault(pin);
    if (fault !== null) throw new Refusal(`pin.${fault}`);
    return hashPassword(this.keyed(accountId, pin));
  }

  /** Puts a PIN in force; whatever was before it is gone, its wrong tries too. `by`: whoever made it so. */
  async install(
    tx: Transaction,
    pin: { accountId: string; hash: string; way: PinWay; by: string; seat?: number },
  ): Promise<void> {
    await this.store.install(tx, { ...pin, setAt: this.clock.now() });
    await this.audit.record(tx, {
      accountId: pin.by,
      type: 'account.pin-set',
      facts: { account: pin.accountId, way: pin.way, seat: pin.seat ?? null },
    });
  }

  /** Counts one try, before it is looked at; null when there is no PIN to try. */
  begin(tx: Transaction, accountId: string): Promise<{ hash: string; tries: number } | null> {
    return this.store.count(tx, accountId);
  }

  /** `hash` null: never, and it takes as long. */
  matches(accountId: string, pin: string, hash: string | null): Promise<boolean> {
    return passwordMatches(hash, this.keyed(accountId, pin));
  }

  /** The PIN was right: its count begins anew. */
  async succeeded(tx: Transaction, accountId: string): Promise<void> {
    await this.store.countAnew(tx, accountId);
  }

  /** Too many wrong ones over all cards: the PIN is good for nothing any more. A second time changes nothing. */
  async end(tx: Transaction, accountId: string): Promise<void> {
    if (await this.store.end(tx, accountId))
      await this.audit.record(tx, { accountId: null, type: 'account.pin-ended', facts: { account: accountId } });
  }

  private keyed(accountId: string, pin: string): string {
    return this.vault.keyedHash('account.pin', `${accountId} ${pin}`).toString('base64');
  }
}
