// Everything that can be said about the code without running it, two checks at a time: a line for each, and the output of
// those that fail. Usage: npm run check [-- name …]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { use } from './in-use.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const AT_A_TIME = 2;

const tsc = (project) => ['typescript/bin/tsc', '-p', project, '--noEmit'];
// The longest first, so that the short ones fill the other place meanwhile.
const checks = [
  { name: 'lint', needs: 'eslint.config.mjs', words: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'types-tests', needs: 'tsconfig.tests.json', words: tsc('tsconfig.tests.json') },
  { name: 'types-server', needs: 'tsconfig.json', words: tsc('tsconfig.json') },
  { name: 'types-client', needs: 'client/tsconfig.json', words: tsc('client/tsconfig.json') },
  { name: 'types-client-specs', needs: 'tsconfig.client-specs.json', words: tsc('tsconfig.client-specs.json') },
  {
    name: 'imports',
    needs: '.dependency-cruiser.cjs',
    words: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'client',
      'test',
      'bench',
    ],
  },
  {
    name: 'format',
    needs: '.prettierrc.json',
    words: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
];

function run({ words: [program, ...words] }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join('node_modules', program), ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No check is called ${unknown.join(', ')}; there are ${checks.map((check) => check.name).join(', ')}.\n`,
  );
  process.exit(1);
}
use(root, 'npm run check');
const queue = checks.filter(
  ({ name, needs }) => (asked.length === 0 || asked.includes(name)) && existsSync(path.join(root, needs)),
);
const width = Math.max(...queue.map(({ name }) => name.length));
let failed = 0;

async function work() {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const began = performance.now();
    const { ok, output } = await run(check);
    const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'}  ${check.name.padEnd(width)}  ${time.padStart(7)}\n`);
    if (ok) continue;
    failed += 1;
    process.stdout.write(`${output.trimEnd()}\n`);
  }
}

await Promise.all(Array.from({ length: AT_A_TIME }, work));
process.exitCode = failed === 0 ? 0 : 1;
