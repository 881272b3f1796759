// A process that outlives a test run which was killed, and then ends the processes and removes the folders that the run
// had started: its standard input closes with the run. Lines: `+process 123`, `-process 123`, `+folder /tmp/x`, `-folder …`.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(import.meta.url);
let watcher;

function tell(line) {
  if (watcher === undefined) {
    watcher = spawn(process.execPath, [file], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    watcher.unref();
    watcher.stdin.unref();
    // Gone already: then there is nobody to tell, and the run still cleans up by itself where it ends well.
    watcher.stdin.on('error', () => undefined);
  }
  watcher.stdin.write(`${line}\n`);
}

/** Ends this process should the run be killed. */
export const watchProcess = (pid) => tell(`+process ${pid}`);
export const forgetProcess = (pid) => tell(`-process ${pid}`);

/** Removes this folder should the run be killed. */
export const watchFolder = (path) => tell(`+folder ${path}`);
export const forgetFolder = (path) => tell(`-folder ${path}`);

async function main() {
  const left = { process: new Set(), folder: new Set() };
  for await (const line of createInterface({ input: process.stdin })) {
    const [, sign, kind, what] = /^([+-])(process|folder) (.+)$/.exec(line) ?? [];
    if (sign === '+') left[kind].add(what);
    else if (sign === '-') left[kind].delete(what);
  }
  // SIGINT is PostgreSQL's fast shutdown, and any server's ordinary end.
  for (const signal of ['SIGINT', 'SIGKILL']) {
    let ended = 0;
    for (const pid of left.process) {
      try {
        process.kill(Number(pid), signal);
        ended += 1;
      } catch {
        left.process.delete(pid);
      }
    }
    if (ended > 0) await new Promise((done) => setTimeout(done, 1500));
  }
  for (const path of left.folder) await rm(path, { recursive: true, force: true });
}

if (process.argv[1] === file) await main();
