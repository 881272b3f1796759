import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acknowledge } from '../../src/ballots/protocol/chain.js';
import { ready } from '../../src/ballots/protocol/group.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { paperHash } from '../../src/ballots/protocol/paper-layout.js';
import { fingerprintOf, receiptOf } from '../../src/ballots/protocol/receipts.js';
import { Making } from '../ballot-vectors/making.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vectors = join(root, 'test/ballot-vectors');
const folder = mkdtempSync(join(tmpdir(), 'pingshen-verify-'));

const run = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['bin/pingshen.mjs', 'verify', ...args], { cwd: root, encoding: 'utf8' });

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

beforeAll(() => ready);

describe('pingshen verify', () => {
  it('says in Chinese what it checked and leaves with 0 when everything is valid', () => {
    const { status, stdout, stderr } = run(`${vectors}/valid/small.json`, `${vectors}/valid/void.json`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('同意 3，不同意 1');
    expect(stdout).toContain('结论：有效');
  });

  it('leaves with 1 when one of several bundles is forged, and names the check in English', () => {
    const { status, stdout } = run(
      `${vectors}/valid/small.json`,
      `${vectors}/forged/result-raised.json`,
      '--lang',
      'en',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('✗ The stated results differ from the recount.');
    expect(stdout).toContain('INVALID');
  });

  it('takes a head as screens show it, and refuses another', () => {
    const { head } = JSON.parse(readFileSync(`${vectors}/valid/small.json`, 'utf8')) as { head: string };
    const shown = fingerprintOf(head).toLowerCase().replaceAll('0', 'o');
    expect(run(`${vectors}/valid/small.json`, '--head', shown).status).toBe(0);
    expect(run(`${vectors}/valid/small.json`, '--head', fingerprintOf('00'.repeat(32))).status).toBe(1);
  });

  it('answers as JSON', () => {
    const { status, stdout } = run(`${vectors}/valid/small.json`, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: true,
      bundles: [{ ballotId: 'small', results: [{ agree: 3 }, {}, {}] }],
    });
  });

  it.each([
    ['not JSON', '{"protocol": '],
    ['an empty file', ''],
    ['another value', '[1, null, {"events": 3}]'],
    ['a number', '12'],
    ['null', 'null'],
    ['deep nesting', '['.repeat(5000) + ']'.repeat(5000)],
  ])('refuses %s with a sentence, not a stack trace', (name, content) => {
    const { status, stdout, stderr } = run(file(`${name}.json`, content));
    expect(status).toBe(1);
    expect(stdout).toContain('结论：无效');
    expect(stdout + stderr).not.toMatch(/\n\s+at |Error:/);
  });

  it('refuses a member that is named twice, which JSON.parse would let pass', () => {
    const text = readFileSync(`${vectors}/valid/small.json`, 'utf8').replace('"head":', '"head": "00", "head":');
    expect(run(file('twice.json', text)).status).toBe(1);
  });

  it('refuses a file that is not there with a sentence', () => {
    const { status, stderr } = run(join(folder, 'nowhere.json'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^无法读取文件 .*\n$/);
  });

  it('finds what people kept, however they typed it, and reports what is missing from the record', () => {
    const making = new Making({ ballotId: 'kept' });
    const paper = making.paper(1, { 0: 'agree' });
    const hash = paperHash(making.ballot, making.keys.get(1)?.key ?? new Uint8Array(), paper);
    making.cast(paper);
    const head = making.head;
    const bundle = file('kept.json', making.finish());
    const acknowledgement = acknowledge(making.ballot.mh, hash, head, making.ackKey.secret);
    const ack = file('ack.json', { hash, head, acknowledgement });
    const typed = receiptOf(hash).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(run(bundle, '--receipt', typed, '--head', head, '--ack', ack).status).toBe(0);

    const dropped = file('dropped.json', new Making({ ballotId: 'kept' }).vote(2).finish());
    const { status, stdout } = run(dropped, '--ack', ack, '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toContain('acknowledged this paper, yet the record lacks it');
    expect(run(bundle, '--receipt', '00000-00000').status).toBe(1);
    expect(run(bundle, '--head', toHex(new Uint8Array(32).fill(1))).status).toBe(1);
  });
});
