/**
 * One open transaction: the only way to write. Store methods take it first. Its connection answers one query at a time: what is
 * asked at once is asked in turn, and what still waits when the transaction ends is never asked, since it would be outside of it.
 */
import type { EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Announcement } from './announcements.js';

export class Transaction {
  readonly announcements: Announcement[] = [];
  readonly afterCommit: (() => void)[] = [];

  private turn: Promise<unknown> = Promise.resolve();
  private over = false;

  constructor(private readonly runner: QueryRunner) {}

  /** Rows of a SELECT, or of a write with RETURNING. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result = await this.inTurn(() => this.runner.query(sql, parameters, true));
    return result.records as Row[];
  }

  /** The single row, or null. More than one is a fault in the SQL and throws. */
  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    const rows = await this.rows<Row>(sql, parameters);
    if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`);
    return rows[0] ?? null;
  }

  /** Runs a write and gives the number of rows it touched. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    const result = await this.inTurn(() => this.runner.query(sql, parameters, true));
    return result.affected ?? 0;
  }

  /** Like `execute`, but anything else than exactly one row touched is a fault and rolls back. */
  async executeOne(sql: string, parameters: unknown[] = []): Promise<void> {
    const affected = await this.execute(sql, parameters);
    if (affected !== 1) throw new Error(`expected to change one row, changed ${affected}`);
  }

  async insert<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
  ): Promise<void> {
    if (Array.isArray(rows) && rows.length === 0) return;
    const insertion = this.runner.manager.createQueryBuilder().insert().into(target).values(rows).updateEntity(false);
    await this.inTurn(() => insertion.execute());
  }

  /** Published after the commit, never before, and not at all after a rollback. */
  announce(announcement: Announcement): void {
    this.announcements.push(announcement);
  }

  /** Runs after the commit; for effects outside the database that must not happen when it rolls back. */
  onCommit(effect: () => void): void {
    this.afterCommit.push(effect);
  }

  /** Nothing more is asked from here on; what is being answered is waited for. */
  async end(): Promise<void> {
    this.over = true;
    await this.turn;
  }

  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answer = this.turn.then(() => {
      if (this.over) throw new Error('a query after the end of its transaction');
      return ask();
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }
}
