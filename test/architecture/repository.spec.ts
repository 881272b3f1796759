/** What no file of the repository may carry: a place of the machine it is worked on, a host of a package registry, a loose end. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, files } from './files.js';

const LARGEST = 2_000_000;
const BINARY = /[.](png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|xlsx|wasm|zip|gz)$/i;
/** Fixed to the byte elsewhere. */
const NOT_OURS = /^test\/ballot-vectors\/.*[.]json$/;

const texts = files()
  .filter((file) => !BINARY.test(file) && !NOT_OURS.test(file) && statSync(path.join(ROOT, file)).size < LARGEST)
  .map((file): [string, string] => [file, readFileSync(path.join(ROOT, file), 'utf8')]);

/** Files in which the pattern is found, each with the first place. */
function carriers(pattern: RegExp, among: [string, string][] = texts): string[] {
  return among.flatMap(([file, text]) => {
    const line = text.split('\n').findIndex((row) => pattern.test(row));
    return line < 0 ? [] : [`${file}:${line + 1}`];
  });
}

// Put together, so that this file does not carry what it looks for.
// A checkout right below the root (`/src`, `/app`) has a name that means other things too, and is not looked for.
const own = ROOT.split(path.sep).filter(Boolean);
const places = [['work'], ...(own.length > 2 ? [own] : [])].map((words) =>
  words.join('/').replaceAll(/[^\w/]/g, '\\$&'),
);
const HERE = new RegExp(`(^|[\\s"'\`(=:])/(${places.join('|')})/[A-Za-z.]`);
const LOOSE_END = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
const SWITCHED_OFF = new RegExp(`(${['eslint' + '-disable', '@ts' + '-ignore', '@ts' + '-nocheck'].join('|')})`);

it('reads the repository', () => {
  expect(texts.length).toBeGreaterThan(200);
});

it('names no place of the machine that it is worked on', () => {
  expect(carriers(HERE)).toEqual([]);
  expect(carriers(HERE, [['a.ts', `const a = '/${'work'}/somewhere';`]])).toEqual(['a.ts:1']);
});

it('fetches packages from wherever npm is told to, and says no host of a registry', () => {
  const lock =
    texts.find(([file]) => file === 'package-lock.json')?.[1] ??
    readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string }> };
  const hosts = new Set(
    Object.values(packages).flatMap(({ resolved }) => (resolved === undefined ? [] : [new URL(resolved).host])),
  );
  expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  const settings = texts.filter(([file]) => /(^|\/)([.]npmrc|[.]yarnrc.*|package[.]json|run)$/.test(file));
  expect(carriers(/registry\s*=|https?:\/\/[^\s"']*(artifactory|nexus|verdaccio|npmmirror|pypi)/i, settings)).toEqual(
    [],
  );
});

it('leaves no loose ends and switches nothing off', () => {
  const code = texts.filter(([file]) => /[.](ts|tsx|mjs|cjs|sql|css|html|md|yml)$/.test(file));
  expect(carriers(LOOSE_END, code)).toEqual([]);
  expect(carriers(SWITCHED_OFF, code)).toEqual([]);
});

it('keeps what was built or measured out of git', () => {
  expect(files().filter((file) => /^(dist|coverage|test\/output|[.]data)\//.test(file))).toEqual([]);
  expect(existsSync(path.join(ROOT, '.gitignore'))).toBe(true);
});
