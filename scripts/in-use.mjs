// Who is at work in this folder: a process that needs the installed packages for long says so in a file named after its id,
// so that nobody takes them away from under it; and what only one may do at a time is done by one.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MILLISECONDS = 100;

const folderOf = (root) => path.join(root, 'dist', '.in-use');

/** Says until the end of this process that it works with the packages of the folder; `what` is the command as people type it. */
export function use(root, what) {
  const file = path.join(folderOf(root), String(process.pid));
  try {
    mkdirSync(folderOf(root), { recursive: true });
    writeFileSync(file, what);
  } catch (error) {
    // where nothing can be written nobody can install anything either
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

/** The other living processes that work with the packages of the folder. */
export function usersOf(root) {
  return namesIn(folderOf(root))
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid && !isGone(Number(name)))
    .map((name) => ({
      pid: Number(name),
      what: textOf(path.join(folderOf(root), name)),
      file: path.join(folderOf(root), name),
    }));
}

/**
 * Does the work while nobody else holds the lock file; others wait, and are told once for whom. One that was left behind is
 * taken over when its process has ended, or after so much patience: its number may be somebody else's by now.
 */
export async function alone(lock, { patience, onWait }, work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  const began = Date.now();
  let told = false;
  while (!take(lock)) {
    const holder = Number(textOf(lock));
    if ((holder !== 0 && isGone(holder)) || Date.now() - began > patience) rmSync(lock, { force: true });
    else {
      if (!told && holder !== 0) onWait(holder);
      told ||= holder !== 0;
      await sleep(LOOK_AGAIN_MILLISECONDS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** What a file holds; nothing when it is gone by now, or just being written. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
