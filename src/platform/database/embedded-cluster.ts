/**
 * The embedded PostgreSQL in `DATA_DIR/postgres`. It lives on when Node is killed: the next start adopts it. That only one
 * server uses it is held by an advisory lock in the database itself, which ends with its holder, however that ends.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errnoOf } from '../keys/durable-file.js';
import { StartFault } from '../start-fault.js';
import { ClusterPrograms } from './embedded-cluster-binaries.js';
import {
  createFolder,
  doesNotStart,
  isAbsent,
  prepareDataDir,
  readPasswords,
  rememberPort,
  rememberedPort,
  type ClusterPasswords,
} from './embedded-cluster-files.js';
import {
  ServerEnded,
  clearStale,
  freePort,
  runningServer,
  startServer,
  stopServer,
} from './embedded-cluster-process.js';

const OWNER = 'pingshen_owner';
const APP = 'pingshen_app';
const DATABASE = 'pingshen';

/** Of the advisory lock that a running server holds; any number, always the same. */
const LOCK = 0x50_69_6e_67;
const LOCK_PATIENCE = 3_000;
const START_PATIENCE = 180_000;
const POLL = 100;
const STARTS = 4;
/** A server that is going down, coming up, or gone between two of our steps; and a connection cut meanwhile. */
const PASSING = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** Another server holds the lock: its database is none of our business. */
class InUse extends StartFault {}

export interface EmbeddedCluster {
  /** Owns the database and migrates it. */
  ownerUrl: string;
  /** Owns nothing; the server works as this role. */
  appUrl: string;
  /** May everything; for tests and tools that make databases. */
  superuserUrl: string;
  /** Whether the database was made by this start. */
  fresh: boolean;
  stop(): Promise<void>;
}

/** Starts or adopts the database of a data folder; a `StartFault` says in a sentence why it cannot. */
export async function startEmbeddedCluster(dataDir: string): Promise<EmbeddedCluster> {
  const cluster = new Cluster(dataDir);
  await cluster.hold();
  return cluster;
}

