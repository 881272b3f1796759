import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Environment, EnvironmentFault } from './environment.js';

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-environment-'));
const cert = path.join(folder, 'cert.pem');
const key = path.join(folder, 'key.pem');

beforeAll(() => {
  writeFileSync(cert, '');
  writeFileSync(key, '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sentences that a given environment is refused with; none when it is accepted. */
function refused(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    Environment.load({ HOME: '/home/somebody', ...env });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentFault) return error.sentences;
    throw error;
  }
}

it('needs nothing to be given', () => {
  const environment = Environment.load({ HOME: '/home/somebody' });
  expect(environment).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: path.resolve('.data'),
    logLevel: 'info',
    demo: 'auto',
  });
  expect(environment.keyFile).toBe('/home/somebody/.config/pingshen/key-encryption.key');
  expect(environment.databaseUrl).toBeUndefined();
  expect(environment.publicOrigin).toBeUndefined();
});

it('takes an empty variable for one that is not given', () => {
  expect(Environment.load({ HOME: '/h', PORT: '', DATABASE_URL: ' ', DEMO: '' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    demo: 'auto',
  });
});

it.each([
  [{ XDG_CONFIG_HOME: '/etc/here' }, '/etc/here/pingshen/key-encryption.key'],
  [{ XDG_CONFIG_HOME: 'relative' }, '/home/somebody/.config/pingshen/key-encryption.key'],
  [{ KEY_FILE: '/run/secrets/kek' }, '/run/secrets/kek'],
])('finds the key file for %j', (env, file) => {
  expect(Environment.load({ HOME: '/home/somebody', ...env }).keyFile).toBe(file);
});

it('tells every fault at once', () => {
  const sentences = refused({
    PORT: 'many',
    DATABASE_URL: 'mysql://x',
    DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    PUBLIC_ORIGIN: 'review.example.org',
  });
  expect(sentences).toHaveLength(5);
  for (const name of ['PORT', 'DATABASE_URL', 'DEMO', 'LOG_LEVEL', 'PUBLIC_ORIGIN']) {
    expect(sentences.filter((sentence) => sentence.startsWith(name))).toHaveLength(1);
  }
});

it.each(['0', '1', '65535'])('takes the port %s', (PORT) => expect(refused({ PORT })).toEqual([]));
it.each(['-1', '65536', '80a', '8e3', '0x50'])('refuses the port %s', (PORT) =>
  expect(refused({ PORT })).toHaveLength(1),
);

describe('plain HTTP is for this machine only', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is answered', (HOST) =>
    expect(refused({ HOST })).toEqual([]),
  );
  it.each(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.org'])('%s is not', (HOST) => {
    expect(refused({ HOST })).toEqual([expect.stringContaining('plain HTTP')]);
  });
  it('any host with a certificate', () =>
    expect(refused({ HOST: '0.0.0.0', TLS_CERT: cert, TLS_KEY: key })).toEqual([]));
  it('any host behind a proxy', () => expect(refused({ HOST: '0.0.0.0', TRUSTED_PROXY: '1' })).toEqual([]));
  it('half a certificate is none', () => expect(refused({ HOST: '0.0.0.0', TLS_CERT: cert })).toHaveLength(2));
  it('a certificate that is not there is none', () => {
    expect(refused({ TLS_CERT: path.join(folder, 'none'), TLS_KEY: key })).toEqual([
      expect.stringContaining('cannot be read'),
    ]);
  });
});

it.each([
  ['1', 1],
  ['10.0.0.5, 10.1.0.0/16', '10.0.0.5, 10.1.0.0/16'],
  ['loopback', 'loopback'],
])('takes the proxy %s as Express does', (TRUSTED_PROXY, trustedProxy) => {
  expect(Environment.load({ HOME: '/h', TRUSTED_PROXY }).trustedProxy).toBe(trustedProxy);
});
it.each(['0', '10', 'true', 'proxy.example.org'])('refuses the proxy %s', (TRUSTED_PROXY) => {
  expect(refused({ TRUSTED_PROXY })).toHaveLength(1);
});

it.each([
  'https://review.example.org',
  'https://review.example.org:8443',
  'http://localhost:3000',
  'http://[::1]:3000',
])('takes the origin %s', (PUBLIC_ORIGIN) => expect(refused({ PUBLIC_ORIGIN })).toEqual([]));
it.each([
  'https://review.example.org/',
  'https://review.example.org/app',
  'http://review.example.org',
  'https://Review.example.org',
])('refuses the origin %s', (PUBLIC_ORIGIN) => expect(refused({ PUBLIC_ORIGIN })).toHaveLength(1));

describe('the key lies where no backup takes it', () => {
  const dataDir = path.join(folder, 'data');
  it.each([path.join(dataDir, 'kek'), path.join(dataDir, 'deep', 'kek'), path.join(dataDir, '..', 'data', 'kek')])(
    'not %s',
    (KEY_FILE) => {
      expect(refused({ DATA_DIR: dataDir, KEY_FILE })).toEqual([expect.stringContaining('inside DATA_DIR')]);
    },
  );
  it('not through a link either', () => {
    mkdirSync(dataDir, { recursive: true });
    symlinkSync(dataDir, path.join(folder, 'link'));
    expect(refused({ DATA_DIR: dataDir, KEY_FILE: path.join(folder, 'link', 'kek') })).toHaveLength(1);
  });
  it('nor with the data where the ballot keys go', () => {
    expect(refused({ DATA_DIR: path.join(folder, 'ballots'), KEY_FILE: path.join(folder, 'kek') })).toHaveLength(1);
  });
  it('beside the data is well', () => {
    expect(refused({ DATA_DIR: dataDir, KEY_FILE: path.join(folder, 'kek') })).toEqual([]);
    expect(refused({ DATA_DIR: dataDir, KEY_FILE: `${dataDir}-keys/kek` })).toEqual([]);
  });
});

it('takes a key of 32 bytes from the environment, and no other', () => {
  const bytes = Buffer.alloc(32, 7);
  expect(Environment.load({ HOME: '/h', KEY_ENCRYPTION_KEY: bytes.toString('base64') }).keyEncryptionKey).toEqual(
    bytes,
  );
  for (const wrong of [bytes.subarray(1).toString('base64'), bytes.toString('hex'), 'no base64 at all!']) {
    expect(refused({ KEY_ENCRYPTION_KEY: wrong })).toEqual([expect.stringContaining('KEY_ENCRYPTION_KEY')]);
  }
});

it('never tells a secret in its sentences', () => {
  const secret = 'hunter2hunter2';
  const sentences = refused({
    DATABASE_URL: `mysql://u:${secret}@h/d`,
    KEY_ENCRYPTION_KEY: secret,
    REDIS_URL: `http://:${secret}@h`,
  });
  expect(sentences).toHaveLength(3);
  expect(sentences.join(' ')).not.toContain(secret);
});
