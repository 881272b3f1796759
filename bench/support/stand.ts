/**
 * What is measured: the built server in a process of its own on its own embedded PostgreSQL (flushing to disk, as in
 * production), and beside it a bare socket.io server on the same PostgreSQL, as the floor. Everything ends with the stand.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { TestDatabase } from '../../test/support/database.js';

const READY_MILLISECONDS = 120_000;
const STOP_MILLISECONDS = 15_000;

/** Milliseconds: the loop's delay as a timer sees it, and the longest stretch that the main thread itself worked. */
export interface LoopDelay {
  p99: number;
  max: number;
  busiest: number;
}

export interface StandOptions {
  /** Accepts every paper without checking its proofs. */
  unchecked?: boolean;
  /** On a PostgreSQL that other nodes might share, so that live events go to them too. */
  severalNodes?: boolean;
}

/** A child process that answers questions over its IPC channel. */
class Asked {
  private next = 1;
  private readonly waiting = new Map<number, (value: unknown) => void>();

  constructor(private readonly child: ChildProcess) {
    child.on('message', (message: { id?: number; value?: unknown }) => {
      if (message.id !== undefined) this.waiting.get(message.id)?.(message.value);
    });
  }

  ask<T>(act: string, argument?: unknown): Promise<T> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, (value) => resolve(value as T));
      this.child.send({ id, act, argument });
    });
  }
}

export class Stand {
  private readonly children: ChildProcess[] = [];
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'pingshen-bench-'));
  private server: Asked | null = null;
  private log = '';
  url = '';
  database: TestDatabase = { ownerUrl: '', appUrl: '', drop: () => Promise.resolve() };

  /** Starts the server and waits until it serves. */
  static async start(options: StandOptions = {}): Promise<Stand> {
    const stand = new Stand();
    try {
      await stand.startServer(options);
      if (options.severalNodes === true) await stand.startSecondServer(options);
      return stand;
    } catch (error) {
      await stand.stop();
      throw error;
    }
  }

  /** Watches the server's event loop from now on. */
  async watchLoop(): Promise<void> {
    await this.asked().ask('begin');
  }

  async loopDelay(): Promise<LoopDelay> {
    return this.asked().ask<LoopDelay>('end');
  }

  /** Publishes what a committed transaction would; gives the instant, in nanoseconds of this machine's clock. */
  async publish(announcement: { meetingId: string; part: 'slow' | 'fast' }): Promise<bigint> {
    return BigInt(await this.asked().ask<string>('publish', announcement));
  }

  /** Starts the floor: its address, and how to broadcast. */
  async bare(): Promise<{ url: string; broadcast: (event: string, payload: unknown) => Promise<bigint> }> {
    const superuser = this.address('postgres', 'superuser', 'postgres');
    await query(superuser, 'create database bare');
    const child = this.run(
      [path.resolve('bench/support/bare-server.mjs'), this.address('postgres', 'superuser', 'bare')],
      {},
    );
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error(`the bare server ended:\n${this.log}`)));
    });
    const asked = new Asked(child);
    return {
      url: `http://127.0.0.1:${port}`,
      broadcast: async (event, payload) => BigInt(await asked.ask<string>('broadcast', { event, payload })),
    };
  }

  /** Ends every process and removes what they wrote. */
  async stop(): Promise<void> {
    for (const child of [...this.children].reverse()) await end(child);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async startServer({ unchecked = false }: StandOptions): Promise<void> {
    await this.serve({
      DATA_DIR: path.join(this.folder, 'data'),
      ...(unchecked ? { PINGSHEN_BENCH_CHECKER: 'none' } : {}),
    });
    this.database.ownerUrl = this.address('pingshen_owner', 'owner', 'pingshen');
    this.database.appUrl = this.address('pingshen_app', 'app', 'pingshen');
  }

  /** A second node on the first one's PostgreSQL, reached as any database that nodes share; the one measured. */
  private async startSecondServer({ unchecked = false }: StandOptions): Promise<void> {
    await this.serve({
      DATA_DIR: path.join(this.folder, 'second'),
      DATABASE_URL: this.database.ownerUrl,
      DATABASE_APP_URL: this.database.appUrl,
      ...(unchecked ? { PINGSHEN_BENCH_CHECKER: 'none' } : {}),
    });
  }

  private async serve(environment: Record<string, string>): Promise<void> {
    const port = await freePort();
    mkdirSync(path.join(this.folder, 'keys'), { recursive: true, mode: 0o700 });
    const child = this.run(
      ['--enable-source-maps', '--import', path.resolve('bench/support/observer.mjs'), path.resolve('dist/main.js')],
      {
        HOST: '127.0.0.1',
        PORT: String(port),
        KEY_FILE: path.join(this.folder, 'keys', 'key-encryption.key'),
        DEMO: 'off',
        NODE_ENV: 'production',
        ...environment,
      },
    );
    this.server = new Asked(child);
    this.url = `http://127.0.0.1:${port}`;
    const deadline = Date.now() + READY_MILLISECONDS;
    while (!(await answers(this.url))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the server does not start:\n${this.log}`);
      await wait(50);
    }
  }

  private run(words: string[], environment: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, words, {
      env: {
        PATH: process.env['PATH'],
        HOME: this.folder,
        PINGSHEN_BENCH_PROFILES: process.env['PINGSHEN_BENCH_PROFILES'],
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const keep = (chunk: Buffer): void => void (this.log = (this.log + chunk.toString()).slice(-20_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    this.children.push(child);
    return child;
  }

  private asked(): Asked {
    if (this.server === null) throw new Error('the server does not run');
    return this.server;
  }

  /** An address of the embedded PostgreSQL, whose port and passwords lie in its folder. */
  private address(user: string, password: string, database: string): string {
    const read = (name: string): string => readFileSync(path.join(this.folder, 'data', 'postgres', name), 'utf8');
    const passwords = JSON.parse(read('pingshen.passwords.json')) as Record<string, string>;
    return `postgres://${user}:${passwords[password]}@127.0.0.1:${read('pingshen.port').trim()}/${database}`;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
  await gone;
  clearTimeout(patience);
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  return answer?.ok === true;
}

/** Runs one statement on a connection of its own. */
export async function query(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
