#!/usr/bin/env node
// Starts `pingshen` from the sources right after `npm ci`: a command's module is compiled once and kept in
// node_modules/.cache for as long as none of the files that went into it changes. Where the sources or the compiler are
// not installed (production), the built program in dist/ runs instead. Anything about compiling goes to stderr.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'pingshen');
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** The kept compilation of an entry, if every file that went into it is unchanged. */
async function kept(record) {
  try {
    const { output, inputs } = JSON.parse(await readFile(record, 'utf8'));
    const unchanged = await Promise.all(
      Object.entries(inputs).map(async ([file, digest]) => sha256(await readFile(join(root, file))) === digest),
    );
    return unchanged.every(Boolean) && existsSync(join(cache, output)) ? join(cache, output) : null;
  } catch {
    return null;
  }
}

async function compile(entry, record) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, entry),
    // Packages stay outside: they are installed, and some (native ones) cannot be bundled.
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    onLog: (level, log) => process.stderr.write(`${level}: ${log.message}\n`),
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  const [chunk] = output;
  const files = chunk.moduleIds.filter((id) => existsSync(id));
  const inputs = Object.fromEntries(
    await Promise.all(files.map(async (file) => [relative(root, file), sha256(await readFile(file))])),
  );
  const name = `${sha256(chunk.code).slice(0, 20)}.mjs`;
  await mkdir(cache, { recursive: true });
  // Written beside and renamed: two programs starting at once never read half a file.
  for (const [path, text] of [
    [join(cache, name), chunk.code],
    [record, JSON.stringify({ output: name, inputs })],
  ]) {
    await writeFile(`${path}.${process.pid}`, text);
    await rename(`${path}.${process.pid}`, path);
  }
  return join(cache, name);
}

/** Imports a source module, compiled when needed; the built one where there is nothing to compile with. */
async function load(source) {
  const built = join(root, 'dist', source.replace(/^src\//, '').replace(/\.ts$/, '.js'));
  if (!existsSync(join(root, source)) || !existsSync(join(root, 'node_modules', 'rolldown'))) {
    return import(pathToFileURL(built).href);
  }
  const record = join(cache, `${source.replaceAll('/', '-')}.json`);
  return import(pathToFileURL((await kept(record)) ?? (await compile(source, record))).href);
}

/** Commands on the server's own code, which is built as a whole and not compiled piece by piece. */
const ON_THE_BUILD = new Set(['admin']);

async function loadCommand(name) {
  if (!ON_THE_BUILD.has(name)) return load(`src/cli/${name}.command.ts`);
  const build = join(root, 'scripts', 'build.mjs');
  // where only production packages are installed, there is nothing to build with and dist/ was brought along
  if (existsSync(build) && existsSync(join(root, 'node_modules', '@nestjs', 'cli'))) {
    const { status } = spawnSync(process.execPath, [build, '--server-only'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('构建失败 (the build failed)');
  }
  return import(pathToFileURL(join(root, 'dist', 'cli', `${name}.command.js`)).href);
}

try {
  const { main } = await load('src/cli/pingshen.ts');
  await main(process.argv.slice(2), loadCommand);
} catch (error) {
  // A stack helps nobody at a terminal; PINGSHEN_TRACE=1 is for whoever works on the program.
  process.stderr.write(`${process.env.PINGSHEN_TRACE ? error.stack : error.message}\n`);
  process.exitCode = 1;
}
