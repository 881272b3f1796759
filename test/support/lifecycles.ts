/** The lifecycles of the program, found where they are kept, so that one that is added anywhere is found. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lifecycle } from '../../src/kernel/lifecycle.js';

export type Table = Lifecycle<string, string, string>;

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every table, with its name. */
export async function lifecycles(): Promise<[string, Table][]> {
  const found: [string, Table][] = [];
  for (const feature of readdirSync(SOURCES)) {
    const file = path.join(SOURCES, feature, 'domain', 'lifecycle.ts');
    if (!existsSync(file)) continue;
    const exports = Object.values((await import(file)) as Record<string, Table | undefined>);
    found.push(
      ...exports.flatMap((table): [string, Table][] =>
        Array.isArray(table?.transitions) ? [[table.name, table]] : [],
      ),
    );
  }
  return found;
}
