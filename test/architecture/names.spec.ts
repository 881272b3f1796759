/** Names of files say what they hold. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, files } from './files.js';

const BANNED = /^(utils?|common|helpers?|managers?|base|data|misc)$/i;
const FEATURES =
  'administration|results|ballots|meetings|defense|scoring|assignment|draws|dossiers|committees|experts|confirmations|identity|audit';
const DOOR = new RegExp(`^src/(${FEATURES})/index[.]ts$`);
const CODE = /^(src|client|test|bench|bin|scripts)\/.*[.](ts|tsx|mjs|cjs|js)$/;
/** Made by a program from what has its own name. */
const MADE = new Set(['client/src/api/schema.d.ts']);

/** What is wrong with the name of a file, or null. */
function fault(file: string): string | null {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const words = name.split('.');
  const stem = words[0] ?? '';
  if (folders.some((folder) => BANNED.test(folder))) return 'is in a folder whose name says nothing';
  if (stem === 'index') return DOOR.test(file) ? null : "is an index.ts, yet no feature's door";
  if (words.slice(0, -1).some((word) => BANNED.test(word)) || /-(utils?|helpers?|managers?|misc)$/.test(stem))
    return 'has a name that says nothing';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) && !/^[a-z]{2}-[A-Z]{2}$/.test(stem))
    return 'is not named in lower case with hyphens';
  return null;
}

const faults = (paths: string[]): string[] =>
  paths.filter((file) => fault(file) !== null).map((file) => `${file} ${fault(file)}`);

const code = files().filter((file) => CODE.test(file) && !MADE.has(file));

it('finds the code', () => {
  expect(code.length).toBeGreaterThan(200);
});

it('gives every file a name that says what it holds', () => {
  expect(faults(code)).toEqual([]);
});

it('names no interface with an I', () => {
  const prefixed = code
    .filter((file) => /[.]tsx?$/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(
          /^\s*(?:export )?(?:interface|type|abstract class) (I[A-Z][a-z]\w*)/gm,
        ),
      ].map((match) => `${file}: ${match[1]}`),
    )
    .filter((found) => !found.endsWith(': IdPipe'));
  expect(prefixed).toEqual([]);
});

it.each([
  'src/kernel/utils.ts',
  'src/kernel/string-helpers.ts',
  'src/platform/common/text.ts',
  'src/ballots/ballots.manager.ts',
  'src/ballots/domain/index.ts',
  'client/src/ui/index.ts',
  'src/kernel/misc.spec.ts',
  'src/meetings/data.ts',
  'src/meetings/MeetingRows.ts',
])('would refuse %s', (file) => {
  expect(fault(file)).not.toBeNull();
});

it.each([
  'src/ballots/index.ts',
  'src/platform/database/database.ts',
  'src/ballots/ballots.store.ts',
  'client/src/locales/desk/zh-CN.ts',
])('accepts %s', (file) => {
  expect(fault(file)).toBeNull();
});
