/**
 * `npm start` as an operator meets it: the first time, the second, after Ctrl-C, after kills and power cuts, and with
 * everything wrong that can be wrong; then one clear sentence and no stack.
 */
import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_ROLES } from '../../src/cli/demo/demo-logins.js';
import { emptyDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.mjs';
import { forgetFolder, forgetProcess, watchFolder, watchProcess } from '../support/leftovers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const READY = 90_000;
/** What an operator is promised on a quiet machine; the tests' machine is a busy one. */
const PROMISED = 5_000;
const BUSY = 6;

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-start-'));
watchFolder(folder);
const dataDir = path.join(folder, 'data');
const keyFile = path.join(folder, 'keys', 'key-encryption.key');
let port: number;

const START = path.join(root, 'scripts', 'start.mjs');
/** What `npm start` runs once everything is built. */
const SERVER = path.join(root, 'dist', 'main.js');

/** `npm start` in a process group of its own, as a terminal makes one. */
class Start {
  output = '';
  readonly code: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(settings: Readonly<Record<string, string>> = {}, command = [process.execPath, START]) {
    const [program = '', ...words] = command;
    this.child = spawn(program, words, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        PORT: String(port),
        DATA_DIR: dataDir,
        KEY_FILE: keyFile,
        ...settings,
      },
    });
    watchProcess(this.group);
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    this.code = new Promise((resolve) => this.child.once('close', resolve));
    void this.code.then(() => forgetProcess(this.group));
  }

  get group(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for its words to hold this; fails with them when it ends before. */
  async says(words: RegExp): Promise<string> {
    let ended = false;
    void this.code.then(() => (ended = true));
    await eventually(() => {
      if (words.test(this.output)) return;
      if (ended) throw new Error(`It ended: ${this.output}`);
      throw new Error(`It does not say ${String(words)}: ${this.output}`);
    }, READY);
    return this.output;
  }

  /** To every process of the group at once, as Ctrl-C of a terminal and the loss of one do. */
  signal(name: NodeJS.Signals): void {
    try {
      process.kill(-this.group, name);
    } catch {
      // it has ended already
    }
  }

  /** What it said, line by line, without what the build tells of itself. */
  get lines(): string[] {
    return this.output.split('\n').filter((line) => line.trim() !== '' && !/^(building|built) /.test(line));
  }
}

const LAST_WORDS = /npm run demo:experts/;
const url = (): string => `http://127.0.0.1:${port}`;

const databaseProcess = (): number =>
  Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The logins that it printed: role → name and password. */
function logins(output: string): Record<string, { loginName: string; password: string }> {
  const rows = [...output.matchAll(/^\s*\S+\s+([a-z-]+)\s+(\S+)\s+(\S+)$/gm)];
  return Object.fromEntries(
    rows.map(([, role, loginName, password]) => [role, { loginName: loginName ?? '', password: password ?? '' }]),
  );
}

