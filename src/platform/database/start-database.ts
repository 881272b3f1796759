/**
 * The database that the environment names, reached, migrated and ready: the embedded one, or that of DATABASE_URL. Either
 * way the server works as a role that owns nothing.
 */
import pg from 'pg';
import type { Environment } from '../environment.js';
import { StartFault } from '../start-fault.js';
import { runningEmbeddedCluster, startEmbeddedCluster } from './embedded-cluster.js';
import { APP_ROLE, migrate } from './migrations.js';

export { StartFault } from '../start-fault.js';

const OLDEST = 150_000;
const CONNECT_MILLISECONDS = 10_000;

export interface StartedDatabase {
  ownerUrl: string;
  /** Complete in itself: carries the role and the session settings that the server needs. */
  appUrl: string;
  /** The role that `appUrl` takes on after connecting as the owner; null when it connects as a login of its own. */
  appRole: string | null;
  embedded: boolean;
  /** Whether the database held nothing before this start. */
  fresh: boolean;
  /** Stops an embedded database; leaves any other alone. */
  stop(): Promise<void>;
}

/** Starts or reaches the database and migrates it; a `StartFault` says in a sentence what prevents it. */
export async function startDatabase(environment: Environment): Promise<StartedDatabase> {
  return environment.databaseUrl === undefined
    ? startEmbedded(environment.dataDir)
    : reachOther(environment.databaseUrl, environment.databaseAppUrl);
}

/**
 * The database for a command beside the server: an embedded one that runs is used as it is, without taking it over, and left
 * running; one that does not run is started for the while.
 */
export async function reachDatabase(environment: Environment): Promise<StartedDatabase> {
  if (environment.databaseUrl !== undefined) return startDatabase(environment);
  const running = runningEmbeddedCluster(environment.dataDir);
  if (running === null) return startDatabase(environment);
  const { ownerUrl, appUrl } = running;
  return {
    ownerUrl,
    appUrl: withSettings(appUrl, null),
    appRole: null,
    embedded: true,
    fresh: false,
    stop: () => Promise.resolve(),
  };
}

