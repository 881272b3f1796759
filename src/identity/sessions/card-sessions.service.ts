/**
 * R19: sessions that seat cards open. Each is of one seat of one meeting, holds no role, and ends with the
 * meeting; with the card's day, too, unless the meeting goes on at that hour.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import type { CardPlace } from '../../platform/security/actor.js';
import { newToken } from '../../platform/security/sign-ins.js';
import { SESSION_MILLISECONDS } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';

@Injectable()
export class CardSessions {
  constructor(
    private readonly store: SessionsStore,
    private readonly audit: AuditLog,
    private readonly rooms: LiveRooms,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for an account whose card and PIN were just checked, until `endOfDay` at most; `token` is the cookie's value. */
  async open(
    tx: Transaction,
    accountId: string,
    card: CardPlace,
    userAgent: string,
    endOfDay: Date,
  ): Promise<{ id: string; token: string }> {
    const { token, hash } = newToken();
    const id = randomUUID();
    const expiresAt = new Date(Math.min(this.clock.now().getTime() + SESSION_MILLISECONDS, endOfDay.getTime()));
    await this.store.open(tx, { id, accountId, tokenHash: hash, userAgent, expiresAt }, card);
    const facts = { meeting: card.meetingId, seat: card.seat };
    await this.audit.record(tx, { accountId, type: 'session.opened', facts });
    return { id, token };
  }

  /** Ends all of them with their meeting; every screen is told why. */
  async endOfMeeting(tx: Transaction, meetingId: string): Promise<void> {
    const ended = await this.store.endOfMeeting(tx, meetingId);
    for (const { accountId } of ended)
      await this.audit.record(tx, { accountId, type: 'session.meeting-ended', facts: { meeting: meetingId } });
    tx.onCommit(() => {
      for (const { id } of ended) this.rooms.endSession(id, 'meeting-ended');
    });
  }
}
