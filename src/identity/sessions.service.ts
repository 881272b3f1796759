/**
 * Sessions: a random token in a cookie, its hash in the database. Signing out or revoking ends it for every request and
 * every live connection at once.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { LiveRooms } from '../platform/live/live-rooms.js';
import type { Actor } from '../platform/security/actor.js';
import { SignIns, newToken } from '../platform/security/sign-ins.js';
import { Session } from './entities/session.entity.js';
import { IdentityReader } from './identity.reader.js';

export const SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;

@Injectable()
export class SessionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reader: IdentityReader,
    private readonly signIns: SignIns,
    private readonly audit: AuditLog,
    private readonly rooms: LiveRooms,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.signIns.register({ session: (tokenHash) => this.actorOf(tokenHash) });
  }

  /** Opens a session for an account whose password was just checked; gives the cookie's value. */
  async open(accountId: string, userAgent: string): Promise<string> {
    const { token, hash } = newToken();
    await this.database.write(async (tx) => {
      await tx.insert(Session, {
        id: randomUUID(),
        accountId,
        tokenHash: hash,
        userAgent: userAgent.slice(0, 300),
        expiresAt: new Date(this.clock.now().getTime() + SESSION_MILLISECONDS),
      });
      await this.audit.record(tx, { accountId, type: 'session.opened', facts: {} });
    });
    return token;
  }

  /** Ends the actor's own session; a second call changes nothing. */
  async close(actor: Actor): Promise<void> {
    await this.database.write(async (tx) => {
      const ended = await tx.execute('update session set revoked_at = now() where id = $1 and revoked_at is null', [
        actor.sessionId,
      ]);
      if (ended === 0) return;
      await this.audit.record(tx, { accountId: actor.accountId, type: 'session.closed', facts: {} });
      tx.onCommit(() => this.rooms.endSession(actor.sessionId, 'signed-out'));
    });
  }

  private async actorOf(tokenHash: Buffer): Promise<Actor | null> {
    const found = await this.reader.actorOfSession(tokenHash);
    if (found === null) return null;
    if (found.seenLongAgo) {
      await this.database.write((tx) =>
        tx.execute('update session set last_seen_at = now() where id = $1', [found.actor.sessionId]),
      );
    }
    return found.actor;
  }
}
