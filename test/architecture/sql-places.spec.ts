/** The rule of eslint.config.mjs on where SQL is: it bites in use cases, and in no file that is made for queries. */
import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { ROOT } from './files.js';

const config = new ESLint({ cwd: ROOT });

/** What the rule says to this code in this file. */
async function said(file: string, code: string): Promise<string[]> {
  const { rules } = (await config.calculateConfigForFile(file)) as { rules: Linter.RulesRecord };
  const only = { 'no-restricted-syntax': rules['no-restricted-syntax'] ?? 'off' } as const;
  const found = new Linter().verify(code, { files: ['**/*.ts'], languageOptions: { parser }, rules: only }, file);
  return found.map(({ message }) => message);
}

const WRITE = `await tx.execute('delete from seat');`;

it.each([
  WRITE,
  `await tx.row<{ id: string }>('select id from seat');`,
  `await tx.rows('select id from seat');`,
  `await tx.executeOne('delete from seat');`,
  `await tx.insert(Seat, {});`,
  `await this.database.read('select id from seat');`,
  `await this.database.readOne<{ id: string }>('select id from seat');`,
])('a use case may not hold %s', async (code) => {
  expect(await said('src/identity/sign-in/sign-in.service.ts', code)).toEqual([expect.stringContaining('*.store.ts')]);
});

it.each([
  'src/identity/sessions/session.controller.ts',
  'src/results/minutes/minutes-texts.ts',
  'src/committees/meeting-terms.ts',
])('nor may %s', async (file) => {
  expect(await said(file, WRITE)).toHaveLength(1);
});

it.each([
  'src/identity/pins/pins.store.ts',
  'src/results/minutes/minutes.reader.ts',
  'src/dossiers/dossier-facts.ts',
  'src/platform/lists/list-imports.service.ts',
  'src/identity/sign-in/sign-in.spec.ts',
])('%s may', async (file) => {
  expect(await said(file, WRITE)).toEqual([]);
});

it('a use case opens the transaction and hands it on', async () => {
  const code = 'await this.database.write((tx) => this.store.leave(tx, memberId));';
  expect(await said('src/identity/sign-in/sign-in.service.ts', code)).toEqual([]);
});
