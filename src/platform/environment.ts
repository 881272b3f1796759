/**
 * Everything that the surroundings decide, read once at the start and checked as a whole: all faults are told together,
 * each in a sentence that says what to do. Nothing else in the server reads the process environment.
 */
import path from 'node:path';
import { IsIn, ValidateBy, validateSync, type ValidationArguments } from 'class-validator';
import { keyFoldersOf, keyFolderFaults, type KeyFolder } from './key-folders.js';
import { readableFile, within } from './paths.js';
import { fileIn, givenIn, placesIn, wholeNumber } from './places.js';
import { StartFault } from './start-fault.js';

export const DEMO_MODES = ['auto', 'on', 'off'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const KEY_BYTES = 32;
const MOST_PROXIES = 9;
const PROXY_WORD = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F:.]+(\/\d{1,3})?)$/;

/** What is wrong with the environment, a sentence each. */
export class EnvironmentFault extends StartFault {
  override name = 'EnvironmentFault';

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

// of the same name, a second rule on a field would hide the first
let rules = 0;

/** A rule over one field and its neighbours; the sentence is what the operator reads when it does not hold. */
function Holds<Value>(
  rule: (value: Value, environment: Environment) => boolean,
  sentence: string | ((environment: Environment) => string),
): PropertyDecorator {
  rules += 1;
  return ValidateBy(
    {
      name: `holds-${rules}`,
      validator: { validate: (value: Value, about?: ValidationArguments) => rule(value, about?.object as Environment) },
    },
    { message: (about) => (typeof sentence === 'string' ? sentence : sentence(about.object as Environment)) },
  );
}

/** Whether a name or address to listen on is reachable from this machine only. */
function isLocalHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isUrlOf(protocols: readonly string[]): (value: string | undefined) => boolean {
  return (value) => {
    if (value === undefined) return true;
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && protocols.includes(url.protocol);
  };
}

const isPostgresUrl = isUrlOf(['postgres:', 'postgresql:']);

function isOrigin(value: string | undefined): boolean {
  if (value === undefined) return true;
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  // an address in brackets, as [::1], is how a URL writes it
  const safe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLocalHost(url.hostname.replace(/^\[|\]$/g, '')));
  return safe && url.origin === value;
}

function isProxyTrust(value: number | string | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'number') return value >= 1 && value <= MOST_PROXIES;
  return value.split(',').every((word) => PROXY_WORD.test(word.trim()));
}

export class Environment {
  @Holds<number>(
    (port) => port <= 65535,
    'PORT 不是有效的端口，请填写 0（任取空闲端口）至 65535 之间的数 (PORT is no port; give a number from 0 (any free one) to 65535)',
  )
  port: number;

  @Holds<string>(
    (host) => /^[A-Za-z0-9.:_-]+$/.test(host),
    'HOST 不是可监听的名称或地址，请填写例如 127.0.0.1 或 0.0.0.0 (HOST is not a name or address to listen on; give for example 127.0.0.1 or 0.0.0.0)',
  )
  @Holds<string>(
    (host, environment) => isLocalHost(host) || environment.servesTls || environment.trustedProxy !== undefined,
    (environment) =>
      `HOST ${environment.host} 可以从其他机器访问，而明文 HTTP 只应答本机：请设置 TLS_CERT 和 TLS_KEY，前面有 HTTPS 代理时设置 TRUSTED_PROXY ` +
      `(HOST ${environment.host} is reachable from other machines, and plain HTTP is answered on this one only; ` +
      'give TLS_CERT and TLS_KEY, or TRUSTED_PROXY when a proxy in front speaks HTTPS)',
  )
  host: string;

  /** Absolute; holds the embedded database and uploaded files, never a key. */
  dataDir: string;

  @Holds(
    isPostgresUrl,
    'DATABASE_URL 不是 PostgreSQL 地址，请写成 postgres://user:password@host:5432/database，或不设置以使用内置数据库 (DATABASE_URL is not a PostgreSQL address; write postgres://user:password@host:5432/database, or leave it out for the embedded database)',
  )
  databaseUrl: string | undefined;

  @Holds(
    isPostgresUrl,
    'DATABASE_APP_URL 不是 PostgreSQL 地址，请写成 postgres://user:password@host:5432/database (DATABASE_APP_URL is not a PostgreSQL address; write postgres://user:password@host:5432/database)',
  )
  @Holds<string | undefined>(
    (value, environment) => value === undefined || environment.databaseUrl !== undefined,
    'DATABASE_APP_URL 已设置而没有 DATABASE_URL，请两个都设置，或都不设置以使用内置数据库 (DATABASE_APP_URL is given without DATABASE_URL; give both, or neither for the embedded database)',
  )
  databaseAppUrl: string | undefined;

  @Holds(
    isUrlOf(['redis:', 'rediss:']),
    'REDIS_URL 不是 Redis 地址，请写成 redis://host:6379；只有一台服务器时不必设置 (REDIS_URL is not a Redis address; write redis://host:6379, or leave it out when a single server runs)',
  )
  redisUrl: string | undefined;

  /** Absolute. Ballot keys lie in `ballots` beside it. */
  @Holds<string>(
    (file, environment) =>
      !within(environment.dataDir, file) && !within(path.join(path.dirname(file), 'ballots'), environment.dataDir),
    (environment) =>
      `KEY_FILE ${environment.keyFile} 在 DATA_DIR ${environment.dataDir} 之内，备份会把密钥和密文放在一起，请改到其他位置 ` +
      `(KEY_FILE lies inside DATA_DIR, where every backup would carry the key with what it opens; name a file outside of it)`,
  )
  keyFile: string;

