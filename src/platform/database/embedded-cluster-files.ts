/**
 * The data folder of the embedded database: made whole in a folder beside it and then renamed, so that it is either
 * complete or not there. The passwords lie in it and therefore cannot be lost without it.
 */
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errnoOf } from '../keys/durable-file.js';
import { StartFault } from '../start-fault.js';
import type { ClusterPrograms } from './embedded-cluster-binaries.js';
import { alive } from './embedded-cluster-process.js';

const VERSION = '18';
const PASSWORDS = 'pingshen.passwords.json';
const PORT = 'pingshen.port';
const UNFINISHED = /^postgres\.new-(\d+)-[0-9a-f]+(\.password)?$/;
const REMEDY = 'restore the folder from a backup, or move it away to begin with an empty database';
/** What helps against some reasons that PostgreSQL gives; against the others, the remedy above. */
const REMEDIES: [RegExp, string][] = [
  [/permission|ownership/i, 'give the folder back to the user that the database runs as, with mode 700'],
  [/no space left/i, 'make room on its disk and start again'],
  [/configuration file|parameter/i, 'correct its postgresql.conf'],
  [/shared librar/i, 'run `npm rebuild` and start again'],
  [/bind|listen socket|no port/i, 'see what keeps it from listening on 127.0.0.1'],
];

/** Names of the folders that this process is just making. */
const drafts = new Set<string>();

export interface ClusterPasswords {
  superuser: string;
  owner: string;
  app: string;
}

/** Makes `DATA_DIR`; a `StartFault` when it cannot be made or written. */
export function prepareDataDir(dataDir: string): void {
  try {
    // root's database runs as another user, who must pass through
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartFault(
      `DATA_DIR ${dataDir} 不能写入，请检查权限和磁盘空间，或改用其他文件夹 (DATA_DIR ${dataDir} cannot be written (${errnoOf(error)}); check its permissions and the space on its disk, or name another folder)`,
    );
  }
}

/** Whether nothing has been made in the data folder yet. */
export function isAbsent(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true;
    throw new StartFault(
      `数据库文件夹 ${folder} 不能读取 (The database folder ${folder} cannot be read (${errnoOf(error)}); ${remedyFor(error)})`,
    );
  }
}

function remedyFor(error: unknown): string {
  return errnoOf(error) === 'EACCES' ? 'start as the user who owns it, or correct its owner' : REMEDY;
}

/** Makes a whole new data folder. Another start doing the same may be first; then theirs stays. */
export async function createFolder(folder: string, programs: ClusterPrograms): Promise<void> {
  const dataDir = path.dirname(folder);
  removeUnfinished(dataDir);
  const draft = path.join(dataDir, `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  const passwordFile = `${draft}.password`;
  drafts.add(path.basename(draft));
  try {
    mkdirSync(draft, { mode: 0o700 });
    give(draft, programs);
    writeSecret(passwordFile, passwords.superuser, programs);
    await initialise(draft, passwordFile, programs);
    writeSecret(path.join(draft, PASSWORDS), JSON.stringify(passwords), programs);
    sync(draft);
    moveUnlessThere(draft, folder);
    sync(dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    drafts.delete(path.basename(draft));
  }
}

/** The passwords of a data folder that is whole as far as can be seen; a `StartFault` otherwise. */
export function readPasswords(folder: string): ClusterPasswords {
  const version = readOrNull(path.join(folder, 'PG_VERSION'))?.trim();
  if (version === undefined)
    throw new StartFault(
      `数据库文件夹 ${folder} 已损坏，请从备份恢复，或移走它以从空数据库开始 (The database folder ${folder} is damaged (PG_VERSION is missing); ${REMEDY})`,
    );
  if (version !== VERSION) {
    throw new StartFault(
      `数据库文件夹 ${folder} 由 PostgreSQL ${version} 写成，本程序自带 ${VERSION}，请从备份恢复，或移走它以从空数据库开始 (The database folder ${folder} was written by PostgreSQL ${version}, and this server brings ${VERSION}; ${REMEDY})`,
    );
  }
  try {
    const passwords = JSON.parse(readOrNull(path.join(folder, PASSWORDS)) ?? 'null') as ClusterPasswords | null;
    if (
      passwords !== null &&
      [passwords.superuser, passwords.owner, passwords.app].every((word) => typeof word === 'string')
    )
      return passwords;
  } catch {
    // told below
  }
  throw new StartFault(
    `数据库文件夹 ${folder} 已损坏，请从备份恢复，或移走它以从空数据库开始 (The database folder ${folder} is damaged (${PASSWORDS} is missing or unreadable); ${REMEDY})`,
  );
}

/** What to say when the database will not start from this folder. */
export function doesNotStart(folder: string, reason: string, log: string): StartFault {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(reason))?.[1] ?? REMEDY;
  return new StartFault(
    `${folder} 中的数据库不能启动，详见 ${log} (The database in ${folder} does not start (${reason}; more in ${log}); ${remedy})`,
  );
}

/** The port of last time, kept so that what is connected finds it again. */
export function rememberedPort(folder: string): number | null {
  const port = Number(readOrNull(path.join(folder, PORT)) ?? Number.NaN);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}

export function rememberPort(folder: string, port: number): void {
  writeFileSync(path.join(folder, PORT), `${port}\n`);
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function give(file: string, programs: ClusterPrograms): void {
  if (programs.user !== null) chownSync(file, programs.user.uid, programs.user.gid);
}

function writeSecret(file: string, text: string, programs: ClusterPrograms): void {
  writeFileSync(file, text, { mode: 0o600, flush: true });
  give(file, programs);
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

// What a start that was cut off has left behind; one that is still at work is left alone. A number may be ours again: in a
// container every start has the same.
function removeUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = UNFINISHED.exec(name)?.[1];
    if (maker === undefined) continue;
    const atWork = Number(maker) === process.pid ? drafts.has(name.replace(/\.password$/, '')) : alive(Number(maker));
    if (!atWork) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}

function moveUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(errnoOf(error)) || !existsSync(folder)) throw error;
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The default collation is PostgreSQL's own C.UTF-8, which no update of a library can change under an index; names are
 * sorted by the ICU collation "zh-x-icu", which is named where it is wanted.
 */
function initialise(draft: string, passwordFile: string, programs: ClusterPrograms): Promise<void> {
  const words = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  return new Promise((resolve, reject) => {
    const child = programs.start('initdb', words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => reject(cannotMake(draft, error.message)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(cannotMake(draft, firstLine(said)));
    });
  });
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => /error|fatal/i.test(line))
      ?.trim() ??
    text.split('\n')[0]?.trim() ??
    ''
  );
}

function cannotMake(draft: string, reason: string): StartFault {
  return new StartFault(
    `不能在 ${path.dirname(draft)} 建立内置数据库，请检查磁盘空间、运行 npm rebuild，或用 DATABASE_URL 指定自己的 PostgreSQL (The embedded database cannot be made in ${path.dirname(draft)} (${reason}); check the space on its disk, run \`npm rebuild\`, or give DATABASE_URL for a PostgreSQL of your own)`,
  );
}
