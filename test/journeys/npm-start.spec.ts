/**
 * What `npm start` does around the server, in a folder of its own with a server that only waits: how it installs, whose
 * packages it does not take away, and with whom it ends.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.js';
import { forgetFolder, forgetProcess, watchFolder, watchProcess } from '../support/leftovers.mjs';

const LONG = 60_000;
const PACKAGES = ['one', 'two', 'three', 'four'];

/** Ends in good order when it is told to or its parent is gone, and leaves a file that says so. */
const SERVER = `
import { writeFileSync } from 'node:fs';
console.log('serving as ' + process.pid);
for (const told of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
  process.on(told, () => setTimeout(() => { writeFileSync('ended', told); process.exit(0); }, 300));
setInterval(() => undefined, 1000);
`;

/** Installs like \`npm ci\`: half of the packages at once, the others after a while or when it may; and keeps count of itself. */
const NPM = `#!/usr/bin/env node
const fs = require('node:fs');
fs.appendFileSync('installations', process.argv.slice(2).join(' ') + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const places = Object.keys(packages).filter((place) => place !== '');
const put = (place) => {
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(place + '/package.json', '{}');
};
places.slice(0, 2).forEach(put);
setTimeout(function others() {
  if (process.env.INSTALLS_WHEN && !fs.existsSync(process.env.INSTALLS_WHEN)) return setTimeout(others, 100);
  places.slice(2).forEach(put);
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}, Number(process.env.INSTALLS_FOR ?? 0));
`;

let folder: string;
const started = new Set<Run>();

class Run {
  output = '';
  ended = false;
  readonly code: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(command: readonly string[], settings: Readonly<Record<string, string>> = {}) {
    const [program = '', ...words] = command;
    this.child = spawn(program, words, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: folder, ...settings },
    });
    watchProcess(this.pid);
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    this.code = new Promise((resolve) => this.child.once('exit', resolve));
    void this.code.then(() => (this.ended = true));
    started.add(this);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for these words; gives what stands in their brackets. */
  async says(words: RegExp): Promise<string> {
    await eventually(() => expect(this.output).toMatch(words), LONG);
    return words.exec(this.output)?.[1] ?? '';
  }

  endAll(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // it has ended already
    }
    forgetProcess(this.pid);
  }
}

/** The script by itself, with the npm that only pretends. */
const start = (settings: Readonly<Record<string, string>> = {}): Run =>
  new Run([process.execPath, path.join('scripts', 'start.mjs')], {
    PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    ...settings,
  });

const at = (...parts: string[]): string => path.join(folder, ...parts);
const SERVING = /serving as (\d+)/;

/** Asks for packages of this version; the time is one that no installation before was made at. */
function askFor(version: string): void {
  const packages = Object.fromEntries(PACKAGES.map((name) => [`node_modules/${name}`, { version }]));
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

const installations = (): string[] =>
  existsSync(at('installations')) ? readFileSync(at('installations'), 'utf8').split('\n').filter(Boolean) : [];

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-npm-start-'));
  watchFolder(folder);
  const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
  for (const name of ['start.mjs', 'installation.mjs', 'in-use.mjs'])
    cpSync(path.join(scripts, name), at('scripts', name));
  writeFileSync(at('package.json'), JSON.stringify({ type: 'module', scripts: { start: 'node scripts/start.mjs' } }));
  mkdirSync(at('dist'));
  writeFileSync(at('dist', 'main.js'), SERVER);
  mkdirSync(at('bin'));
  writeFileSync(at('bin', 'package.json'), JSON.stringify({ type: 'commonjs' }));
  writeFileSync(at('bin', 'npm'), NPM, { mode: 0o755 });
  askFor('1.0.0');
});

afterEach(() => {
  for (const run of started) run.endAll();
  started.clear();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  forgetFolder(folder);
});

