/** Questions about paths that the environment and the keys ask at the start. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether a file exists and can be read by this process. */
export function readableFile(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether a folder exists and this process can write into it. */
export function writableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Where a path really leads: links resolved as far as it exists already. */
export function realPath(target: string): string {
  try {
    return realpathSync(target);
  } catch {
    const parent = path.dirname(target);
    return parent === target ? target : path.join(realPath(parent), path.basename(target));
  }
}

/** Whether `target` is `folder` or lies anywhere in it, links followed. */
export function within(folder: string, target: string): boolean {
  const relative = path.relative(realPath(folder), realPath(target));
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}
