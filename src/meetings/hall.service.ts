/**
 * Pairing of hall screens: a six-digit code, shown once on the console, good for ten minutes and one screen, which may ask again
 * for an answer that was lost. Guessing is bounded by counts of codes per minute. A pairing ends when the secretary disconnects the screen, or some hours after the
 * meeting, and its live connection with it.
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '../contract/limits.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { KeyVault } from '../platform/keys/key-vault.js';
import { LiveRooms } from '../platform/live/live-rooms.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor, type HallScreen } from '../platform/security/actor.js';
import { SignIns, tokenHash } from '../platform/security/sign-ins.js';
import { CodeAttempts } from './code-attempts.js';
import { HallPairing } from './entities/hall-pairing.entity.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingLog } from './meeting-log.store.js';
import type { HallPairingView, HallScreenView } from './views/meeting.view.js';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const CODE_MILLISECONDS = 10 * 60 * 1000;

interface CodeOfPairing {
  id: string;
  meetingId: string;
  tokenHash: Buffer | null;
}

@Injectable()
export class HallService implements OnModuleInit {
  constructor(
    private readonly database: Database,
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
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    const expiresAt = new Date(this.clock.now().getTime() + CODE_MILLISECONDS);
    await this.database.write(async (tx) => {
      await this.log.lockBeforeEnd(tx, actor, meetingId);
      await tx.insert(HallPairing, {
        id: randomUUID(),
        meetingId,
        codeHash: this.hashOf(code),
        createdBy: actor.accountId,
        expiresAt,
      });
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
      for (const pairing of await this.withCode(tx, code)) {
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

  /** Pairings that this code is good for, or was: of a screen that has it already first, then the newest. */
  private withCode(tx: Transaction, code: string): Promise<CodeOfPairing[]> {
    return tx.rows<CodeOfPairing>(
      `select p.id, p.meeting_id as "meetingId", p.token_hash as "tokenHash" from hall_pairing p join meeting m on m.id = p.meeting_id
        where p.code_hash = $1 and p.ended_at is null and p.expires_at > now() and m.state <> 'ended'
        order by p.paired_at is null, p.created_at desc for update of p`,
      [this.hashOf(code)],
    );
  }

  private async use(tx: Transaction, { id, meetingId }: CodeOfPairing, token: string): Promise<void> {
    await tx.executeOne('update hall_pairing set token_hash = $2, paired_at = now() where id = $1', [
      id,
      tokenHash(token),
    ]);
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
    const rows = await this.database.read<{ id: string; pairedAt: Date }>(
      `select id, paired_at as "pairedAt" from hall_pairing
        where meeting_id = $1 and paired_at is not null and ended_at is null order by paired_at desc, id`,
      [meetingId],
    );
    return rows.map(({ id, pairedAt }) => ({ id, pairedAt: pairedAt.toISOString() }));
  }

  /** Disconnects a screen at once; a second click changes nothing. */
  async disconnect(actor: Actor, meetingId: string, pairingId: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.log.lockFor(tx, actor, meetingId);
      const pairing = await tx.row<{ ended: boolean }>(
        'select ended_at is not null as ended from hall_pairing where id = $1 and meeting_id = $2 and paired_at is not null for update',
        [pairingId, meetingId],
      );
      if (pairing === null) throw new Refusal('resource.not-found');
      if (pairing.ended) return;
      await tx.executeOne('update hall_pairing set ended_at = now() where id = $1', [pairingId]);
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'hall.disconnected' });
      tx.onCommit(() => this.rooms.endScreen(pairingId));
    });
  }

  /** Ends the pairings of meetings that are long over; gives how many. */
  async endOver(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - LIMITS.hallHoursAfterEnd * HOUR_MILLISECONDS);
    return this.database.write(async (tx) => {
      const ended = await tx.rows<{ id: string }>(
        `update hall_pairing p set ended_at = now() from meeting m
          where m.id = p.meeting_id and m.state = 'ended' and p.paired_at is not null and p.ended_at is null
            and exists (select from meeting_event e where e.meeting_id = m.id and e.type = 'meeting.ended' and e.at < $1)
         returning p.id`,
        [before],
      );
      tx.onCommit(() => {
        for (const { id } of ended) this.rooms.endScreen(id);
      });
      return ended.length;
    });
  }

  /** Whether a pairing is in force at this moment, whatever a socket was told when it connected. */
  async isPaired(pairingId: string): Promise<boolean> {
    return (
      (await this.database.readOne('select 1 from hall_pairing where id = $1 and ended_at is null', [pairingId])) !==
      null
    );
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
    const row = await this.database.readOne<{ pairingId: string; meetingId: string }>(
      'select id as "pairingId", meeting_id as "meetingId" from hall_pairing where token_hash = $1 and ended_at is null',
      [tokenHash],
    );
    return row === null ? null : { kind: 'hall', ...row };
  }
}