describe('the installation', () => {
  it(
    'says what it does, how far it is and how long it took, and is done once',
    async () => {
      const first = start({ INSTALLS_FOR: '6000' });
      await first.says(SERVING);
      expect(first.output).toMatch(/安装 4 个依赖包.*installing the packages/);
      expect(first.output).toMatch(/已安装 \(installed\) 2\/4, \d+ s/);
      expect(first.output).toMatch(/依赖包安装完毕 \(packages installed\): [5-9] s/);
      process.kill(first.pid, 'SIGTERM');
      expect(await first.code).toBe(0);
      await start().says(SERVING);
      expect(installations()).toHaveLength(1);
    },
    LONG,
  );

  it(
    'is waited for by another one',
    async () => {
      const first = start({ INSTALLS_WHEN: 'go-on' });
      await eventually(() => expect(installations()).toHaveLength(1), LONG);
      const second = start();
      await second.says(new RegExp(`process ${first.pid} is installing`));
      writeFileSync(at('go-on'), '');
      await Promise.all([first.says(SERVING), second.says(SERVING)]);
      expect(installations()).toHaveLength(1);
    },
    LONG,
  );

  it(
    'is refused while another one works with the packages, and done after it',
    async () => {
      const first = start();
      await first.says(SERVING);
      askFor('2.0.0');
      const second = start();
      expect(await second.code).toBe(1);
      await second.says(new RegExp(`npm start \\(process ${first.pid}\\)`));
      expect(second.output).not.toContain('    at ');
      expect(first.ended).toBe(false);
      expect(installations()).toHaveLength(1);
      process.kill(first.pid, 'SIGTERM');
      expect(await first.code).toBe(0);
      await start().says(SERVING);
      expect(installations()).toHaveLength(2);
    },
    LONG,
  );

  it(
    'does not mind one that was killed, nor the lock it left',
    async () => {
      const first = start({ INSTALLS_WHEN: 'never' });
      await eventually(() => expect(installations()).toHaveLength(1), LONG);
      first.endAll();
      await first.code;
      const second = start();
      await second.says(SERVING);
      second.endAll();
      await second.code;
      askFor('2.0.0');
      await start().says(SERVING);
      expect(installations()).toHaveLength(3);
    },
    LONG,
  );

  it(
    'that fails is the end, with its exit code',
    async () => {
      writeFileSync(at('bin', 'npm'), '#!/bin/sh\necho no such package >&2\nexit 7\n', { mode: 0o755 });
      const run = start();
      expect(await run.code).toBe(7);
      expect(run.output).toContain('no such package');
      expect(run.output).not.toMatch(SERVING);
    },
    LONG,
  );
});

describe('with whom it ends', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'the server ends in good order when %s comes to npm alone',
    async (signal) => {
      await start().says(SERVING);
      for (const run of started) run.endAll();
      const npm = new Run(['npm', 'start']);
      const server = Number(await npm.says(SERVING));
      process.kill(npm.pid, signal);
      await eventually(() => {
        expect(existsSync(at('ended'))).toBe(true);
        expect(isAlive(server)).toBe(false);
      }, LONG);
    },
    LONG,
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'it passes %s on, waits for the server and ends as the server did',
    async (signal) => {
      const run = start();
      await run.says(SERVING);
      process.kill(run.pid, signal);
      expect(await run.code).toBe(0);
      expect(readFileSync(at('ended'), 'utf8')).toBe(signal);
    },
    LONG,
  );

  it(
    'the server ends in good order when the script is killed',
    async () => {
      const run = start();
      const server = Number(await run.says(SERVING));
      process.kill(run.pid, 'SIGKILL');
      await eventually(() => expect(isAlive(server)).toBe(false), LONG);
      expect(readFileSync(at('ended'), 'utf8')).toBe('disconnect');
    },
    LONG,
  );

  it(
    'started by itself it outlives who started it',
    async () => {
      const shell = new Run(['sh', '-c', `"${process.execPath}" scripts/start.mjs & sleep 1`], {
        PATH: `${at('bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
      });
      const server = Number(await shell.says(SERVING));
      await shell.code;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(isAlive(server)).toBe(true);
      expect(existsSync(at('ended'))).toBe(false);
    },
    LONG,
  );
});
