/**
 * Ends sessions that nobody uses, so that a screen left alone is told and hears nothing more. Requests of such a session are
 * refused anyway; this looks after its live connections. Every server does it; the first to find one ends it.
 */
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { Database } from '../platform/database/database.js';
import { Environment } from '../platform/environment.js';
import { LiveRooms } from '../platform/live/live-rooms.js';
import { SittingHook } from './sitting.hook.js';

const EVERY_MILLISECONDS = 30_000;
const AT_ONCE = 500;

@Injectable()
export class IdleSessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Sessions');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly environment: Environment,
    private readonly sitting: SittingHook,
    private readonly audit: AuditLog,
    private readonly rooms: LiveRooms,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.endIdle().then(
        () => undefined,
        (error: unknown) => this.logger.warn({ err: error }, 'idle sessions could not be looked through'),
      );
    }, EVERY_MILLISECONDS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Ends what is idle now; gives how many sessions. */
  async endIdle(): Promise<number> {
    const seconds = this.environment.idleMinutes * 60;
    const idle = await this.database.read<{ id: string; accountId: string }>(
      `select id, account_id as "accountId" from session
        where revoked_at is null and expires_at > now() and last_seen_at < now() - make_interval(secs => $1::int)
        order by last_seen_at limit $2`,
      [seconds, AT_ONCE],
    );
    if (idle.length === 0) return 0;
    const sat = await this.sitting.until([...new Set(idle.map(({ accountId }) => accountId))]);
    // whoever has just left a meeting has as long as everybody else
    const from = Date.now() - seconds * 1000;
    const over = idle.filter(({ accountId }) => (sat.get(accountId) ?? 0) < from).map(({ id }) => id);
    return this.database.write(async (tx) => {
      const ended = await tx.rows<{ id: string; accountId: string }>(
        `update session set revoked_at = now()
          where id = any($1::uuid[]) and revoked_at is null and last_seen_at < now() - make_interval(secs => $2::int)
         returning id, account_id as "accountId"`,
        [over, seconds],
      );
      for (const { accountId } of ended) await this.audit.record(tx, { accountId, type: 'session.idle', facts: {} });
      tx.onCommit(() => {
        for (const { id } of ended) this.rooms.endSession(id, 'idle');
      });
      return ended.length;
    });
  }
}
