import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EnvironmentFault, Environment } from './environment.js';
import { keyFolderFaults, keyFoldersOf } from './key-folders.js';

let home: string;
const at = (name: string): string => path.join(home, name);
const faults = (text: string): string[] => keyFolderFaults(keyFoldersOf(text), at('data'));

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'pingshen-folders-'));
  for (const name of ['one', 'two', 'one/inner', 'data']) mkdirSync(at(name));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('names trustees with their folders, in their order', () => {
  expect(keyFoldersOf(` vault=${at('one')} , disk-2=${at('two')},`)).toEqual([
    { name: 'vault', folder: at('one') },
    { name: 'disk-2', folder: at('two') },
  ]);
  expect(keyFoldersOf(undefined)).toEqual([]);
  expect(faults(`vault=${at('one')},disk-2=${at('two')}`)).toEqual([]);
});

it.each<[string, () => string, RegExp]>([
  ['no folder', () => 'vault', /no folder for "vault"/],
  ['an empty folder', () => 'vault=', /no folder for "vault"/],
  ['a name with other letters', () => `Vault=${at('one')}`, /has the name "Vault"; use lower-case/],
  ['no name', () => `=${at('one')}`, /use lower-case/],
  ['a name twice', () => `a=${at('one')},a=${at('two')}`, /has the name "a" twice/],
  ['a folder twice', () => `a=${at('one')},b=${at('one')}/`, /each needs its own/],
  ['a folder in another', () => `a=${at('one')},b=${at('one/inner')}`, /each needs its own/],
  ['a folder around another', () => `a=${at('one/inner')},b=${at('one')}`, /each needs its own/],
  ['a folder in DATA_DIR', () => `a=${at('data')}`, /together with DATA_DIR/],
  ['a folder around DATA_DIR', () => `a=${home}`, /together with DATA_DIR/],
])('refuses %s', (_, text, sentence) => {
  expect(faults(text())).toEqual([expect.stringMatching(sentence)]);
});

it('follows links, and takes no file for a folder', () => {
  symlinkSync(at('one'), at('link'));
  expect(faults(`a=${at('one')},b=${at('link')}`)).toHaveLength(1);
  writeFileSync(at('file'), '');
  expect(faults(`a=${at('file')}`)).toEqual([expect.stringMatching(/no folder or cannot be written/)]);
});

it('takes a folder that is not there: its disk may be away when the server starts again', () => {
  expect(faults(`a=${at('nowhere')},b=${at('two')}`)).toEqual([]);
});

it('tells every fault at the start, beside those of other settings', () => {
  const env = { HOME: home, DATA_DIR: at('data'), PORT: 'many', BALLOT_KEY_FOLDERS: `A=${at('data')},b=${at('file')}` };
  writeFileSync(at('file'), '');
  try {
    Environment.load(env);
    throw new Error('was taken');
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentFault);
    expect(String(error).match(/\(BALLOT_KEY_FOLDERS/g)).toHaveLength(3);
    expect(String(error)).toContain('PORT');
  }
});
