import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyDatabase, rowsOf, type TestDatabase } from '../../../test/support/database.js';
import { StartFault } from '../start-fault.js';
import { MIGRATIONS, migrate } from './migrations.js';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-migrations-'));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, sql: string): void => writeFileSync(path.join(folder, name), sql);
const applied = async (): Promise<string[]> =>
  (await rowsOf<{ name: string }>(database.ownerUrl, 'select name from migration order by name')).map(
    ({ name }) => name,
  );

it('applies all of ours in the order of their names, once', async () => {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  expect(names.length).toBeGreaterThan(5);
  expect(await migrate(database.ownerUrl)).toEqual({ applied: names, fresh: true });
  expect(await migrate(database.ownerUrl)).toEqual({ applied: [], fresh: false });
  expect(await applied()).toEqual(names);
});

it('applies each once when several servers start at the same time', async () => {
  put('0001_a.sql', 'create table a (n integer); select pg_sleep(0.05);');
  put('0002_b.sql', 'insert into a values (1);');
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => migrate(database.ownerUrl, folder)));
  expect(outcomes.filter((outcome) => outcome.applied.length > 0)).toHaveLength(1);
  expect(await rowsOf(database.ownerUrl, 'select n from a')).toHaveLength(1);
});

it('goes on after the ones that are there', async () => {
  put('0001_a.sql', 'create table a (n integer);');
  await migrate(database.ownerUrl, folder);
  put('0002_b.sql', 'alter table a add m integer;');
  put('notes.txt', 'no migration');
  expect(await migrate(database.ownerUrl, folder)).toEqual({ applied: ['0002_b.sql'], fresh: false });
});

it('undoes the whole of one that fails, keeps those before, and can be tried again', async () => {
  put('0001_a.sql', 'create table a (n integer);');
  put('0002_b.sql', 'create table b (n integer); insert into nowhere values (1);');
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(
    /^The migration 0002_b\.sql failed and changed nothing \(.*nowhere.*42P01\)/,
  );
  expect(await applied()).toEqual(['0001_a.sql']);
  put('0002_b.sql', 'create table b (n integer);');
  await migrate(database.ownerUrl, folder);
  expect(await applied()).toEqual(['0001_a.sql', '0002_b.sql']);
});

it('refuses a file that was changed after it was applied, but not for its line ends', async () => {
  put('0001_a.sql', 'create table a (\n n integer);\n');
  await migrate(database.ownerUrl, folder);
  put('0001_a.sql', 'create table a (\r\n n integer);\r\n');
  await migrate(database.ownerUrl, folder);
  put('0001_a.sql', 'create table a (\n m integer);\n');
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(StartFault);
});

it('refuses a database that a newer version has changed', async () => {
  put('0001_a.sql', 'create table a (n integer);');
  put('0002_b.sql', 'create table b (n integer);');
  await migrate(database.ownerUrl, folder);
  rmSync(path.join(folder, '0002_b.sql'));
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('0002_b.sql, which this version does not know');
});

describe('while a ballot', () => {
  beforeEach(async () => {
    put('0001_ballot.sql', 'create table ballot (title text, state text, opened_at timestamptz);');
    await migrate(database.ownerUrl, folder);
  });
  const withBallot = (state: string) =>
    rowsOf(database.ownerUrl, `insert into ballot values ('第一次表决', '${state}', now())`);

  it.each(['open', 'closing', 'closed'])('is %s, nothing is applied', async (state) => {
    await withBallot(state);
    // nothing to apply: the server may start
    await migrate(database.ownerUrl, folder);
    put('0002_b.sql', 'create table b (n integer);');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('The ballot "第一次表决" is open');
    expect(await applied()).toEqual(['0001_ballot.sql']);
    await rowsOf(database.ownerUrl, `update ballot set state = 'announced'`);
    expect((await migrate(database.ownerUrl, folder)).applied).toEqual(['0002_b.sql']);
  });

  it.each(['draft', 'announced', 'void'])('is %s, it goes on', async (state) => {
    await withBallot(state);
    put('0002_b.sql', 'create table b (n integer);');
    expect((await migrate(database.ownerUrl, folder)).applied).toEqual(['0002_b.sql']);
  });
});

it('leaves the role of the server without a say over the schema', async () => {
  await migrate(database.ownerUrl);
  for (const sql of [
    'create table mine ()',
    'drop table person',
    `update migration set digest = ''`,
    'select fingerprint from sealing_key',
    'set role pingshen_owner',
  ]) {
    await expect(rowsOf(database.appUrl, sql)).rejects.toMatchObject({ code: '42501' });
  }
});

it('guards what is append-only against the server, and against its owner by mistake', async () => {
  await migrate(database.ownerUrl);
  const tables = ['audit_event', 'meeting_event', 'ballot_event', 'paper', 'paper_alpha', 'tally'];
  for (const table of tables) {
    for (const sql of [`delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(rowsOf(database.appUrl, sql)).rejects.toMatchObject({ code: '42501' });
      await expect(rowsOf(database.ownerUrl, sql)).rejects.toMatchObject({ code: '42501' });
    }
  }
});
