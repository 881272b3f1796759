/**
 * Ends sessions that nobody uses or whose time is over, so that a screen left alone is told and hears nothing more. Requests of
 * such a session are refused anyway; this looks after its live connections. No session ends under who sits in a meeting, but
 * a day after the sign-in; none at all in a ballot. Every server does it; the first to find one ends it. Those that were ended
 * from outside, at the console of the server, lose their live connections here as well.
 */
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Repeated } from '../../platform/clock/repeated.js';
import { Database } from '../../platform/database/database.js';
import { Environment } from '../../platform/environment.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import { IdleSessionsReader, type SessionOfAccount } from './idle-sessions.reader.js';
import { SessionsStore } from './sessions.store.js';
import { SittingHook } from './sitting.hook.js';

const EVERY_MILLISECONDS = 30_000;

const accountsOf = (sessions: readonly SessionOfAccount[]): string[] => [
  ...new Set(sessions.map(({ accountId }) => accountId)),
];

@Injectable()
export class IdleSessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Sessions');
  private readonly looking = new Repeated(
    EVERY_MILLISECONDS,
    () => this.endIdle(),
    (error) => this.logger.warn({ err: error }, 'idle sessions could not be looked through'),
  );

  constructor(
    private readonly database: Database,
    private readonly reader: IdleSessionsReader,
    private readonly store: SessionsStore,
    private readonly environment: Environment,
    private readonly sitting: SittingHook,
    private readonly audit: AuditLog,
    private readonly rooms: LiveRooms,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  /** Ends what is idle or over now; gives how many sessions. */
  async endIdle(): Promise<number> {
    await this.prolongSitting();
    for (const sessionId of await this.reader.endedLately()) this.rooms.endSession(sessionId, 'revoked');
    const seconds = this.environment.idleMinutes * 60;
    const idle = await this.reader.over(seconds);
    if (idle.length === 0) return 0;
    const sat = await this.sitting.until(accountsOf(idle));
    // whoever has just left a meeting has as long as everybody else
    const from = Date.now() - seconds * 1000;
    const over = idle
      .filter(({ accountId, expired }) => expired || (sat.get(accountId) ?? 0) < from)
      .map(({ id }) => id);
    return this.database.write(async (tx) => {
      const ended = await this.store.endOver(tx, seconds, over);
      for (const { accountId, expired } of ended)
        await this.audit.record(tx, { accountId, type: expired ? 'session.expired' : 'session.idle', facts: {} });
      tx.onCommit(() => {
        for (const { id, expired } of ended) this.rooms.endSession(id, expired ? 'expired' : 'idle');
      });
      return ended.length;
    });
  }

  /** A meeting that goes on longer than a session does not lose its people, within bounds; a ballot loses nobody. */
  private async prolongSitting(): Promise<void> {
    const ending = await this.reader.ending();
    if (ending.length === 0) return;
    const sat = await this.sitting.until(accountsOf(ending));
    const of = (sits: (until: number) => boolean): string[] =>
      ending.filter(({ accountId }) => sits(sat.get(accountId) ?? 0)).map(({ id }) => id);
    const sitting = of((until) => until > Date.now());
    const voting = of((until) => until === Infinity);
    if (sitting.length === 0) return;
    await this.database.write((tx) => this.store.prolong(tx, sitting, voting));
  }
}
