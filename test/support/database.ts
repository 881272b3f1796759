/**
 * A database of one's own for a suite: cloned from the template that global-setup.mjs has migrated.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connected, onDatabase } from './connections.mjs';

export interface TestDatabase {
  /** Owns the tables. */
  ownerUrl: string;
  /** The login that the server works as: owns nothing. */
  appUrl: string;
  drop(): Promise<void>;
}

interface Databases extends Pick<TestDatabase, 'ownerUrl' | 'appUrl'> {
  template: string;
  superuserUrl: string;
}

const CLONE_ATTEMPTS = 10;
const IN_USE = '55006';

function databases(): Databases {
  const told = process.env['PINGSHEN_TEST_DATABASES'];
  if (told === undefined)
    throw new Error('No test database: this suite belongs to a jest project with globalSetup (server or browser).');
  return JSON.parse(told) as Databases;
}

/** Clones the migrated template. Call `drop` when the suite is over; the cluster's end removes what was left. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { template, ownerUrl, appUrl, superuserUrl } = databases();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await create(superuserUrl, `create database ${name} template ${template} owner pingshen_owner`);
  return {
    ownerUrl: onDatabase(ownerUrl, name),
    appUrl: onDatabase(appUrl, name),
    drop: () =>
      connected(
        superuserUrl,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

/** An empty database, not migrated. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appUrl, superuserUrl } = databases();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await create(superuserUrl, `create database ${name} template template0 encoding 'UTF8' owner pingshen_owner`);
  return {
    ownerUrl: onDatabase(ownerUrl, name),
    appUrl: onDatabase(appUrl, name),
    drop: () =>
      connected(
        superuserUrl,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

// Two suites cloning in the same instant: the server refuses the second while it copies for the first.
async function create(superuserUrl: string, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connected(superuserUrl, (client) => client.query(sql));
      return;
    } catch (error) {
      if (attempt >= CLONE_ATTEMPTS || (error as { code?: string }).code !== IN_USE) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}

/** Rows of a query, over a connection of its own; for looking into a database from outside the server. */
export async function rowsOf<Row extends object>(url: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return connected(url, async (client: pg.Client) => (await client.query<Row>(sql, parameters)).rows);
}
