/** Sessions: opened, used, prolonged and ended. An ended one stays, and ends once. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { CardPlace } from '../../platform/security/actor.js';
import { Session } from '../entities/session.entity.js';
import { LONGEST, OVER, PROLONGED, type EndingSession, type SessionOfAccount } from './idle-sessions.reader.js';

export interface NewSession {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  userAgent: string;
  expiresAt: Date;
}

@Injectable()
export class SessionsStore {
  /** `card`: it is of one seat of one meeting. */
  async open(tx: Transaction, { userAgent, ...session }: NewSession, card?: CardPlace): Promise<void> {
    await tx.insert(Session, {
      ...session,
      userAgent: userAgent.slice(0, 300),
      ...(card && { meetingId: card.meetingId, seat: card.seat }),
    });
  }

  /** Whether it lives, and then until the end of the transaction. */
  async holdAlive(tx: Transaction, sessionId: string): Promise<boolean> {
    const living = 'select from session where id = $1 and revoked_at is null and expires_at > now() for share';
    return (await tx.row(living, [sessionId])) !== null;
  }

  /** Ends one; gives whose it was, or null where it was over already. */
  async end(tx: Transaction, sessionId: string): Promise<string | null> {
    const ended = await tx.row<{ accountId: string }>(
      'update session set revoked_at = now() where id = $1 and revoked_at is null returning account_id as "accountId"',
      [sessionId],
    );
    return ended?.accountId ?? null;
  }

  /** Ends one whose seat another device has taken (R18); gives whose it was, or null where it was over already. */
  async replace(tx: Transaction, sessionId: string): Promise<string | null> {
    const ended = await tx.row<{ accountId: string }>(
      `update session set revoked_at = now(), replaced = true where id = $1 and revoked_at is null
       returning account_id as "accountId"`,
      [sessionId],
    );
    return ended?.accountId ?? null;
  }

  /** Ends one of an account's; gives those that were open. */
  endOf(tx: Transaction, accountId: string, sessionId: string): Promise<{ id: string }[]> {
    return tx.rows<{ id: string }>(
      'update session set revoked_at = now() where account_id = $1 and revoked_at is null and id = $2 returning id',
      [accountId, sessionId],
    );
  }

  /** Ends all of an account's but `kept`; gives those that were open. */
  endAllBut(tx: Transaction, accountId: string, kept: string | null): Promise<{ id: string }[]> {
    return tx.rows<{ id: string }>(
      `update session set revoked_at = now() where account_id = $1 and revoked_at is null and id is distinct from $2::uuid
       returning id`,
      [accountId, kept],
    );
  }

  /** Ends all that seat cards opened for a meeting. */
  endOfMeeting(tx: Transaction, meetingId: string): Promise<SessionOfAccount[]> {
    return tx.rows<SessionOfAccount>(
      `update session set revoked_at = now() where meeting_id = $1 and revoked_at is null
       returning id, account_id as "accountId"`,
      [meetingId],
    );
  }

  /** Ends those of these that are still unused for so many seconds, or whose time is over; says which of the two it was. */
  endOver(tx: Transaction, seconds: number, sessionIds: readonly string[]): Promise<EndingSession[]> {
    return tx.rows<EndingSession>(
      `update session set revoked_at = now() where id = any($2::uuid[]) and revoked_at is null and ${OVER}
       returning id, account_id as "accountId", expires_at <= now() as expired`,
      [seconds, sessionIds],
    );
  }

  /** A little longer, but no longer than a session may last at all; those of `voting` as long as it takes. */
  async prolong(tx: Transaction, sessionIds: readonly string[], voting: readonly string[]): Promise<void> {
    await tx.execute(
      `update session set expires_at = greatest(expires_at, case when id = any($2::uuid[]) then now() + ${PROLONGED}
              else least(now() + ${PROLONGED}, created_at + ${LONGEST}) end)
        where id = any($1::uuid[]) and revoked_at is null`,
      [sessionIds, voting],
    );
  }

  async use(tx: Transaction, sessionId: string): Promise<void> {
    await tx.execute('update session set last_seen_at = now() where id = $1', [sessionId]);
  }
}
