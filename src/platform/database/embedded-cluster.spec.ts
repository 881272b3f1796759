/** Real clusters in temporary folders. What needs a killed Node is in test/journeys/start.spec.ts. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rowsOf } from '../../../test/support/database.js';
import { StartFault } from '../start-fault.js';
import { startEmbeddedCluster, type EmbeddedCluster } from './embedded-cluster.js';
import { runningServer } from './embedded-cluster-process.js';

let folder: string;
/** A whole data folder of a stopped cluster, to be copied. */
let whole: string;
const started: EmbeddedCluster[] = [];

const start = async (dataDir: string): Promise<EmbeddedCluster> => {
  const cluster = await startEmbeddedCluster(dataDir);
  started.push(cluster);
  return cluster;
};
const postgres = (dataDir: string): string => path.join(dataDir, 'postgres');
const pidOf = (dataDir: string): number => runningServer(postgres(dataDir))?.pid ?? 0;
const answers = async (cluster: EmbeddedCluster): Promise<boolean> =>
  (await rowsOf(cluster.appUrl, 'select 1').catch(() => [])).length === 1;

/** A data folder of this test's own, as a stopped cluster left it. */
function copied(name: string): string {
  const dataDir = path.join(folder, name);
  // with the owners, who matter to the database
  cpSync(whole, dataDir, { recursive: true, preserveTimestamps: true });
  const owner = statSync(postgres(whole));
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, postgres(dataDir)]);
  return dataDir;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-cluster-'));
  chmodSync(folder, 0o711);
  whole = path.join(folder, 'whole');
  const cluster = await startEmbeddedCluster(whole);
  expect(cluster.fresh).toBe(true);
  await rowsOf(cluster.ownerUrl, 'create table kept as select 42 as n');
  await cluster.stop();
});
afterEach(async () => {
  for (const cluster of started.splice(0)) await cluster.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps what is in it, its passwords and its port', async () => {
  const dataDir = copied('kept');
  const one = await start(dataDir);
  expect(one.fresh).toBe(false);
  expect(await rowsOf(one.ownerUrl, 'select n from kept')).toEqual([{ n: 42 }]);
  await one.stop();
  expect(existsSync(path.join(postgres(dataDir), 'postmaster.pid'))).toBe(false);
  const other = await start(dataDir);
  expect(other.ownerUrl).toBe(one.ownerUrl);
  expect(statSync(path.join(postgres(dataDir), 'pingshen.passwords.json')).mode & 0o777).toBe(0o600);
});

it('lets a second server on the same folder go with a sentence, and is not disturbed', async () => {
  const dataDir = copied('second');
  const cluster = await start(dataDir);
  await expect(startEmbeddedCluster(dataDir)).rejects.toThrow(
    `Another server (process ${process.pid}) is running on the data folder ${dataDir}`,
  );
  expect(await answers(cluster)).toBe(true);
});

it('is made once by several first starts at the same time', async () => {
  const dataDir = path.join(folder, 'race');
  const outcomes = await Promise.allSettled([start(dataDir), start(dataDir), start(dataDir)]);
  const [winner, ...others] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(others).toEqual([]);
  expect(await answers(winner as EmbeddedCluster)).toBe(true);
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StartFault);
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log']);
});

it('begins anew after a first start that was cut off', async () => {
  const dataDir = path.join(folder, 'unfinished');
  const ended = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => ended.once('exit', resolve));
  const rest = path.join(dataDir, `postgres.new-${ended.pid}-01234567`);
  mkdirSync(path.join(rest, 'base'), { recursive: true });
  writeFileSync(path.join(rest, 'PG_VERSION'), '18\n');
  writeFileSync(`${rest}.password`, 'secret');
  const cluster = await start(dataDir);
  expect(cluster.fresh).toBe(true);
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log']);
});

it('comes back on its port when the database is killed under it', async () => {
  const dataDir = copied('killed');
  const cluster = await start(dataDir);
  const before = { url: cluster.appUrl, pid: pidOf(dataDir) };
  process.kill(before.pid, 'SIGKILL');
  const deadline = Date.now() + 30_000;
  while (!(await answers(cluster)) || pidOf(dataDir) === before.pid) {
    if (Date.now() > deadline) throw new Error('the database did not come back');
    await wait(50);
  }
  expect(cluster.appUrl).toBe(before.url);
});

