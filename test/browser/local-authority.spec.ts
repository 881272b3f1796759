/**
 * A server on the certificate that `pingshen tls` makes: who trusts its authority signs in with secure cookies and holds a
 * live connection; who does not is stopped by the browser; plain HTTP is refused in words.
 */
import { spawnSync } from 'node:child_process';
import { X509Certificate, createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { io } from 'socket.io-client';
import { makeServer } from '../../src/cli/tls/certificates.js';
import { serverNames } from '../../src/cli/tls/names.js';
import { NOTICE } from '../../src/contract/notice.js';
import { hashPassword } from '../../src/identity/sign-in/passwords.js';
import { startBrowser } from '../support/browser.js';
import { cloneDatabase, rowsOf, type TestDatabase } from '../support/database.js';
import { askHttps } from '../support/https.js';
import { startServer, type TestServer } from '../support/server.js';
import { WatchedDevice } from './parts/watched-device.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-tls-'));
const tls = path.join(folder, 'keys', 'tls');
const read = (name: string): string => readFileSync(path.join(tls, name), 'utf8');
const PASSWORD = '远山如黛 2026 年冬';
const LIVE = '/api/live';

let database: TestDatabase;
let server: TestServer;
let ca: string;

/** The pin by which a Chromium takes a certificate without an entry in the system's store of authorities. */
function pinOf(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

async function addAccount(): Promise<void> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  const sql = (text: string, values: unknown[]): Promise<unknown> => rowsOf(database.ownerUrl, text, values);
  await sql('insert into person (id, name, id_number_sealed, id_number_hash) values ($1, $2, $3, $3)', [
    personId,
    '陈立新',
    Buffer.from(personId),
  ]);
  await sql('insert into account (id, person_id, login_name, password_hash) values ($1, $2, $3, $4)', [
    accountId,
    personId,
    'chenlixin',
    await hashPassword(PASSWORD),
  ]);
  await sql('insert into notice_acceptance (account_id, version) values ($1, $2)', [accountId, NOTICE.version]);
}

beforeAll(async () => {
  const made = spawnSync(process.execPath, ['bin/pingshen.mjs', 'tls', 'review.lan'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATA_DIR: path.join(folder, 'data'), KEY_FILE: path.join(folder, 'keys', 'kek') },
  });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  ca = read('pingshen-authority.crt');
  database = await cloneDatabase();
  await addAccount();
  server = await startServer({
    database,
    ca,
    env: { HOST: '0.0.0.0', TLS_CERT: path.join(tls, 'server.crt'), TLS_KEY: path.join(tls, 'server.key') },
  });
}, 120_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = (): ReturnType<typeof askHttps> =>
  askHttps(`${server.url}/api/session`, {
    ca,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-pingshen': '1' },
    body: JSON.stringify({ loginName: 'chenlixin', password: PASSWORD }),
  });

describe('a client that trusts the authority alone', () => {
  it('signs in with secure cookies and holds a live connection', async () => {
    const { status, cookies } = await signIn();
    expect(status).toBe(204);
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/);
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const socket = io(`${server.url}/live`, {
      path: LIVE,
      transports: ['websocket'],
      ca,
      extraHeaders: { cookie, origin: server.url },
      reconnection: false,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      expect(socket.connected).toBe(true);
    } finally {
      socket.disconnect();
    }
  });

  it('is not fooled by what the authority’s key signs for a site of the internet', async () => {
    const authority = { certificate: ca, key: read('authority.key') };
    const forged = await makeServer(authority, serverNames(['www.example.org']), 30, new Date());
    const site = createServer({ cert: forged.certificate, key: forged.key });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    await expect(askHttps(`https://127.0.0.1:${port}/`, { ca })).rejects.toThrow(/permitted subtree violation/);
    await new Promise((resolve) => site.close(resolve));
  });
});

describe('without encryption', () => {
  it('is told in words to use https, and nothing is answered', async () => {
    const { port } = new URL(server.url);
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = plainRequest({ host: '127.0.0.1', port, path: '/api/session', agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.once('error', reject);
      asked.end();
    });
    expect(answer.status).toBe(426);
    expect(answer.body).toContain('https://');
    expect(answer.body).toContain('请把地址开头的 http:// 改为 https://');
  });

  it('a connection that says nothing or breaks off keeps no other waiting, nor the end of the server', async () => {
    const { port } = new URL(server.url);
    const silent = connect(Number(port), '127.0.0.1');
    const broken = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => broken.once('connect', resolve));
    broken.write('GET');
    broken.resetAndDestroy();
    expect((await signIn()).status).toBe(204);
    expect(await server.kill('SIGTERM')).toBe(0);
    silent.destroy();
    await server.restart();
  }, 120_000);

  it('the server does not start for other machines, and says what to set', async () => {
    await expect(startServer({ env: { HOST: '0.0.0.0' } })).rejects.toThrow(/TLS_CERT 和 TLS_KEY/);
  }, 60_000);

  it.each([
    ['the key of another certificate', { TLS_KEY: 'authority.key' }, /不是证书.*的私钥/],
    ['a certificate that is none', { TLS_CERT: 'server.key' }, /不是 PEM 格式的证书/],
  ])(
    '%s is told at the start',
    async (_, wrong, words) => {
      const files = { TLS_CERT: 'server.crt', TLS_KEY: 'server.key', ...wrong };
      const env = { TLS_CERT: path.join(tls, files.TLS_CERT), TLS_KEY: path.join(tls, files.TLS_KEY) };
      await expect(startServer({ database, keyDir: server.keyDir, ca, env })).rejects.toThrow(words);
    },
    60_000,
  );
});

describe('a browser', () => {
  const browsers: Browser[] = [];
  afterAll(() => Promise.all(browsers.map((browser) => browser.close())));

  async function open(flags: readonly string[]): Promise<WatchedDevice> {
    const browser = await startBrowser(flags);
    browsers.push(browser);
    return WatchedDevice.open(browser, server.url, 'tablet');
  }

  it('that does not know the authority stops', async () => {
    const device = await open([]);
    await expect(device.goto('/')).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
  }, 60_000);

  it('that takes the certificate signs in, in a secure context, and hears the server', async () => {
    const device = await open([`--ignore-certificate-errors-spki-list=${pinOf(read('server.crt'))}`]);
    await device.goto('/');
    await device.page.getByLabel('登录名').fill('chenlixin');
    await device.page.getByLabel('密码').fill(PASSWORD);
    await device.press('登录');
    await device.says('陈立新');
    const { page } = device;
    expect(await page.evaluate(() => isSecureContext && typeof crypto.subtle.digest === 'function')).toBe(true);
    const cookies = await device.context.cookies();
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
    const hello = await page.evaluate(
      (live) =>
        new Promise<string>((resolve, reject) => {
          const socket = new WebSocket(`wss://${location.host}${live}/?EIO=4&transport=websocket`);
          socket.onmessage = ({ data }) => resolve(String(data));
          socket.onerror = () => reject(new Error('no live connection'));
        }),
      LIVE,
    );
    expect(hello).toMatch(/^0\{/);
    expect(device.faults).toEqual([]);
  }, 90_000);
});
