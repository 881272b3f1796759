/**
 * The one door to the database (house.md). `write` is one transaction per change of state: READ COMMITTED with explicit
 * row locks; the whole function runs again on a serialization failure or a deadlock, so it must have no effects of its
 * own outside the transaction. Lock order everywhere: review → meeting → ballot → chain → seat.
 */
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Announcements } from './announcements.js';
import { Transaction } from './transaction.js';

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

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

@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly announcements: Announcements,
  ) {}

  /** Runs `work` in one transaction and publishes its announcements after the commit. R56: the commit is synchronous. */
  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /** Rows of a query outside any transaction; for readers only. */
  async read<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.source.query(sql, parameters)) as Row[];
  }

  async readOne<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    const rows = await this.read<Row>(sql, parameters);
    return rows[0] ?? null;
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction('READ COMMITTED');
      const tx = new Transaction(runner);
      let result: T;
      try {
        result = await work(tx);
        await runner.commitTransaction();
      } catch (error) {
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
