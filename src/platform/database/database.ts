/**
 * The one door to the database. `write` is one transaction per change of state: READ COMMITTED with explicit
 * row locks; the whole function runs again on a serialization failure or a deadlock, so it must have no effects of its
 * own outside the transaction. The order of locks is told in docs/architecture.md.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Refusal } from '../problems/refusal.js';
import { Announcements } from './announcements.js';
import { Transaction } from './transaction.js';

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** lock_timeout, and a pool that gave no connection in time. */
const BUSY_STATE = '55P03';
const BUSY_POOL = /timeout exceeded when trying to connect/;

/** SQLSTATE of a failed query, or null when the error is not one. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const code = (error.driverError as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

/** Name of the violated constraint of a failed query, or null. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const name = (error.driverError as { constraint?: unknown }).constraint;
  return typeof name === 'string' ? name : null;
}

const isBusy = (error: unknown): boolean =>
  sqlState(error) === BUSY_STATE || (error instanceof Error && BUSY_POOL.test(error.message));

/** The transaction that the running code is in; let go at its end. */
interface Within {
  tx: Transaction | null;
}

@Injectable()
export class Database {
  private readonly within = new AsyncLocalStorage<Within>();

  constructor(
    private readonly source: DataSource,
    private readonly announcements: Announcements,
  ) {}

  /**
   * Runs `work` in one transaction and publishes its announcements after the commit. R56: the commit is synchronous. Refused as
   * `server.busy` when a lock or a connection is not to be had in time. Throws inside another transaction: that would wait for a
   * second connection while it holds the first one's locks, which no database sees as a deadlock.
   */
  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.transaction() !== null) throw new Error('a transaction inside a transaction');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (isBusy(error)) throw new Refusal('server.busy');
        if (attempt >= ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /**
   * One transaction that stands apart from the one in hand, on a connection of its own: for what others must see before that one
   * is over, such as progress. It must not touch rows that the one in hand has locked.
   */
  writeApart<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within.run({ tx: null }, () => this.write(work));
  }

  /** Rows of a query, for readers; inside a `write`, on its connection, seeing what it has changed and needing no second one. */
  async read<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    try {
      const tx = this.transaction();
      return tx === null ? ((await this.source.query(sql, parameters)) as Row[]) : await tx.rows<Row>(sql, parameters);
    } catch (error) {
      throw isBusy(error) ? new Refusal('server.busy') : error;
    }
  }

  async readOne<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    const rows = await this.read<Row>(sql, parameters);
    return rows[0] ?? null;
  }

  private transaction(): Transaction | null {
    return this.within.getStore()?.tx ?? null;
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction('READ COMMITTED');
      const tx = new Transaction(runner);
      const within: Within = { tx };
      let result: T;
      try {
        result = await this.within.run(within, () => work(tx));
        within.tx = null;
        await tx.end();
        await runner.commitTransaction();
      } catch (error) {
        within.tx = null;
        await tx.end();
        // A broken connection cannot roll back; the server has done it already, and the first error is the one to tell.
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
      for (const effect of tx.afterCommit) effect();
      for (const announcement of tx.announcements) this.announcements.publish(announcement);
      return result;
    } finally {
      await runner.release();
    }
  }
}