async function startEmbedded(dataDir: string): Promise<StartedDatabase> {
  const cluster = await startEmbeddedCluster(dataDir);
  try {
    const { fresh } = await migrate(cluster.ownerUrl);
    return {
      ownerUrl: cluster.ownerUrl,
      appUrl: withSettings(cluster.appUrl, null),
      appRole: null,
      embedded: true,
      fresh,
      stop: () => cluster.stop(),
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function reachOther(ownerUrl: string, givenAppUrl: string | undefined): Promise<StartedDatabase> {
  await probe('DATABASE_URL', ownerUrl, refuseUnsuitable);
  const { fresh } = await migrate(ownerUrl);
  const appRole = givenAppUrl === undefined ? APP_ROLE : null;
  const appUrl = withSettings(givenAppUrl ?? ownerUrl, appRole);
  await probe(givenAppUrl === undefined ? 'DATABASE_URL' : 'DATABASE_APP_URL', appUrl, refuseWrongRole);
  return { ownerUrl, appUrl, appRole, embedded: false, fresh, stop: () => Promise.resolve() };
}

/** An address with our settings after those that it already carries. R56: acknowledged means committed to disk. */
function withSettings(address: string, role: string | null): string {
  const url = new URL(address);
  const settings = `-c synchronous_commit=on${role === null ? '' : ` -c role=${role}`}`;
  url.searchParams.set('options', [url.searchParams.get('options'), settings].filter(Boolean).join(' '));
  // drivers decode %20 but not every one the plus sign that URLSearchParams writes for a space
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

async function probe(name: string, address: string, check: (client: pg.Client) => Promise<void>): Promise<void> {
  let client: pg.Client;
  try {
    client = new pg.Client({
      connectionString: address,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      application_name: 'pingshen start',
    });
  } catch {
    throw new StartFault(`${name} is not a PostgreSQL address; write postgres://user:password@host:5432/database.`);
  }
  client.on('error', () => undefined); // the running query fails with the same
  try {
    await client.connect();
    await check(client);
  } catch (error) {
    throw error instanceof StartFault ? error : new StartFault(unreachable(name, address, error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why an address cannot be reached, without its password. */
function unreachable(name: string, address: string, error: unknown): string {
  const url = new URL(address);
  const host = url.hostname === '' ? 'localhost' : decodeURIComponent(url.hostname);
  const user = decodeURIComponent(url.username);
  const base = decodeURIComponent(url.pathname.slice(1)) || user;
  const { code = '', message = '' } = rootOf(error);
  const sentences: Record<string, string> = {
    ENOTFOUND: `${name} 中的主机 ${host} 找不到，请检查拼写和网络 (${name} names the host ${host}, which cannot be found; check its spelling and the network)`,
    EAI_AGAIN: `${name} 中的主机 ${host} 暂时找不到，请检查拼写和网络 (${name} names the host ${host}, which cannot be found just now; check its spelling and the network)`,
    ECONNREFUSED: `${name} 所指的 PostgreSQL 没有应答，请先启动它，或改正地址 (${name} names ${host}:${url.port || '5432'}, where nothing answers; start PostgreSQL there, or correct the address)`,
    '28P01': `${name} 的用户名或密码不对，请改正 (${name}: ${host} refuses the password of the user ${user}; correct the user or the password)`,
    '28000': `${name} 的用户不被允许登录，请改正用户或 pg_hba.conf (${name}: ${host} does not let the user ${user} in (${message}); correct the user, or its pg_hba.conf)`,
    '3D000': `${name} 中的数据库 ${base} 不存在，请先建立，或改正名称 (${name}: the database ${base} does not exist on ${host}; make it with \`createdb --encoding=UTF8 ${base}\`, or correct the name)`,
    '42501': `${name} 的用户权限不足，请让它成为数据库 ${base} 的所有者 (${name}: the user ${user} lacks a privilege on ${host} (${message}); make it the owner of the database ${base})`,
    '57P03': `${name} 所指的 PostgreSQL 正在启动或停止，请稍后再试 (${name}: PostgreSQL on ${host} is just starting or stopping; try again in a moment)`,
    '53300': `${name} 所指的 PostgreSQL 连接数已满，请结束一些连接，或调高 max_connections (${name}: PostgreSQL on ${host} has no connection left; end some, or raise its max_connections)`,
  };
  return (
    sentences[code] ??
    `${name} 所指的 PostgreSQL 连接不上，请检查地址和它是否在运行 (${name}: PostgreSQL on ${host} cannot be reached (${message || code || 'no answer'}); check the address and that it is running)`
  );
}

// A host with several addresses fails with all their errors in one.
function rootOf(error: unknown): { code?: string; message?: string } {
  return error instanceof AggregateError && error.errors.length > 0
    ? (error.errors[0] as { code?: string })
    : (error as { code?: string });
}

async function refuseUnsuitable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; icu: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
            exists (select from pg_collation where collname = 'zh-x-icu') as icu`,
  );
  const found = rows[0];
  if (found === undefined) return;
  if (found.version < OLDEST)
    throw new StartFault(
      `DATABASE_URL: that PostgreSQL is older than 15; update it, or leave DATABASE_URL out for the embedded one.`,
    );
  if (found.encoding !== 'UTF8')
    throw new StartFault(
      `DATABASE_URL: that database is encoded in ${found.encoding}, which cannot hold every name; make one with \`createdb --encoding=UTF8 --template=template0\`.`,
    );
  if (!found.icu)
    throw new StartFault(
      'DATABASE_URL: that PostgreSQL lacks the ICU collation zh-x-icu, by which names are sorted; use one built with ICU.',
    );
}

async function refuseWrongRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ login: string; member: boolean; owner: boolean }>(
    `select current_user as login, pg_has_role(current_user, $1, 'usage') as member,
            exists (select from pg_class where relname = 'migration' and relkind = 'r' and pg_has_role(current_user, relowner, 'usage')) as owner`,
    [APP_ROLE],
  );
  const found = rows[0];
  if (found === undefined || (found.member && !found.owner)) return;
  throw new StartFault(
    found.owner
      ? `DATABASE_APP_URL logs in as ${found.login}, who owns the tables and could change what is append-only; use a login that owns nothing.`
      : `DATABASE_APP_URL logs in as ${found.login}, who lacks the role ${APP_ROLE}; run as the owner: grant ${APP_ROLE} to ${found.login};`,
  );
}
