/** Where the code of a worker thread lies: always the build, since a thread cannot run TypeScript. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a worker by its place under `src`, for instance `ballots/checking/checking.worker.js`. */
export function workerFile(place: string): string {
  const beside = new URL(`../../${place}`, import.meta.url);
  if (existsSync(beside)) return fileURLToPath(beside);
  return fileURLToPath(new URL(`../../../dist/${place}`, import.meta.url));
}