  /** Trustees of ballots and the folders of their keys, in their order; none: `vault`, in `ballots` beside the key file. */
  @Holds<KeyFolder[]>(
    (folders, environment) => keyFolderFaults(folders, environment.dataDir).length === 0,
    (environment) => keyFolderFaults(environment.ballotKeyFolders, environment.dataDir).join('\n'),
  )
  ballotKeyFolders: KeyFolder[];

  @Holds<Buffer | undefined>(
    (key) => key === undefined || key.length === KEY_BYTES,
    'KEY_ENCRYPTION_KEY 不是 32 字节的 base64，可用 `openssl rand -base64 32` 生成 (KEY_ENCRYPTION_KEY is not the base64 of 32 bytes; make one with `openssl rand -base64 32`)',
  )
  keyEncryptionKey: Buffer | undefined;

  @Holds<string | undefined>(
    (file, environment) => (file === undefined) === (environment.tlsKey === undefined),
    'TLS_CERT 与 TLS_KEY 只设置了一个，请两个都设置，或都不设置 (Only one of TLS_CERT and TLS_KEY is given; give both files, or neither)',
  )
  @Holds<string | undefined>(
    (file) => file === undefined || readableFile(file),
    (environment) =>
      `TLS_CERT ${environment.tlsCert} 不能读取，请检查路径和权限 (TLS_CERT ${environment.tlsCert} cannot be read; check the path and its permissions)`,
  )
  tlsCert: string | undefined;

  @Holds<string | undefined>(
    (file) => file === undefined || readableFile(file),
    (environment) =>
      `TLS_KEY ${environment.tlsKey} 不能读取，请检查路径和权限 (TLS_KEY ${environment.tlsKey} cannot be read; check the path and its permissions)`,
  )
  tlsKey: string | undefined;

  /** How many proxies stand in front, or their addresses; as Express takes it for `trust proxy`. */
  @Holds(
    isProxyTrust,
    'TRUSTED_PROXY 既不是代理的层数（1 至 9），也不是代理地址，请填写例如 1 或 10.0.0.5 (TRUSTED_PROXY is neither a number of proxies (1 to 9) nor a list of their addresses; give for example 1, or 10.0.0.5)',
  )
  trustedProxy: number | string | undefined;

  @Holds(
    isOrigin,
    'PUBLIC_ORIGIN 不是网站地址，请写成 https://review.example.org，不带路径和末尾斜线（仅 localhost 可用 http） (PUBLIC_ORIGIN is not an origin; write https://review.example.org, without a path or a slash at the end (http only for localhost))',
  )
  publicOrigin: string | undefined;

  /** Minutes after which a session that nobody uses ends, outside running meetings. */
  @Holds<number>(
    (minutes) => minutes >= 5 && minutes <= 720,
    'IDLE_MINUTES 不是分钟数，请填写 5 至 720（不设置时为 30） (IDLE_MINUTES is no number of minutes; give one from 5 to 720 (30 where it is left out))',
  )
  idleMinutes: number;

  @IsIn(LOG_LEVELS, {
    message: `LOG_LEVEL 不能识别，请填写 ${LOG_LEVELS.join('、')} 之一 (LOG_LEVEL is unknown; give one of ${LOG_LEVELS.join(', ')})`,
  })
  logLevel: (typeof LOG_LEVELS)[number];

  /** `auto`: a demonstration is laid out only in an empty embedded database. */
  @IsIn(DEMO_MODES, {
    message:
      'DEMO 不能识别，请填写 auto（仅在内置数据库为空时载入）、on 或 off (DEMO is unknown; give auto (only in an empty embedded database), on or off)',
  })
  demo: (typeof DEMO_MODES)[number];

  /** Reads and checks; throws `EnvironmentFault` with every fault. An empty variable counts as absent. */
  static load(env: NodeJS.ProcessEnv): Environment {
    const given = givenIn(env);
    const file = fileIn(given);
    const environment = Object.assign(new Environment(), {
      ...placesIn(env),
      host: given('HOST') ?? '127.0.0.1',
      databaseUrl: given('DATABASE_URL'),
      databaseAppUrl: given('DATABASE_APP_URL'),
      redisUrl: given('REDIS_URL'),
      ballotKeyFolders: keyFoldersOf(given('BALLOT_KEY_FOLDERS')),
      keyEncryptionKey: keyBytes(given('KEY_ENCRYPTION_KEY')),
      tlsCert: file('TLS_CERT'),
      tlsKey: file('TLS_KEY'),
      trustedProxy: proxyTrust(given('TRUSTED_PROXY')),
      publicOrigin: given('PUBLIC_ORIGIN'),
      idleMinutes: wholeNumber(given('IDLE_MINUTES') ?? '30'),
      logLevel: (given('LOG_LEVEL') ?? 'info') as Environment['logLevel'],
      demo: (given('DEMO') ?? 'auto') as Environment['demo'],
    });
    const faults = validateSync(environment);
    const sentences = faults.flatMap((fault) => Object.values(fault.constraints ?? {}));
    if (sentences.length > 0) throw new EnvironmentFault(sentences);
    return environment;
  }

  /** Whether this server speaks HTTPS itself. */
  get servesTls(): boolean {
    return this.tlsCert !== undefined && this.tlsKey !== undefined;
  }
}

function proxyTrust(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

/** The key's bytes; an empty buffer when the text is no base64, which is then refused for its length. */
function keyBytes(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : Buffer.alloc(0);
}