async function signIn(login: { loginName: string; password: string } | undefined): Promise<number> {
  const answer = await fetch(`${url()}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-pingshen': '1' },
    body: JSON.stringify(login),
  });
  return answer.status;
}

/** Starts, expects a refusal in one sentence and exit code 1, and gives the sentence. */
async function refused(settings: Readonly<Record<string, string>>): Promise<string> {
  const start = new Start(settings, [process.execPath, SERVER]);
  // one that starts after all is not left running
  const patience = setTimeout(() => start.signal('SIGTERM'), READY / 2);
  expect(await start.code).toBe(1);
  clearTimeout(patience);
  expect(start.lines).toHaveLength(1);
  expect(start.output).not.toMatch(/^\s+at |Error:/m);
  return start.lines[0] ?? '';
}

let first: Record<string, { loginName: string; password: string }>;
let running: Start | undefined;

beforeAll(async () => {
  port = await freePort();
});

afterAll(async () => {
  if (running !== undefined) {
    running.signal('SIGTERM');
    await running.code;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  forgetFolder(folder);
}, READY);

describe('one server after another on the same data folder', () => {
  it(
    'starts for the first time: an address, and a login for every role that opens',
    async () => {
      running = new Start();
      const output = await running.says(LAST_WORDS);
      expect(output).toContain(`http://localhost:${port}`);
      first = logins(output);
      expect(Object.keys(first)).toEqual(Object.keys(DEMO_ROLES));
      for (const login of Object.values(first)) expect(await signIn(login)).toBe(204);
      // a wrong password and an unknown address are everyday; nothing stands below the logins for it
      expect(await signIn({ loginName: 'organizer', password: 'wrong word' })).toBe(401);
      expect((await fetch(`${url()}/api/nothing-here`)).status).toBe(404);
      expect(running.lines.at(-1)).toMatch(LAST_WORDS);
      expect((await fetch(url())).headers.get('content-type')).toContain('text/html');
    },
    READY,
  );

  it(
    'ends in good order on Ctrl-C, the database with it',
    async () => {
      const database = databaseProcess();
      running?.signal('SIGINT');
      expect(await running?.code).toBe(0);
      expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
      await eventually(() => expect(isAlive(database)).toBe(false));
    },
    READY,
  );

  it(
    'ends in good order when its terminal is lost, the database with it',
    async () => {
      running = new Start();
      await running.says(LAST_WORDS);
      const database = databaseProcess();
      running.signal('SIGHUP');
      expect(await running.code).toBe(0);
      await eventually(() => expect(isAlive(database)).toBe(false));
      expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    },
    READY,
  );

  it(
    'starts for the second time at once, with the same logins',
    async () => {
      const began = performance.now();
      running = new Start();
      await running.says(/http:\/\//);
      const took = performance.now() - began;
      console.info(`second start: ${(took / 1000).toFixed(1)} s`);
      expect(took).toBeLessThan(PROMISED * BUSY);
      expect(logins(await running.says(LAST_WORDS))).toEqual(first);
    },
    READY,
  );

  it(
    'takes its database over after kill -9',
    async () => {
      const database = databaseProcess();
      running?.signal('SIGKILL');
      await running?.code;
      expect(isAlive(database)).toBe(true);
      running = new Start();
      await running.says(LAST_WORDS);
      expect(databaseProcess()).toBe(database);
      expect(await signIn(first['chair'])).toBe(204);
    },
    READY,
  );

  it(
    'starts again when everything was killed at once, as a power cut does',
    async () => {
      const database = databaseProcess();
      running?.signal('SIGKILL');
      process.kill(database, 'SIGKILL');
      await running?.code;
      running = new Start();
      await running.says(LAST_WORDS);
      expect(databaseProcess()).not.toBe(database);
      expect(await signIn(first['secretary'])).toBe(204);
    },
    READY,
  );

  it(
    'leaves no server behind when only `npm start` itself is killed',
    async () => {
      process.kill(running?.group ?? 0, 'SIGKILL');
      await running?.code;
      await eventually(async () => {
        const answer = await fetch(`${url()}/health/live`).catch(() => null);
        expect(answer).toBeNull();
        expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
      }, READY);
      running = new Start();
      await running.says(LAST_WORDS);
    },
    READY,
  );

  it(
    'ends in good order when npm alone is told to, the database with it',
    async () => {
      running?.signal('SIGTERM');
      await running?.code;
      running = new Start({}, ['npm', 'start']);
      await running.says(LAST_WORDS);
      const database = databaseProcess();
      process.kill(running.group, 'SIGTERM');
      await running.code;
      await eventually(async () => {
        expect(isAlive(database)).toBe(false);
        expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
        expect(await fetch(`${url()}/health/live`).catch(() => null)).toBeNull();
      }, READY);
      running = new Start();
      await running.says(LAST_WORDS);
    },
    2 * READY,
  );

  it(
    'sends a second server on the same folder away, and is not disturbed',
    async () => {
      expect(await refused({ PORT: String(await freePort()) })).toContain(dataDir);
      expect(await signIn(first['expert'])).toBe(204);
    },
    READY,
  );

  it(
    'says that the port is in use, and leaves no database behind',
    async () => {
      const elsewhere = path.join(folder, 'elsewhere');
      expect(await refused({ DATA_DIR: elsewhere })).toContain(String(port));
      expect(existsSync(path.join(elsewhere, 'postgres', 'postmaster.pid'))).toBe(false);
    },
    READY,
  );

  it(
    'says that the data folder is broken, naming it',
    async () => {
      running?.signal('SIGTERM');
      expect(await running?.code).toBe(0);
      running = undefined;
      truncateSync(path.join(dataDir, 'postgres', 'global', 'pg_control'), 10);
      expect(await refused({})).toContain(path.join(dataDir, 'postgres'));
    },
    READY,
  );
});

