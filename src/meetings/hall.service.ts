/**
 * Pairing of hall screens: a six-digit code, shown once on the console, good for ten minutes and one screen. Guessing is
 * bounded by counts of codes per minute.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { KeyVault } from '../platform/keys/key-vault.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor, type HallScreen } from '../platform/security/actor.js';
import { SignIns, newToken } from '../platform/security/sign-ins.js';
import { CodeAttempts } from './code-attempts.js';
import { HallPairing } from './entities/hall-pairing.entity.js';
import { MeetingLog } from './meeting-log.js';
import type { HallPairingView } from './views/meeting.view.js';

const CODE_MILLISECONDS = 10 * 60 * 1000;

@Injectable()
export class HallService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly log: MeetingLog,
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
      const meeting = await this.log.lock(tx, meetingId);
      if (!holds(actor, ['secretary'], meeting.committeeId)) throw new Refusal('resource.not-found');
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

  /** Pairs the calling screen; gives the cookie's value and the meeting. */
  async pair(code: string, device: Buffer): Promise<{ token: string; meetingId: string }> {
    await this.countAttempt(device);
    const { token, hash } = newToken();
    const meetingId = await this.database.write(async (tx) => {
      const pairing = await tx.row<{ id: string; meetingId: string }>(
        `update hall_pairing set token_hash = $2, paired_at = now()
          where id = (select id from hall_pairing where code_hash = $1 and paired_at is null and expires_at > now() order by created_at desc limit 1 for update)
         returning id, meeting_id as "meetingId"`,
        [this.hashOf(code), hash],
      );
      if (pairing === null) return null;
      await this.log.lock(tx, pairing.meetingId);
      await this.log.write(tx, pairing.meetingId, { accountId: null, type: 'hall.paired' });
      await this.attempts.takeBack(tx, 'hall', device);
      return pairing.meetingId;
    });
    if (meetingId === null) throw new Refusal('hall.wrong-code');
    return { token, meetingId };
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
