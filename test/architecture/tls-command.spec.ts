import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-tls-'));
const tls = path.join(folder, 'keys', 'tls');
const file = (name: string): string => path.join(tls, name);
const certificate = (name: string): X509Certificate => new X509Certificate(readFileSync(file(name)));

function run(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['bin/pingshen.mjs', 'tls', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      PORT: '3443',
      DATA_DIR: path.join(folder, 'data'),
      KEY_FILE: path.join(folder, 'keys', 'key-encryption.key'),
    },
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pingshen tls', () => {
  it('makes an authority and a certificate, and says in Chinese what to do with both', () => {
    const { status, stdout, stderr } = run('review.lan', '192.168.1.10');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [authority, server] = [certificate('pingshen-authority.crt'), certificate('server.crt')];
    expect(authority.ca).toBe(true);
    expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
    expect(server.subjectAltName).toBe(
      'DNS:review.lan, IP Address:192.168.1.10, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    );
    const days = (Date.parse(server.validTo) - Date.parse(server.validFrom)) / 86_400_000;
    expect(days).toBeLessThan(398);
    for (const key of ['authority.key', 'server.key']) expect(statSync(file(key)).mode & 0o777).toBe(0o600);
    const [first = '', second = ''] = [0, 48].map((from) => authority.fingerprint256.slice(from, from + 47));
    for (const words of [
      `TLS_CERT=${file('server.crt')}`,
      `TLS_KEY=${file('server.key')}`,
      'HOST=0.0.0.0',
      first,
      second,
    ])
      expect(stdout).toContain(words);
    expect(stdout).toContain('PUBLIC_ORIGIN=https://review.lan:3443');
    expect(stdout).not.toContain('PRIVATE KEY');
  });

  it('renews the certificate under a new key and keeps the authority, in English too', () => {
    const [authority, server] = [certificate('pingshen-authority.crt'), certificate('server.crt')];
    const { status, stdout } = run('10.1.2.3', 'hall.review.lan', '--days', '30', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('devices need nothing');
    expect(stdout).not.toMatch(/[一-鿿]/);
    expect(certificate('pingshen-authority.crt').fingerprint256).toBe(authority.fingerprint256);
    const renewed = certificate('server.crt');
    expect(renewed.publicKey.equals(server.publicKey)).toBe(false);
    expect(renewed.verify(authority.publicKey)).toBe(true);
  });

  it.each([
    [['other.lan'], '--new-authority'],
    [['8.8.8.8'], '--new-authority'],
    [['https://review.lan'], '不带 https://'],
    [['review.lan', '--days', '400'], '1 至 396'],
    [['review.lan', '--days', 'x'], '1 至 396'],
    [['review.lan', '--folder', path.join(folder, 'data', 'tls')], '--folder'],
    [['review.lan', '--folder', '/dev/null/tls'], '--folder'],
  ])('refuses %j and names the remedy, without a stack', (args, remedy) => {
    const before = readFileSync(file('server.crt'), 'utf8');
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(remedy);
    expect(stderr).not.toContain('    at ');
    expect(readFileSync(file('server.crt'), 'utf8')).toBe(before);
  });

  it('does not use a key that others can read or that is not the authority’s, and makes another one when asked', () => {
    chmodSync(file('authority.key'), 0o644);
    expect(run('review.lan').stderr).toContain('chmod 600');
    chmodSync(file('authority.key'), 0o600);
    const before = certificate('pingshen-authority.crt').fingerprint256;
    writeFileSync(file('authority.key'), readFileSync(file('server.key')));
    expect(run('review.lan').stderr).toContain('--new-authority');
    rmSync(file('authority.key'));
    expect(run('review.lan').stderr).toContain('--new-authority');
    expect(existsSync(file('authority.key'))).toBe(false);
    expect(run('other.lan', '--new-authority').status).toBe(0);
    expect(certificate('pingshen-authority.crt').fingerprint256).not.toBe(before);
    expect(run('other.lan').status).toBe(0);
  });
});
