// Measures, and says how it stands against the goals. Every bench/*.bench.ts exports `area` (else its file name is its
// area) and async functions that give figures; `area` narrows by area or file name. The built server is measured, so what
// has changed is built first; how it goes is told on stderr, the figures alone on stdout.
// Usage: npm run bench [-- area …] [-- --json]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { use } from './in-use.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const json = words.includes('--json');
const asked = words.filter((word) => word !== '--json');

const plain = (text) => text.toLowerCase().replaceAll(/[\s_]+/g, '-');
const isAsked = (...names) =>
  asked.length === 0 || asked.some((word) => names.some((name) => plain(name).includes(plain(word))));

const number = (value) => (value === undefined ? '' : Number(value.toPrecision(4)).toString());
const columns = [
  ['area', (f) => f.area],
  ['figure', (f) => f.figure],
  ['value', (f) => number(f.value), true],
  ['unit', (f) => f.unit],
  ['goal', (f) => number(f.goal), true],
  ['floor', (f) => number(f.floor), true],
  ['', (f) => (f.ok === undefined ? '' : f.ok ? 'ok' : 'MISSED')],
];

/** Chinese characters take two places of a terminal. */
const places = (text) => [...text].reduce((sum, char) => sum + (char.codePointAt(0) >= 0x2e80 ? 2 : 1), 0);

function table(figures) {
  const rows = [columns.map(([title]) => title), ...figures.map((figure) => columns.map(([, cell]) => cell(figure)))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => places(row[column]))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column] - places(cell));
        return columns[column][2] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** The functions to run: one that carries the file's name together with parts of itself would measure those twice. */
function measures(bench) {
  const functions = Object.entries(bench).filter(([, value]) => typeof value === 'function');
  const whole = functions.filter(([name]) => /[a-z]Figures$/.test(name));
  return whole.length > 0 ? whole : functions;
}

/** Runs a program whose output is no figure. */
function must(command, ...words) {
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

process.chdir(root);
if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) must('npm', 'ci', '--no-audit', '--no-fund');
use(root, 'npm run bench');
must(process.execPath, path.join(root, 'scripts', 'build.mjs'));
const { importSource } = await import('./import-source.mjs');

const figures = [];
let failed = false;
for (const file of readdirSync(path.join(root, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  const name = file.replace('.bench.ts', '');
  const bench = isAsked(name) || asked.length > 0 ? await importSource(`bench/${file}`) : undefined;
  if (bench === undefined || !isAsked(name, bench.area ?? name)) continue;
  for (const [measure, run] of measures(bench)) {
    if (!json) process.stderr.write(`measuring ${name}: ${measure}\n`);
    try {
      const found = await run();
      figures.push(...found);
      if (json) for (const figure of found) process.stdout.write(`${JSON.stringify(figure)}\n`);
    } catch (error) {
      failed = true;
      process.stderr.write(`${name}: ${measure} failed: ${error.stack}\n`);
    }
  }
}
if (!json && figures.length > 0) process.stdout.write(`${table(figures).join('\n')}\n`);
if (figures.length === 0 && !failed) {
  process.stderr.write(`Nothing to measure${asked.length > 0 ? ` for ${asked.join(', ')}` : ''}.\n`);
  failed = true;
}
// A goal that is missed is told, not punished: another machine may be slower.
process.exit(failed ? 1 : 0);
