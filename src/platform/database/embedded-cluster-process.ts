/**
 * The server process of the embedded database. It outlives a killed Node, so it is known by its data folder and not by
 * being our child: started, recognised, awaited and stopped through `postmaster.pid`.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterPrograms } from './embedded-cluster-binaries.js';

const POLL = 20;
/** Recovery after a power cut may have much to read again. */
const READY_MILLISECONDS = 180_000;
const ORPHAN_MILLISECONDS = 10_000;
const FAST_STOP_MILLISECONDS = 30_000;
const LOG_BYTES = 16 * 1024 * 1024;

/** What must hold whatever a configuration file says: durable commits, and nobody from another machine. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '120',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
};

/** A running server, from its `postmaster.pid`. */
export interface RunningServer {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server ended before it was ready; the reason is its own last word. */
export class ServerEnded extends Error {
  override name = 'ServerEnded';
}

/** Whether a process exists and is more than an entry that nobody has collected. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return true;
  }
}

/** The server that runs on this data folder, or null; a leftover `postmaster.pid` of a dead one is not believed. */
export function runningServer(folder: string): RunningServer | null {
  const file = readPidFile(folder);
  return file !== null && alive(file.pid) && worksIn(file.pid, folder) ? file : null;
}

function readPidFile(folder: string): RunningServer | null {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    // the first line alone: it has only just begun; its port follows
    return Number.isInteger(pid) && pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

// A number in a file may by now belong to anybody. PostgreSQL works in its data folder, which tells it apart.
function worksIn(pid: number, folder: string): boolean {
  if (existsSync('/proc/self/cwd')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      return false;
    }
  }
  try {
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
    return command.includes('postgres') && command.includes(folder);
  } catch {
    return false;
  }
}

/**
 * Clears away what a killed server left: waits for its last children, then removes its `postmaster.pid`, which PostgreSQL
 * itself would believe when the number meanwhile belongs to another process. Only where /proc can prove that nobody is left.
 */
export async function clearStale(folder: string): Promise<void> {
  if (!existsSync('/proc/self/cwd') || readPidFile(folder) === null) return;
  const deadline = Date.now() + ORPHAN_MILLISECONDS;
  for (;;) {
    if (runningServer(folder) !== null) return; // another start was faster
    if (!somebodyWorksIn(folder)) break;
    if (Date.now() > deadline) return; // PostgreSQL will refuse and say why
    await sleep(POLL);
  }
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
}

function somebodyWorksIn(folder: string): boolean {
  return readdirSync('/proc').some(
    (name) =>
      /^\d+$/.test(name) && Number(name) !== process.pid && worksIn(Number(name), folder) && alive(Number(name)),
  );
}

/** A port that nobody listens on: the wished one if it is free. */
export async function freePort(wished: number | null): Promise<number> {
  const tryPort = (port: number): Promise<number | null> =>
    new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(null));
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
      });
    });
  const port = (wished === null ? null : await tryPort(wished)) ?? (await tryPort(0));
  if (port === null) throw new ServerEnded('no port is free on 127.0.0.1');
  return port;
}

/** Starts the server and waits until it takes connections; `ServerEnded` with its own reason when it gives up. */
export async function startServer(programs: ClusterPrograms, folder: string, port: number, log: string): Promise<void> {
  const words = ['-D', folder, '-p', String(port)];
  for (const [name, value] of Object.entries(SETTINGS)) words.push('-c', `${name}=${value}`);
  const output = openLog(log);
  const before = fstatSync(output).size;
  let child: ChildProcess;
  try {
    // a session of its own: Ctrl-C is for us, and we stop it when we have finished
    child = programs.start('postgres', words, { detached: true, stdio: ['ignore', output, output] });
  } finally {
    closeSync(output);
  }
  let ended: string | null = null;
  child.on('error', (error) => (ended = error.message));
  const onExit = (): string => (ended ??= reasonIn(log, before));
  child.on('exit', onExit);
  child.unref();
  try {
    await awaitReady(
      folder,
      () => ended,
      () => reasonIn(log, before),
    );
  } finally {
    child.off('exit', onExit); // its end is now the business of whoever stops it
  }
}

/** Waits until the server of this folder takes connections. */
async function awaitReady(folder: string, ended: () => string | null, reason: () => string): Promise<void> {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (readPidFile(folder)?.ready !== true) {
    const why = ended();
    if (why !== null) throw new ServerEnded(why);
    if (Date.now() > deadline) throw new ServerEnded(reason());
    await sleep(POLL);
  }
}

/** Ends the server's sessions and the server, and waits until it is gone. */
export async function stopServer(folder: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST_STOP_MILLISECONDS],
    ['SIGQUIT', ORPHAN_MILLISECONDS],
  ] as const) {
    const server = runningServer(folder);
    if (server === null) return;
    process.kill(server.pid, signal);
    const deadline = Date.now() + patience;
    // the file goes last; the process itself may linger as an entry until somebody collects it
    while (runningServer(folder) !== null && Date.now() < deadline) await sleep(POLL);
  }
}

function openLog(log: string): number {
  const handle = openSync(log, 'a', 0o600);
  if (fstatSync(handle).size < LOG_BYTES) return handle;
  closeSync(handle);
  renameSync(log, `${log}.1`);
  return openSync(log, 'a', 0o600);
}

function reasonIn(log: string, from: number): string {
  if (!existsSync(log)) return 'its log is gone';
  const lines = readFileSync(log)
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const telling =
    lines.findLast((line) => /\b(FATAL|PANIC)\b/.test(line)) ??
    lines.findLast((line) => /error/i.test(line)) ??
    lines.at(-1);
  return telling?.replace(/^.*?(FATAL|PANIC):\s*/, '').trim() ?? 'it ended without a word';
}
