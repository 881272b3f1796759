/**
 * Small secret files that survive a power cut once they are said to exist, and are gone once they are said to be gone.
 * Several processes may do the same at once: the first to link its file wins and nobody overwrites it.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

const OWNER_ONLY = 0o600;

/** The code of a failed system call, or an empty string. */
export function errnoOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

/** Makes the entries of a folder durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder, readable by its owner only, with its entry durable. */
async function secretFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
}

async function writeDurably(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const draftPrefix = (file: string): string => `.${path.basename(file)}.`;

/**
 * Creates a file with these bytes unless it exists; either way a file is there, durably, when this resolves. Its folder is made
 * where it is missing, unless it must be there already: a folder on a disk that is away would be made on another one.
 */
export async function createOnce(file: string, bytes: Uint8Array, makeFolder = true): Promise<void> {
  const folder = path.dirname(file);
  if (makeFolder) await secretFolder(folder);
  const draft = path.join(folder, `${draftPrefix(file)}${randomBytes(6).toString('hex')}`);
  await writeDurably(await open(draft, 'wx', OWNER_ONLY), bytes);
  try {
    await link(draft, file);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  } finally {
    await removeIfThere(draft);
  }
  // also when another process was first: its entry may not be durable yet, and ours is relied upon
  await syncFolder(folder);
}

/** Overwrites and removes a file and any draft of it that a crash left behind. A second call changes nothing. */
export async function shred(file: string): Promise<void> {
  const folder = path.dirname(file);
  await shredOne(file);
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (names === null) return;
  for (const name of names) if (name.startsWith(draftPrefix(file))) await shredOne(path.join(folder, name));
  await syncFolder(folder);
}

async function shredOne(file: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r+');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const { size } = await handle.stat();
  await writeDurably(handle, randomBytes(Math.max(size, 1)));
  await removeIfThere(file);
}

async function removeIfThere(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
  });
}
