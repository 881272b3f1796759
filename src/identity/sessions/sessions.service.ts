/**
 * Sessions: a random token in a cookie, its hash in the database. Signing out or revoking ends it for every request and
 * every live connection at once; one that nobody uses ends by itself, unless its person sits in a meeting.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Environment } from '../../platform/environment.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { SignIns, newToken } from '../../platform/security/sign-ins.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsStore } from './sessions.store.js';
import { SittingHook } from './sitting.hook.js';
import type { OwnSessionView } from '../views/session.view.js';

export const SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;

@Injectable()
export class SessionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionsReader,
    private readonly store: SessionsStore,
    private readonly signIns: SignIns,
    private readonly audit: AuditLog,
    private readonly rooms: LiveRooms,
    private readonly clock: Clock,
    private readonly sitting: SittingHook,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.signIns.register({
      session: (tokenHash) => this.actorOf(tokenHash),
      replaced: (tokenHash) => this.reader.wasReplaced(tokenHash),
    });
  }

  /** Opens a session for an account whose password was just checked; gives the cookie's value. */
  async open(accountId: string, userAgent: string): Promise<string> {
    const { token, hash } = newToken();
    await this.database.write(async (tx) => {
      await this.store.open(tx, {
        id: randomUUID(),
        accountId,
        tokenHash: hash,
        userAgent,
        expiresAt: new Date(this.clock.now().getTime() + SESSION_MILLISECONDS),
      });
      await this.audit.record(tx, { accountId, type: 'session.opened', facts: {} });
    });
    return token;
  }

  /** Ends the actor's own session; a second call changes nothing. */
  async close(actor: Actor): Promise<void> {
    await this.database.write(async (tx) => {
      if ((await this.store.end(tx, actor.sessionId)) === null) return;
      await this.audit.record(tx, { accountId: actor.accountId, type: 'session.closed', facts: {} });
      tx.onCommit(() => this.rooms.endSession(actor.sessionId, 'signed-out'));
    });
  }

  /** For what is bound to the actor's session from now on: refused where that has ended while the request waited. */
  async refuseEnded(tx: Transaction, { sessionId }: Actor): Promise<void> {
    if (!(await this.holdAlive(tx, sessionId))) throw new Refusal('access.signed-out');
  }

  /** Whether a session lives, and then until the end of the transaction. */
  holdAlive(tx: Transaction, sessionId: string): Promise<boolean> {
    return this.store.holdAlive(tx, sessionId);
  }

  /**
   * Ends the session of a device whose place another one has taken (R18), in the transaction of the change: whoever finds it later
   * is nobody, and is told why by its own cookie. Its page is told so and wiped after the commit.
   */
  async endReplaced(tx: Transaction, sessionId: string): Promise<void> {
    const accountId = await this.store.replace(tx, sessionId);
    if (accountId !== null) await this.audit.record(tx, { accountId, type: 'session.replaced', facts: {} });
    tx.onCommit(() => this.rooms.endSession(sessionId, 'taken-over'));
  }

  /** The living sessions of the actor's account. */
  async own(actor: Actor): Promise<OwnSessionView[]> {
    const rows = await this.reader.sessionsOf(actor.accountId);
    return rows.map(({ id, device, since, lastSeenAt, seat }) => ({
      id,
      device,
      seat,
      since: since.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === actor.sessionId,
    }));
  }

  /** Ends one session of the actor's account; one that has ended already stays ended. */
  async endOwn(actor: Actor, sessionId: string): Promise<void> {
    const { accountId } = actor;
    const found = await this.database.write(async (tx) =>
      this.told(tx, accountId, accountId, await this.store.endOf(tx, accountId, sessionId)),
    );
    if (found === 0 && !(await this.reader.isOf(accountId, sessionId))) throw new Refusal('resource.not-found');
  }

  /** Ends all sessions of the actor's account but the one that asks. */
  async endOthers(actor: Actor): Promise<void> {
    await this.database.write((tx) => this.endAllBut(tx, actor.accountId, actor.sessionId, actor.accountId));
  }

  /**
   * Ends the sessions of an account, `kept` excepted, in the transaction of what makes it necessary. `endedBy` null: it was
   * done at the console of the server.
   */
  async endAllBut(tx: Transaction, accountId: string, kept: string | null, endedBy: string | null): Promise<number> {
    return this.told(tx, accountId, endedBy, await this.store.endAllBut(tx, accountId, kept));
  }

  /** Tells log and screens of sessions that have just ended; gives how many. */
  private async told(
    tx: Transaction,
    accountId: string,
    endedBy: string | null,
    ended: readonly { id: string }[],
  ): Promise<number> {
    if (ended.length === 0) return 0;
    await this.audit.record(tx, {
      accountId: endedBy,
      type: 'session.revoked',
      facts: { account: accountId, sessions: ended.length },
    });
    tx.onCommit(() => {
      for (const { id } of ended) this.rooms.endSession(id, 'revoked');
    });
    return ended.length;
  }

  /**
   * Since when the session is there, and seconds until it ends for want of use; null while its person sits in a meeting.
   */
  async standing(actor: Actor): Promise<{ since: Date; idleIn: number | null }> {
    const { since, idleSeconds } = await this.reader.session(actor.sessionId);
    if ((await this.sittingUntil(actor.accountId)) > this.clock.now().getTime()) return { since, idleIn: null };
    return { since, idleIn: Math.max(0, this.idleSeconds - idleSeconds) };
  }

  private async actorOf(tokenHash: Buffer): Promise<Actor | null> {
    const found = await this.reader.actorOfSession(tokenHash);
    if (found === null) return null;
    const { actor, idleSeconds } = found;
    if (idleSeconds > this.idleSeconds) {
      const sat = await this.sittingUntil(actor.accountId);
      if (this.clock.now().getTime() - sat > this.idleSeconds * 1000) return null;
    }
    if (found.seenLongAgo) await this.database.write((tx) => this.store.use(tx, actor.sessionId));
    return actor;
  }

  /** Until when the account sits or sat in a meeting, in milliseconds; 0 when it did not. */
  private async sittingUntil(accountId: string): Promise<number> {
    return (await this.sitting.until([accountId])).get(accountId) ?? 0;
  }

  private get idleSeconds(): number {
    return this.environment.idleMinutes * 60;
  }
}
