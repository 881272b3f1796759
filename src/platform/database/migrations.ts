/**
 * Brings the schema to what this server expects: `migrations/*.sql` in the order of their names, one transaction each, each
 * once. Several servers starting at once wait for each other. Never while a ballot is open.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { StartFault } from '../start-fault.js';

/** The role that the server works as; it owns nothing. */
export const APP_ROLE = 'pingshen_app';

/** The folder beside `src` and `dist`. */
export const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** Of the advisory lock held while migrating; any number, always the same. */
const LOCK = 0x6d_69_67;
/** Of roles, which belong to the whole server: another database of it may be making the same one. */
const ROLE_RACE = new Set(['42710', '23505', 'XX000']);
const ROLE_ATTEMPTS = 5;
const NO_PRIVILEGE = '42501';

interface Migration {
  name: string;
  sql: string;
  digest: string;
}

export interface MigrationOutcome {
  /** Names of the migrations that were applied now. */
  applied: string[];
  /** Whether nothing had ever been applied before. */
  fresh: boolean;
}

/** Applies what is missing, as the owner of the database; a `StartFault` says why it must not or cannot. */
export async function migrate(ownerUrl: string, folder: string = MIGRATIONS): Promise<MigrationOutcome> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'pingshen migration' });
  client.on('error', () => undefined); // the running query fails with the same
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRole(client);
    return await applyMissing(client, await readMigrations(folder));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      // line ends as a checkout on another system may write them are no change
      return { name, sql, digest: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<MigrationOutcome> {
  await told('create the table of migrations', () =>
    client.query(
      'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    ),
  );
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration');
  const applied = new Map(rows.map((row) => [row.name, row.digest]));
  refuseStrange(applied, migrations);
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  if (missing.length > 0) await refuseDuringBallot(client);
  for (const migration of missing) await apply(client, migration);
  return { applied: missing.map((migration) => migration.name), fresh: applied.size === 0 };
}

function refuseStrange(applied: Map<string, string>, migrations: Migration[]): void {
  for (const [name, digest] of applied) {
    const known = migrations.find((migration) => migration.name === name);
    if (known === undefined) {
      throw new StartFault(
        `The database holds the migration ${name}, which this version does not know; start the newer version that wrote it, or restore a backup made before it.`,
      );
    }
    if (known.digest !== digest) {
      throw new StartFault(
        `The migration ${name} was changed after this database had applied it; put the released file back, and write further changes as a new migration.`,
      );
    }
  }
}

// An open ballot is in the hands of the version that opened it, until its result is announced or it is void.
async function refuseDuringBallot(client: pg.Client): Promise<void> {
  const table = await client.query<{ there: boolean }>(`select to_regclass('ballot') is not null as there`);
  if (table.rows[0]?.there !== true) return;
  const { rows } = await client.query<{ title: string }>(
    `select title from ballot where state in ('open', 'closing', 'closed') order by opened_at limit 1`,
  );
  const open = rows[0];
  if (open === undefined) return;
  throw new StartFault(
    `The ballot "${open.title}" is open, and the database cannot be changed until its result is announced or it is void; start the version that was running before, end the ballot, then update.`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name, digest) values ($1, $2)', [migration.name, migration.digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const { message, code } = error as { message: string; code?: string };
    throw new StartFault(
      `The migration ${migration.name} failed and changed nothing (${message}${code === undefined ? '' : `, SQLSTATE ${code}`}); keep the database as it is and report this.`,
    );
  }
}

/** Makes the server's role where it is missing, and lets the owner act as it. */
async function ensureRole(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
      if (rows.length === 0) await client.query(`create role ${APP_ROLE} nologin`);
      if (!(await mayActAs(client))) await client.query(`grant ${APP_ROLE} to current_user`);
      await client.query(`grant usage on schema ${await schemaOf(client)} to ${APP_ROLE}`);
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (code === NO_PRIVILEGE) throw await mustBePrepared(client);
      if (attempt >= ROLE_ATTEMPTS || !ROLE_RACE.has(code)) throw error;
    }
  }
}

async function mayActAs(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${APP_ROLE}`);
    await client.query('reset role');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === NO_PRIVILEGE) return false;
    throw error;
  }
}

async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string | null }>('select current_schema() as name');
  return client.escapeIdentifier(rows[0]?.name ?? 'public');
}

async function mustBePrepared(client: pg.Client): Promise<StartFault> {
  const { rows } = await client.query<{ login: string }>('select quote_ident(current_user) as login');
  const login = rows[0]?.login ?? 'its_owner';
  return new StartFault(
    `The login of DATABASE_URL may not make the role ${APP_ROLE}; let the database's administrator run: ` +
      `create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${login}; grant usage on schema public to ${APP_ROLE}; (an existing role may stay), and make ${login} the owner of the database.`,
  );
}

async function told<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code !== NO_PRIVILEGE) throw error;
    throw new StartFault(
      `The login of DATABASE_URL may not ${what} (${(error as Error).message}); make it the owner of the database.`,
    );
  }
}