it('does not believe a postmaster.pid whose number belongs to somebody else by now', async () => {
  const dataDir = copied('stale');
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    const file = path.join(postgres(dataDir), 'postmaster.pid');
    writeFileSync(file, [stranger.pid, postgres(dataDir), 1, 5432, '', '127.0.0.1', '1 1', 'ready', ''].join('\n'), {
      mode: 0o600,
    });
    expect(await answers(await start(dataDir))).toBe(true);
    expect(stranger.exitCode).toBeNull();
  } finally {
    stranger.kill();
  }
});

it('takes another port when its own was taken meanwhile', async () => {
  const dataDir = copied('port');
  const neighbour = await start(copied('neighbour'));
  const taken = new URL(neighbour.appUrl).port;
  writeFileSync(path.join(postgres(dataDir), 'pingshen.port'), taken);
  const cluster = await start(dataDir);
  expect(new URL(cluster.appUrl).port).not.toBe(taken);
  expect(await answers(cluster)).toBe(true);
});

it('runs in a folder that only its starter may enter', async () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  // where the surroundings let no capability through, a sentence says so
  const outcome = await start(path.join(closed, 'data')).catch((error: unknown) => error as Error);
  if (outcome instanceof Error) expect(outcome.message).toMatch(/cannot enter/);
  else expect(await answers(outcome)).toBe(true);
});

describe('says in a sentence, with the folder and a remedy, that', () => {
  const clear =
    (...parts: string[]) =>
    (data: string) =>
      rmSync(path.join(data, ...parts), { recursive: true, force: true });
  const write = (file: string, text: string | Buffer) => (data: string) => writeFileSync(path.join(data, file), text);
  it.each<[string, (data: string) => void, RegExp]>([
    ['PG_VERSION is gone', clear('PG_VERSION'), /PG_VERSION is missing.*restore the folder/],
    ['another PostgreSQL wrote it', write('PG_VERSION', '17\n'), /written by PostgreSQL 17.*restore the folder/],
    ['the passwords are gone', clear('pingshen.passwords.json'), /passwords.*restore the folder/],
    ['the passwords are garbled', write('pingshen.passwords.json', '{"superuser":'), /passwords.*restore the folder/],
    ['the control file is cut off', write('global/pg_control', ''), /pg_control.*restore the folder/],
    [
      'the control file is garbled',
      write('global/pg_control', Buffer.alloc(8192, 0x5a)),
      /does not start.*restore the folder/,
    ],
    ['the log of changes is gone', clear('pg_wal'), /pg_wal.*restore the folder/],
    ['the tables are gone', clear('base'), /does not start.*restore the folder/],
    [
      'a setting is wrong',
      write('postgresql.conf', 'nonsense = yes\n'),
      /does not start.*correct its postgresql\.conf/,
    ],
    ['everybody may read it', (data) => chmodSync(data, 0o755), /invalid permissions.*mode 700/],
  ])('%s', async (name, damage, sentence) => {
    const dataDir = copied(name.replaceAll(' ', '-'));
    damage(postgres(dataDir));
    const error: unknown = await startEmbeddedCluster(dataDir).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartFault);
    const { message } = error as StartFault;
    expect(message).toContain(postgres(dataDir));
    expect(message).toMatch(sentence);
    expect(message).not.toContain('\n');
    expect(pidOf(dataDir)).toBe(0);
  });

  it('DATA_DIR is no folder', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(startEmbeddedCluster(file)).rejects.toThrow(`DATA_DIR ${file} cannot be written`);
  });
});

it('writes no password into its log', async () => {
  const dataDir = copied('log');
  const cluster = await start(dataDir);
  await cluster.stop();
  const log = readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
  for (const url of [cluster.ownerUrl, cluster.appUrl, cluster.superuserUrl])
    expect(log).not.toContain(new URL(url).password);
});