/** The addresses of a database that is running now in a data folder, whoever started it; null when none is. */
export function runningEmbeddedCluster(dataDir: string): Pick<EmbeddedCluster, 'ownerUrl' | 'appUrl'> | null {
  const folder = path.join(dataDir, 'postgres');
  const running = runningServer(folder);
  if (running?.ready !== true) return null;
  const { owner, app } = readPasswords(folder);
  const url = (user: string, password: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${running.port}/${DATABASE}`;
  return { ownerUrl: url(OWNER, owner), appUrl: url(APP, app) };
}

class Cluster implements EmbeddedCluster {
  fresh = false;
  ownerUrl = '';
  appUrl = '';
  superuserUrl = '';
  private readonly folder: string;
  private readonly log: string;
  /** Whether the running server was started by us and not adopted. */
  private begun = false;
  private stopping = false;
  private holder: pg.Client | null = null;

  constructor(private readonly dataDir: string) {
    this.folder = path.join(dataDir, 'postgres');
    this.log = path.join(dataDir, 'postgres.log');
  }

  /** Brings the server up and takes the lock. Repeated while a server before us is still on its way out. */
  async hold(): Promise<void> {
    prepareDataDir(this.dataDir);
    const programs = ClusterPrograms.find(this.dataDir);
    if (isAbsent(this.folder)) await createFolder(this.folder, programs);
    const passwords = readPasswords(this.folder);
    const deadline = Date.now() + START_PATIENCE;
    for (;;) {
      try {
        const port = await this.bringUp(programs, deadline);
        await this.takeOver(port, passwords);
        return;
      } catch (error) {
        if (isPassing(error) && Date.now() < deadline) {
          await sleep(POLL);
          continue;
        }
        // what we have begun for nothing; never what another server is using
        if (this.begun && !(error instanceof InUse)) await stopServer(this.folder);
        throw this.told(error);
      }
    }
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    await this.holder?.end().catch(() => undefined);
    await stopServer(this.folder);
  }

  /** The port of the running server, started if there is none. */
  private async bringUp(programs: ClusterPrograms, deadline: number): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const running = runningServer(this.folder);
      if (running?.ready === true) return running.port;
      if (running !== null) {
        if (Date.now() > deadline) throw new ServerEnded('it has been starting or stopping for too long');
        await sleep(POLL); // another start has just begun it, or it is still recovering
        attempt -= 1;
        continue;
      }
      await clearStale(this.folder);
      const port = await freePort(attempt === 1 ? rememberedPort(this.folder) : null);
      try {
        rememberPort(this.folder, port);
        await startServer(programs, this.folder, port, this.log);
        this.begun = true;
        return port;
      } catch (error) {
        // taken by a start beside ours, or its port went to somebody else in between
        if (attempt >= STARTS || !(error instanceof ServerEnded)) throw error;
        if (runningServer(this.folder) === null && !/bind|listen socket|lock file|shared memory/.test(error.message))
          throw error;
      }
    }
  }

  private async takeOver(port: number, passwords: ClusterPasswords): Promise<void> {
    const url = (user: string, password: string, database: string): string =>
      `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
    const client = new pg.Client({
      connectionString: url('postgres', passwords.superuser, 'postgres'),
      application_name: `pingshen ${process.pid}`,
    });
    client.on('error', () => undefined); // the loss is dealt with at `end`
    await client.connect();
    try {
      await this.takeLock(client);
      this.fresh = (await makeDatabase(client, passwords)) || this.fresh;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.holder = client;
    client.once('end', () => this.lost());
    this.ownerUrl = url(OWNER, passwords.owner, DATABASE);
    this.appUrl = url(APP, passwords.app, DATABASE);
    this.superuserUrl = url('postgres', passwords.superuser, 'postgres');
  }

  private async takeLock(client: pg.Client): Promise<void> {
    const deadline = Date.now() + LOCK_PATIENCE;
    for (;;) {
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
      if (rows[0]?.taken === true) return;
      if (Date.now() > deadline) throw await this.inUse(client);
      await sleep(POLL);
    }
  }

  private async inUse(client: pg.Client): Promise<InUse> {
    const { rows } = await client.query<{ name: string }>(
      `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
      [LOCK],
    );
    const who = rows[0] === undefined ? '' : ` (process ${rows[0].name.replace('pingshen ', '')})`;
    return new InUse(
      `数据文件夹 ${this.dataDir} 正由另一个服务使用，请先停止它，或为本服务另设 DATA_DIR (Another server${who} is running on the data folder ${this.dataDir}; stop it first, or give this one a DATA_DIR of its own)`,
    );
  }

  // The database was killed or has restarted itself: bring it back on its old port, where the pool finds it again.
  private lost(): void {
    this.holder = null;
    if (this.stopping) return;
    void (async () => {
      await sleep(POLL);
      if (!this.stopping) await this.hold();
    })().catch((error: unknown) =>
      process.emitWarning(`The embedded database was lost and does not come back: ${(error as Error).message}`),
    );
  }

  private told(error: unknown): unknown {
    if (error instanceof ServerEnded) return doesNotStart(this.folder, error.message, this.log);
    if (error instanceof pg.DatabaseError || isPassing(error))
      return doesNotStart(this.folder, (error as Error).message, this.log);
    return error;
  }
}

function isPassing(error: unknown): boolean {
  return PASSING.has(errnoOf(error)) || /Connection terminated/.test((error as Error | null)?.message ?? '');
}

/** Makes the roles and the database as far as they are missing; whether the database was. */
async function makeDatabase(client: pg.Client, passwords: ClusterPasswords): Promise<boolean> {
  const { rows } = await client.query<{ roles: string[]; made: boolean }>(
    `select array(select rolname::text from pg_roles where rolname in ($1, $2)) as roles, exists (select from pg_database where datname = $3) as made`,
    [OWNER, APP, DATABASE],
  );
  const { roles, made } = rows[0] ?? { roles: [], made: false };
  const literal = (text: string): string => client.escapeLiteral(text);
  if (!roles.includes(OWNER)) await client.query(`create role ${OWNER} login password ${literal(passwords.owner)}`);
  if (!roles.includes(APP)) await client.query(`create role ${APP} login password ${literal(passwords.app)}`);
  if (made) return false;
  await client.query(`grant ${APP} to ${OWNER}`);
  await client.query(`create database ${DATABASE} owner ${OWNER}`);
  await client.query(`revoke all on database ${DATABASE} from public`);
  await client.query(`grant connect on database ${DATABASE} to ${APP}`);
  return true;
}
