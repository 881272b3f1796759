// Builds what has changed since the last build, told by the content of what goes in: the server into dist/, its OpenAPI
// document and the client's types from it, the client into dist/client, the offline verifier into dist/verifier.
// Usage: node scripts/build.mjs [--server-only]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './in-use.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);
const dist = at('dist');
const stamps = path.join(dist, '.stamps');
const cache = at('node_modules', '.cache', 'pingshen');
const installed = createRequire(at('package.json'));

/** What the server's build leaves alone in dist/: it belongs to the other steps. */
const OTHERS = new Set(['client', 'openapi.json', '.stamps', '.in-use']);
const VERIFIER = path.join('verifier', 'pingshen-verifier.html');
const PATIENCE_MILLISECONDS = 15 * 60_000;

const isSpec = (file) => /\.spec\.tsx?$/.test(file);
const FOR_ALL = ['package-lock.json'];

const steps = {
  server: {
    inputs: ['src', 'tsconfig.json', 'nest-cli.json', ...FOR_ALL],
    output: path.join(dist, 'main.js'),
    run: buildServer,
  },
  description: {
    inputs: ['src', 'tsconfig.json', 'nest-cli.json', ...FOR_ALL],
    output: path.join(dist, 'openapi.json'),
    run: describeServer,
  },
  client: {
    inputs: ['client', 'src', ...FOR_ALL],
    // the client borrows rules and protocol, never the server's own code
    only: (file) => !file.startsWith('src/') || /^src\/(contract|kernel|[^/]+\/(domain|protocol))\//.test(file),
    output: path.join(dist, 'client', 'index.html'),
    run: () =>
      node('client', [
        packageFile('vite', 'bin/vite.js'),
        'build',
        '--config',
        'client/vite.config.ts',
        '--logLevel',
        'warn',
      ]),
  },
  verifier: {
    inputs: ['src/verifier', 'scripts/build-verifier.mjs', 'tsconfig.json', ...FOR_ALL],
    output: path.join(dist, VERIFIER),
    run: () => node('verifier', ['scripts/build-verifier.mjs', path.join(dist, VERIFIER)]),
  },
};

/** Files below a path of the repository, in one order everywhere. */
async function filesOf(place) {
  if (!existsSync(at(place))) return [];
  const entries = await readdir(at(place), { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    );
}

async function digestOf({ inputs, only = () => true }) {
  const files = (await Promise.all([...inputs, 'scripts/build.mjs'].map(filesOf))).flat();
  // the types made from the document are an outcome of the build and erased by the client's
  const used = files.filter((file) => !isSpec(file) && file !== 'client/src/api/schema.d.ts' && only(file)).sort();
  const parts = await Promise.all(
    used.map(
      async (file) =>
        `${file} ${createHash('sha256')
          .update(await readFile(at(file)))
          .digest('hex')}`,
    ),
  );
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** Runs a step unless its stamp says that the same has been built; whether it ran. */
async function step(name) {
  const { output, run } = steps[name];
  const stamp = path.join(stamps, name);
  const digest = await digestOf(steps[name]);
  const last = existsSync(output) ? await readFile(stamp, 'utf8').catch(() => '') : '';
  if (last === digest) return false;
  const began = performance.now();
  process.stdout.write(`building ${name} …\n`);
  await rm(stamp, { force: true });
  await run();
  await mkdir(stamps, { recursive: true });
  await writeFile(stamp, digest);
  process.stdout.write(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return true;
}

/** A program of an installed package; its `exports` need not name it. */
function packageFile(name, file) {
  const found = (installed.resolve.paths(name) ?? []).map((folder) => path.join(folder, name, file)).find(existsSync);
  if (found === undefined) throw new Error(`${name} is not installed; run \`npm ci\`.`);
  return found;
}

/** Runs a Node program from the root; what it says is shown when it fails. */
function node(name, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${name} does not build:\n${said.trim()}`)),
    );
  });
}

/** Compiled in a folder beside and moved into dist/ when whole: a build that fails leaves the last one working. */
async function buildServer() {
  const draft = path.join(cache, 'server');
  const project = path.join(cache, 'tsconfig.server.json');
  await mkdir(cache, { recursive: true });
  const options = {
    extends: at('tsconfig.json'),
    compilerOptions: { rootDir: at('src'), outDir: draft },
    include: [at('src')],
    exclude: [at('src/**/*.spec.ts')],
  };
  await writeFile(project, JSON.stringify(options));
  await node('server', [packageFile('@nestjs/cli', 'bin/nest.js'), 'build', '--path', path.relative(root, project)]);
  await mkdir(dist, { recursive: true });
  await correctMaps(draft);
  // the page lies among the server's own files on the verifier, and moves over with them
  if (existsSync(path.join(dist, VERIFIER))) await rename(path.join(dist, VERIFIER), path.join(draft, VERIFIER));
  for (const name of await readdir(dist))
    if (!OTHERS.has(name)) await rm(path.join(dist, name), { recursive: true, force: true });
  for (const name of await readdir(draft)) await rename(path.join(draft, name), path.join(dist, name));
}

/** Source maps name their sources from where they lie, and they are about to be moved. */
async function correctMaps(draft) {
  const names = (await readdir(draft, { recursive: true })).filter((name) => name.endsWith('.js.map'));
  await Promise.all(
    names.map(async (name) => {
      const map = JSON.parse(await readFile(path.join(draft, name), 'utf8'));
      const [before, after] = [draft, dist].map((folder) => path.dirname(path.join(folder, name)));
      map.sources = map.sources.map((source) =>
        path.relative(after, path.resolve(before, source)).split(path.sep).join('/'),
      );
      await writeFile(path.join(draft, name), JSON.stringify(map));
    }),
  );
}

/** The OpenAPI document of the built server, and the client's types from it. */
async function describeServer() {
  const program = path.join(dist, 'cli', 'openapi.js');
  if (!existsSync(program)) return;
  await node('OpenAPI document', [program, steps.description.output]);
  const document = JSON.parse(await readFile(steps.description.output, 'utf8'));
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const types = `// Made from the server's OpenAPI document by scripts/build.mjs.\n${astToString(await openapiTypes(document))}`;
  const file = at('client', 'src', 'api', 'schema.d.ts');
  if (types === (await readFile(file, 'utf8').catch(() => null))) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, types);
}

async function serverSide(withVerifier) {
  await step('server');
  if (existsSync(path.join(dist, 'cli', 'openapi.js'))) await step('description');
  if (withVerifier && existsSync(at('scripts', 'build-verifier.mjs'))) await step('verifier');
}

async function build(serverOnly) {
  const parts = [serverSide(!serverOnly)];
  if (!serverOnly && existsSync(at('client', 'vite.config.ts'))) parts.push(step('client'));
  const outcomes = await Promise.allSettled(parts);
  const faults = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason.message);
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
}

try {
  // one build at a time: the others wait, then find that there is nothing left to do
  const options = {
    patience: PATIENCE_MILLISECONDS,
    onWait: (pid) => process.stdout.write(`building: process ${pid} is at it; waiting for it …\n`),
  };
  await alone(path.join(cache, 'build.lock'), options, () => build(process.argv.includes('--server-only')));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
