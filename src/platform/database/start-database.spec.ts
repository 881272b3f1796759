/** Against an embedded cluster of its own, since roles belong to a whole cluster. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rowsOf } from '../../../test/support/database.js';
import { Environment } from '../environment.js';
import { startEmbeddedCluster, type EmbeddedCluster } from './embedded-cluster.js';
import { holdToKey } from './start-database-key.js';
import { StartFault, startDatabase, type StartedDatabase } from './start-database.js';

let folder: string;
let cluster: EmbeddedCluster;
let deaf: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-start-'));
  chmodSync(folder, 0o711);
  cluster = await startEmbeddedCluster(path.join(folder, 'data'));
  for (const sql of [
    // as a server of somebody else is found: nothing of ours in it
    'drop database pingshen',
    'drop role pingshen_owner',
    'drop role pingshen_app',
    `create role plain login password 'pass word'`,
    `create role creator login createrole password 'pw'`,
    `create role worker login password 'pw'`,
    'create database unprepared owner plain',
    'create database made owner creator',
    `create database ascii owner creator encoding 'SQL_ASCII' locale 'C' template template0 locale_provider libc`,
    'create database foreign_one',
  ]) {
    await asSuperuser(sql);
  }
  deaf = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  deaf.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const asSuperuser = (sql: string) => rowsOf(cluster.superuserUrl, sql);
const url = (login: string, database: string): string =>
  `postgres://${login}@127.0.0.1:${new URL(cluster.superuserUrl).port}/${database}`;
const start = (env: NodeJS.ProcessEnv): Promise<StartedDatabase> =>
  startDatabase(Environment.load({ HOME: folder, ...env }));

/** The one sentence that a start is refused with. */
async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
  const error: unknown = await start(env).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartFault);
  const { message } = error as StartFault;
  expect(message).not.toContain('\n');
  return message;
}

it('migrates with the login of DATABASE_URL and works as a role that owns nothing', async () => {
  const database = await start({ DATABASE_URL: url('creator:pw', 'made') });
  expect(database).toMatchObject({ appRole: 'pingshen_app', embedded: false, fresh: true });
  const who = `select current_user as role, current_setting('synchronous_commit') as durable`;
  expect(await rowsOf(database.appUrl, who)).toEqual([{ role: 'pingshen_app', durable: 'on' }]);
  await expect(rowsOf(database.appUrl, 'create table mine ()')).rejects.toMatchObject({ code: '42501' });
  await database.stop();
  expect(await start({ DATABASE_URL: url('creator:pw', 'made') })).toMatchObject({ fresh: false });
});

it('keeps the options that DATABASE_URL carries, except where they weaken a commit', async () => {
  const given = `${url('creator:pw', 'made')}?options=-c%20work_mem%3D8MB%20-c%20synchronous_commit%3Doff&application_name=ours`;
  const { appUrl } = await start({ DATABASE_URL: given });
  const settings = `select current_setting('work_mem') as memory, current_setting('synchronous_commit') as durable, current_setting('application_name') as name`;
  expect(await rowsOf(appUrl, settings)).toEqual([{ memory: '8MB', durable: 'on', name: 'ours' }]);
});

describe('DATABASE_APP_URL', () => {
  it('is a login with the role of the server', async () => {
    const env = { DATABASE_URL: url('creator:pw', 'made'), DATABASE_APP_URL: url('worker:pw', 'made') };
    expect(await refusal(env)).toContain('grant pingshen_app to worker');
    await asSuperuser('grant pingshen_app to worker');
    const database = await start(env);
    expect(database.appRole).toBeNull();
    expect(await rowsOf(database.appUrl, 'select current_user as role')).toEqual([{ role: 'worker' }]);
  });

  it('is not the owner', async () => {
    const owner = url('creator:pw', 'made');
    expect(await refusal({ DATABASE_URL: owner, DATABASE_APP_URL: owner })).toContain('owns the tables');
  });
});

it('tells the administrator what to run when the login may not make the role', async () => {
  await start({ DATABASE_URL: url('creator:pw', 'made') }); // the role is there now, but not for everybody
  expect(await refusal({ DATABASE_URL: url('plain:pass%20word', 'unprepared') })).toContain(
    'grant pingshen_app to plain',
  );
  await asSuperuser('grant pingshen_app to plain');
  await expect(start({ DATABASE_URL: url('plain:pass%20word', 'unprepared') })).resolves.toMatchObject({ fresh: true });
});

it.each<[string, () => string, RegExp]>([
  ['a wrong password', () => url('plain:wrong', 'unprepared'), /refuses the password of the user plain/],
  ['an unknown user', () => url('nobody:pw', 'unprepared'), /refuses the password of the user nobody/],
  ['a database that is not there', () => url('creator:pw', 'nowhere'), /the database nowhere does not exist/],
  ['a database of somebody else', () => url('creator:pw', 'foreign_one'), /make it the owner/],
  ['another encoding', () => url('creator:pw', 'ascii'), /encoded in SQL_ASCII/],
  ['a closed port', () => 'postgres://u:hunter2@127.0.0.1:1/d', /127\.0\.0\.1:1, where nothing answers/],
  ['an unknown host', () => 'postgres://u:hunter2@nowhere.invalid/d', /host nowhere\.invalid, which cannot be found/],
  [
    'something that is no PostgreSQL',
    () => `postgres://u:hunter2@127.0.0.1:${(deaf.address() as { port: number }).port}/d`,
    /cannot be reached/,
  ],
])('says in a sentence that DATABASE_URL has %s', async (_, address, sentence) => {
  const message = await refusal({ DATABASE_URL: address() });
  expect(message).toMatch(sentence);
  expect(message).not.toContain('hunter2');
});

it('starts the embedded database without DATABASE_URL, and stops it', async () => {
  const dataDir = path.join(folder, 'embedded');
  const database = await start({ DATA_DIR: dataDir });
  expect(database).toMatchObject({ appRole: null, embedded: true, fresh: true });
  const facts = `select current_user as role, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
                        current_setting('synchronous_commit') as durable, current_setting('listen_addresses') as listens,
                        (select array_agg(name order by name collate "zh-x-icu") from (values ('赵'), ('李'), ('𠮷')) as t(name)) as names`;
  expect(await rowsOf(database.appUrl, facts)).toMatchObject([
    {
      role: 'pingshen_app',
      encoding: 'UTF8',
      fsync: 'on',
      durable: 'on',
      listens: '127.0.0.1',
      names: expect.arrayContaining(['𠮷']),
    },
  ]);
  await expect(rowsOf(database.appUrl, 'create table mine ()')).rejects.toMatchObject({ code: '42501' });
  await database.stop();
  await expect(rowsOf(database.appUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it('holds a database to the key that it was sealed under', async () => {
  const { ownerUrl } = await start({ DATABASE_URL: url('creator:pw', 'made') });
  await Promise.all(Array.from({ length: 4 }, () => holdToKey(ownerUrl, { fingerprint: 'one' }, '/keys/kek')));
  await expect(holdToKey(ownerUrl, { fingerprint: 'other' }, '/keys/kek')).rejects.toThrow(
    /not the one .* KEY_FILE \/keys\/kek/,
  );
  await holdToKey(ownerUrl, { fingerprint: 'one' }, '/keys/kek');
});
