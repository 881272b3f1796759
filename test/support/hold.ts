/**
 * Rows that a test holds locked from outside the server. Whatever needs them waits, in the order in which it came, so that a test
 * decides which of two acts is first.
 */
import pg from 'pg';
import { rowsOf } from './database.js';
import { eventually } from './eventually.js';

export class Hold {
  private released: Promise<void> | undefined;

  private constructor(
    private readonly url: string,
    private readonly client: pg.Client,
  ) {}

  /** Locks what a `select … for update` finds. */
  static async on(url: string, sql: string, parameters: unknown[]): Promise<Hold> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const hold = new Hold(url, client);
    await client.query('begin');
    const { rowCount } = await client.query(sql, parameters);
    if (rowCount === 0) throw new Error(`there is nothing to hold: ${sql}`);
    return hold;
  }

  /** Until so many wait for what is held, or behind one who does. */
  async awaited(count: number): Promise<void> {
    await eventually(async () => {
      const waiting = await rowsOf(
        this.url,
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      expect(waiting.length).toBe(count);
    });
  }

  /** In the transaction that holds. */
  async change(sql: string, parameters: unknown[]): Promise<void> {
    await this.client.query(sql, parameters);
  }

  /** Lets everybody go on. What was changed counts. Safe to call again. */
  release(): Promise<void> {
    return (this.released ??= this.client.query('commit').then(() => this.client.end()));
  }
}
