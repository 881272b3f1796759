/**
 * Pairing of hall screens: a code of ten digits, shown once on the console, good for ten minutes and one screen, which may ask
 * again for an answer that was lost. Guessing is bounded by counts of codes per minute. A pairing ends when the secretary disconnects the screen, or some hours after the
 * meeting, and its live connection with it.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '../../contract/limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor, type HallScreen } from '../../platform/security/actor.js';
import { SignIns, tokenHash } from '../../platform/security/sign-ins.js';
import { CodeAttempts } from '../code-attempts.store.js';
import { HallReader } from './hall.reader.js';
import { HallStore, type CodeOfPairing } from './hall.store.js';
import { MeetingFacts } from '../meeting-facts.js';
import { MeetingLog } from '../meeting-log.store.js';
import type { HallPairingView, HallScreenView } from '../views/meeting.view.js';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** How long a code is good for. */
export const CODE_MILLISECONDS = 10 * 60 * 1000;

@Injectable()
export class HallService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: HallStore,
    private readonly reader: HallReader,
    private readonly log: MeetingLog,
    private readonly meetings: MeetingFacts,
    private readonly rooms: LiveRooms,
    private readonly vault: KeyVault,
    private readonly signIns: SignIns,
    private readonly attempts: CodeAttempts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.signIns.register({ hall: (tokenHash) => this.screenOf(tokenHash) });
  }

  async newCode(actor: Actor, meetingId: string): Promise<HallPairingView> {
    const code = randomInt(10 ** LIMITS.hallCodeDigits)
      .toString()
      .padStart(LIMITS.hallCodeDigits, '0');
    const expiresAt = new Date(this.clock.now().getTime() + CODE_MILLISECONDS);
    await this.database.write(async (tx) => {
      await this.log.lockBeforeEnd(tx, actor, meetingId);
      await this.store.offer(tx, { meetingId, codeHash: this.hashOf(code), createdBy: actor.accountId, expiresAt });
    });
    return { code, expiresAt: expiresAt.toISOString() };
  }

  /**
   * Pairs the calling screen; gives the cookie's value and the meeting. The same screen (a random word of its own) that asks again
   * with the same code is given the same answer, and nothing is done twice.
   */
  async pair(code: string, screen: string | null, device: Buffer): Promise<{ token: string; meetingId: string }> {
    await this.countAttempt(device);
    const word = screen ?? randomBytes(16).toString('hex');
    const paired = await this.database.write(async (tx) => {
      for (const pairing of await this.store.lockOfCode(tx, this.hashOf(code))) {
        const token = this.tokenOf(pairing.id, word);
        if (pairing.tokenHash === null) await this.use(tx, pairing, token);
        else if (!pairing.tokenHash.equals(tokenHash(token))) continue;
        await this.attempts.takeBack(tx, 'hall', device);
        return { token, meetingId: pairing.meetingId };
      }
      return null;
    });
    if (paired === null) throw new Refusal('hall.wrong-code');
    return paired;
  }

  private async use(tx: Transaction, { id, meetingId }: CodeOfPairing, token: string): Promise<void> {
    await this.store.pair(tx, id, tokenHash(token));
    await this.log.lock(tx, meetingId);
    await this.log.write(tx, meetingId, { accountId: null, type: 'hall.paired' });
  }

  /** The cookie's value of one pairing and screen: the same whenever it is asked for, and known to nobody without the key. */
  private tokenOf(pairingId: string, word: string): string {
    return this.vault.keyedHash('hall.token', `${pairingId} ${word}`).toString('base64url');
  }

  /** The screens that are paired with a meeting, the latest first. */
  async screens(actor: Actor, meetingId: string): Promise<HallScreenView[]> {
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId === null || !holds(actor, ['secretary'], committeeId)) throw new Refusal('resource.not-found');
    const rows = await this.reader.screens(meetingId);
    return rows.map(({ id, pairedAt }) => ({ id, pairedAt: pairedAt.toISOString() }));
  }

  /** Disconnects a screen at once; a second click changes nothing. */
  async disconnect(actor: Actor, meetingId: string, pairingId: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.log.lockFor(tx, actor, meetingId);
      const pairing = await this.store.lock(tx, meetingId, pairingId);
      if (pairing === null) throw new Refusal('resource.not-found');
      if (pairing.ended) return;
      await this.store.end(tx, pairingId);
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'hall.disconnected' });
      tx.onCommit(() => this.rooms.endScreen(pairingId));
    });
  }

  /** Ends the pairings of meetings that are long over; gives how many. */
  async endOver(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - LIMITS.hallHoursAfterEnd * HOUR_MILLISECONDS);
    return this.database.write(async (tx) => {
      const ended = await this.store.endOver(tx, before);
      tx.onCommit(() => {
        for (const { id } of ended) this.rooms.endScreen(id);
      });
      return ended.length;
    });
  }

  /** Whether a pairing is in force at this moment, whatever a socket was told when it connected. */
  isPaired(pairingId: string): Promise<boolean> {
    return this.reader.isPaired(pairingId);
  }

  private hashOf(code: string): Buffer {
    return this.vault.keyedHash('hall.code', code);
  }

  /** Counts before the code is looked at, so that many at once count too; a right one is taken back. */
  private async countAttempt(device: Buffer): Promise<void> {
    const wait = await this.database.write((tx) => this.attempts.count(tx, 'hall', device));
    if (wait > 0) throw new Refusal('request.too-many', { seconds: wait });
  }

  private async screenOf(tokenHash: Buffer): Promise<HallScreen | null> {
    const row = await this.reader.ofToken(tokenHash);
    return row === null ? null : { kind: 'hall', ...row };
  }
}
