/** The files of this repository: those that git keeps, or will once they are added. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.data']);

/** Paths from the root, with slashes. A copy without git's folder is walked instead. */
export function files(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const found = status === 0 ? stdout.split('\0').filter(Boolean) : walked('');
  return [...new Set(found)].filter((file) => existsSync(path.join(ROOT, file))).sort();
}

function walked(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(entry.name) || file === 'test/output') return [];
    return entry.isDirectory() ? walked(file) : [file];
  });
}
