/**
 * The real thing: `dist/main.js` in a process of its own, on a free port, with a database, a data folder and a key of its
 * own. For journeys, the browser, and whatever needs a server that can be killed. Needs `npm run build`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cloneDatabase, type TestDatabase } from './database.js';
import { freePort } from './free-port.mjs';
import { askHttps } from './https.js';
import { forgetFolder, forgetProcess, watchFolder, watchProcess } from './leftovers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = path.join(root, 'dist', 'main.js');
const READY_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 15_000;
const LOG_CHARACTERS = 2_000_000;

export interface ServerOptions {
  /** A clone to use, which stays when the server is stopped; without it, one is made and dropped with the server. */
  database?: TestDatabase;
  /** `embedded`: no DATABASE_URL, so that the server starts its own PostgreSQL in its data folder. */
  embedded?: boolean;
  /** Folder of the key-encryption key and the ballot keys; kept when given. */
  keyDir?: string;
  /** Folder of the server's data; kept when given. */
  dataDir?: string;
  /** The certificate authority to trust, of a server that is given TLS_CERT and TLS_KEY; its `url` is then https. */
  ca?: string;
  /** Kept through restarts, when not given too. */
  port?: number;
  env?: Readonly<Record<string, string>>;
}

export interface TestServer {
  /** `http://127.0.0.1:<port>` (https with a `ca`), the same after a restart. */
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  readonly keyDir: string;
  /** Undefined with an embedded database. */
  readonly database: TestDatabase | undefined;
  /** Everything that all processes of this server wrote so far. */
  logs(): string;
  /** Sends a signal and waits for the end; `SIGKILL` is what a power cut is like. Gives the exit code, null after a kill. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts again after `kill`, or ends in good order and starts again; with changed environment if told. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends it and removes what belongs to it alone. Safe to call again. */
  stop(): Promise<void>;
}

/** Starts a server and waits until it can serve; the error of a failed start carries its output. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is not there; run `npm run build` first.');
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-server-'));
  watchFolder(folder);
  const owned = options.database === undefined && options.embedded !== true ? await cloneDatabase() : undefined;
  const server = new ServerProcess(options, folder, owned, options.port ?? (await freePort()));
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

class ServerProcess implements TestServer {
  readonly url: string;
  readonly dataDir: string;
  readonly keyDir: string;
  readonly database: TestDatabase | undefined;
  private child: ChildProcess | undefined;
  private gone: Promise<number | null> = Promise.resolve(null);
  private log = '';
  private env: Record<string, string>;
  private readonly ca: string | undefined;

  constructor(
    options: ServerOptions,
    private readonly folder: string,
    private readonly owned: TestDatabase | undefined,
    private readonly port: number,
  ) {
    this.ca = options.ca;
    this.url = `${this.ca === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
    this.dataDir = options.dataDir ?? path.join(folder, 'data');
    this.keyDir = options.keyDir ?? path.join(folder, 'keys');
    this.database = options.database ?? owned;
    this.env = { ...options.env };
    // An embedded database of root's runs as another user, who must pass through to the data folder.
    mkdirSync(this.keyDir, { recursive: true, mode: 0o700 });
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  logs(): string {
    return this.log;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
      cwd: root,
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const keep = (chunk: Buffer): void => void (this.log = (this.log + chunk.toString()).slice(-LOG_CHARACTERS));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const { pid } = child;
    if (pid !== undefined) watchProcess(pid);
    this.gone = new Promise((resolve) => {
      child.once('error', () => resolve(null));
      child.once('close', (code) => {
        if (pid !== undefined) forgetProcess(pid);
        resolve(code);
      });
    });
    await this.ready(child);
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    this.child?.kill(signal);
    return this.gone;
  }

  async restart(env: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.end();
    this.env = { ...this.env, ...env };
    await this.start();
  }

  async stop(): Promise<void> {
    await this.end();
    await this.owned?.drop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    forgetFolder(this.folder);
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
    await this.gone;
    clearTimeout(patience);
  }

  private environment(): Record<string, string> {
    const database: Record<string, string> =
      this.database === undefined
        ? {}
        : { DATABASE_URL: this.database.ownerUrl, DATABASE_APP_URL: this.database.appUrl };
    return {
      // Nothing else of ours goes in: what a developer has set must not decide a test.
      PATH: process.env['PATH'] ?? '',
      HOME: this.folder,
      HOST: '127.0.0.1',
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      KEY_FILE: path.join(this.keyDir, 'key-encryption.key'),
      DEMO: 'off',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
      ...database,
      ...this.env,
    };
  }

  private async ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_MILLISECONDS;
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) {
        await this.gone;
        throw new Error(`The server ended while it was starting:\n${this.log}`);
      }
      if (Date.now() > deadline)
        throw new Error(`The server is not ready after ${READY_MILLISECONDS / 1000} s:\n${this.log}`);
      if (await this.isReady().catch(() => false)) return;
      await wait(50);
    }
  }

  private async isReady(): Promise<boolean> {
    const url = `${this.url}/health/ready`;
    if (this.ca !== undefined) return (await askHttps(url, { ca: this.ca })).status === 200;
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  }
}
