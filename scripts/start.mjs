// `npm start`: installs when the lock file has changed, builds what has changed, and runs the server. It ends when the
// server ends, with its exit code; an interruption is passed on, so that the server can finish what it is doing.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { use } from './in-use.mjs';
import { install } from './installation.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);
const OLDEST_NODE = [20, 19];
const LOOK_MILLISECONDS = 500;

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  process.stderr.write(
    `This is Node ${process.versions.node}, and the server needs ${OLDEST_NODE.join('.')} or later; install a newer one from https://nodejs.org.\n`,
  );
  process.exit(1);
}

let child = null;
let interruption = null;

/** Passes the interruption on to the program that runs; between two of them there is nothing to finish. */
function interrupt(signal) {
  interruption = signal;
  if (child === null) process.exit(128 + constants.signals[signal]);
  child.kill(signal);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));

/**
 * Ends with npm. It hands SIGTERM to the shell that it runs us in, and that shell ends without passing it on; lost with its
 * terminal or killed, npm hands on nothing. Only where npm runs us: who starts this script by itself may leave it running.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const family = parents();
  setInterval(() => {
    if (interruption === null && parents() !== family) interrupt('SIGTERM');
  }, LOOK_MILLISECONDS).unref();
}

/** Who runs us, and who runs them: the shell and npm. Elsewhere than on Linux the shell gives npm's place to us. */
function parents() {
  const parent = process.ppid;
  if (process.platform !== 'linux') return String(parent);
  try {
    const [, ofParent] = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return `${parent} ${ofParent}`;
  } catch {
    return String(parent);
  }
}

/** Runs a program to its end and gives the exit code. One that is `tied` is told by a closed channel when we are gone, however we went. */
function run(command, words, { tied = false } = {}) {
  return new Promise((resolve) => {
    const end = (code) => {
      child = null;
      resolve(code);
    };
    child = spawn(command, words, {
      cwd: root,
      stdio: tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      // Node 22 and later keep what they have compiled; earlier ones do not know the variable
      env: { NODE_COMPILE_CACHE: at('node_modules', '.cache', 'pingshen', 'code'), ...process.env },
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.on('error', (error) => {
      process.stderr.write(`${command} cannot be run: ${error.message}\n`);
      end(1);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Whether a step went well; else ours is over too, with its exit code. */
function went(code) {
  process.exitCode = interruption === null ? code : 128 + constants.signals[interruption];
  return process.exitCode === 0;
}

/** Where only production packages are installed, there is nothing to build with and dist/ was brought along. */
async function build() {
  if (!existsSync(at('node_modules', '@nestjs', 'cli')) && existsSync(at('dist', 'main.js'))) return 0;
  return run(process.execPath, [at('scripts', 'build.mjs')]);
}

async function start() {
  if (!went(await install(root, run))) return;
  use(root, 'npm start');
  if (!went(await build())) return;
  const server = ['--enable-source-maps', at('dist', 'main.js'), ...process.argv.slice(2)];
  process.exitCode = await run(process.execPath, server, { tied: true });
}

refuseOldNode();
endWithNpm();
await start();