describe('what is wrong around it', () => {
  it('says that the data folder is a file', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await refused({ DATA_DIR: file })).toContain(file);
  });

  it('says that a folder of its database was made by somebody else', async () => {
    const other = path.join(folder, 'other');
    mkdirSync(path.join(other, 'postgres'), { recursive: true });
    writeFileSync(path.join(other, 'postgres', 'letter.txt'), 'not a database');
    expect(await refused({ DATA_DIR: other })).toContain(path.join(other, 'postgres'));
  });

  it(
    'says what is wrong with DATABASE_URL, without its password',
    async () => {
      const there = new URL((await emptyDatabase()).ownerUrl);
      const changed = (change: (address: URL) => void): string => {
        const address = new URL(there);
        change(address);
        return address.href;
      };
      const silent = await freePort();
      const wrong: [string, RegExp][] = [
        ['nonsense', /DATABASE_URL/],
        ['mysql://somebody@localhost/pingshen', /DATABASE_URL/],
        [changed((address) => (address.port = String(silent))), /nothing answers/],
        [changed((address) => (address.password = 'wrong-password')), /password/],
        [changed((address) => (address.pathname = '/nowhere')), /nowhere/],
        [changed((address) => (address.hostname = 'nowhere.invalid')), /nowhere\.invalid/],
      ];
      for (const [address, words] of wrong) {
        const sentence = await refused({ DATABASE_URL: address });
        expect(sentence).toMatch(words);
        expect(sentence).not.toContain('wrong-password');
        expect(sentence).not.toContain(there.password);
      }
    },
    READY,
  );

  it('says that a server without PostgreSQL answers there', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    const address = other.address() as { port: number } | null;
    expect(await refused({ DATABASE_URL: `postgres://a:b@127.0.0.1:${address?.port}/x` })).toContain('DATABASE_URL');
    other.close();
  });

  it('lists every fault of the settings at once', async () => {
    const start = new Start({ PORT: 'many', HOST: '0.0.0.0', KEY_ENCRYPTION_KEY: 'short', LOG_LEVEL: 'loud' });
    expect(await start.code).toBe(1);
    for (const name of ['PORT', 'HOST', 'KEY_ENCRYPTION_KEY', 'LOG_LEVEL']) expect(start.output).toContain(name);
    expect(start.lines).toHaveLength(4);
  });
});

describe('the simulated experts', () => {
  const experts = (...words: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ['scripts/demo-experts.mjs', ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, DATA_DIR: path.join(folder, 'nothing-here') },
    });

  it('tell their help, and what they do not know', () => {
    const { status, stdout, stderr } = experts('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('DATA_DIR');
    expect(stdout).toContain('npm start');
    const unknown = experts('--seats', '3');
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('--seats 3');
  });

  it('say that there is no demonstration', () => {
    const { status, stderr } = experts();
    expect(status).toBe(1);
    expect(stderr).toContain('npm start');
    expect(stderr).not.toContain('    at ');
  });
});
