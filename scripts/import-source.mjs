// Imports a TypeScript module of this repository without a build: what it imports from here is bundled, packages stay
// packages. For tools that run outside jest and vite (the test database, the bench, generators of documents).
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The module's exports. `file` is relative to the repository. */
export async function importSource(file) {
  const bundle = await rolldown({
    input: path.join(root, file),
    // what the compiler itself adds, for decorators, is no package of ours
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !id.startsWith('@oxc-project/runtime'),
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    onLog: (level, log) => process.stderr.write(`${level}: ${log.message}\n`),
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, sourcemap: 'inline' });
  await bundle.close();
  // Inside the repository, so that packages are found; one file each process, removed once it is loaded.
  const folder = path.join(root, 'node_modules', '.cache', 'pingshen-source');
  const compiled = path.join(folder, `${file.replace(/[^\w.-]+/g, '-')}.${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(compiled, output[0].code);
  try {
    return await import(pathToFileURL(compiled).href);
  } finally {
    await rm(compiled, { force: true });
  }
}
