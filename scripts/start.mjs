// `npm start`: installs when the lock file has changed, builds what has changed, and runs the server. It ends when the
// server ends, with its exit code; an interruption is passed on, so that the server can finish what it is doing.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);
const OLDEST_NODE = [20, 19];

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  process.stderr.write(
    `This is Node ${process.versions.node}, and the server needs ${OLDEST_NODE.join('.')} or later; install a newer one from https://nodejs.org.\n`,
  );
  process.exit(1);
}

/** Whether node_modules is what package-lock.json asks for; by time first, since that costs nothing. */
function isInstalled() {
  const [wanted, present] = [at('package-lock.json'), at('node_modules', '.package-lock.json')];
  if (!existsSync(present)) return false;
  if (statSync(present).mtimeMs >= statSync(wanted).mtimeMs) return true;
  const [asked, there] = [wanted, present].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  const same = Object.entries(asked).every(
    ([place, { version, optional }]) => place === '' || optional === true || there[place]?.version === version,
  );
  const none = Object.keys(there).every((place) => asked[place] !== undefined);
  if (!same || !none) return false;
  utimesSync(present, new Date(), new Date()); // written by npm a moment before the other, or checked out again
  return true;
}

let child = null;
let interruption = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interruption = signal;
    child?.kill(signal);
  });
}

/**
 * Runs a program to its end and gives the exit code; ends ourselves when we were interrupted meanwhile. A program that is
 * `tied` is told by a closed channel when we are gone, however we went.
 */
function run(command, words, { tied = false } = {}) {
  return new Promise((resolve) => {
    child = spawn(command, words, {
      cwd: root,
      stdio: tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      // Node 22 and later keep what they have compiled; earlier ones do not know the variable
      env: { NODE_COMPILE_CACHE: at('node_modules', '.cache', 'pingshen', 'code'), ...process.env },
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.on('error', (error) => {
      process.stderr.write(`${command} cannot be run: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

async function must(command, words) {
  const code = await run(command, words);
  if (interruption !== null) process.exit(128 + constants.signals[interruption]);
  if (code !== 0) process.exit(code);
}

refuseOldNode();
if (!isInstalled()) await must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
// where only production packages are installed, there is nothing to build with and dist/ was brought along
if (existsSync(at('node_modules', '@nestjs', 'cli')) || !existsSync(at('dist', 'main.js')))
  await must(process.execPath, [at('scripts', 'build.mjs')]);
process.exitCode = await run(
  process.execPath,
  ['--enable-source-maps', at('dist', 'main.js'), ...process.argv.slice(2)],
  { tied: true },
);
