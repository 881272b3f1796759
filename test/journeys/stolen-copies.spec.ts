/**
 * What a thief gets: a copy of the database taken while a ballot is open, together with every key file of afterwards, and
 * all logs. No choice can be read from them; with the keys of that moment it could, which shows that the test can tell.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { add, multiply, multiplyBase, scalarOf, subtract } from '../../src/ballots/protocol/group.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { slot } from '../../src/ballots/protocol/paper-proofs.js';
import { ENTRY_BYTES } from '../../src/ballots/protocol/paper-layout.js';
import { BallotSecretsVault } from '../../src/ballots/secrets.js';
import type { Choice } from '../../src/contract/vocabulary.js';
import { Environment } from '../../src/platform/environment.js';
import { KeyVault } from '../../src/platform/keys/key-vault.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';

type Dump = Record<string, Record<string, unknown>[]>;

const EXPERTS = 6;
const secretly = (expert: number, candidate: number): Choice =>
  (['agree', 'oppose', 'abstain'] as const)[(expert + candidate) % 3] ?? 'agree';

let server: TestServer;
let room: Room;
let ballotId: string;
let dump: Dump;
let logsWhileOpen: string;
const keysThen = mkdtempSync(path.join(tmpdir(), 'pingshen-keys-then-'));

/** Every row of every table, in one snapshot, as a logical dump has them. */
async function dumpOf(url: string): Promise<Dump> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const copied: Dump = {};
    for (const { name } of tables.rows)
      copied[name] = (await client.query<Record<string, unknown>>(`select * from "${name}"`)).rows;
    await client.query('commit');
    return copied;
  } finally {
    await client.end();
  }
}

const rowsOf = (table: string): Record<string, unknown>[] => dump[table] ?? [];

/** Tries to read every choice of every paper in the dump with the secrets that these key files open. */
async function read(keyDir: string): Promise<Choice[][]> {
  const vault = await KeyVault.open(
    Environment.load({
      HOME: keyDir,
      KEY_FILE: path.join(keyDir, 'key-encryption.key'),
      DATA_DIR: path.join(tmpdir(), 'nowhere'),
    }),
  );
  const held = rowsOf('ballot_trustee').map((row) => ({
    trustee: row['trustee'] as string,
    folderMark: row['folder_mark'] as string,
    sealed: row['secrets_sealed'] as Buffer,
  }));
  const [only] = await new BallotSecretsVault(vault).unseal(ballotId, held);
  if (only === undefined) throw new Error('no trustee');
  const trustee = only.secrets;
  const one = multiplyBase(scalarOf(1));
  return rowsOf('paper')
    .sort((a, b) => Number(a['seat']) - Number(b['seat']))
    .map((paper) => {
      const body = new Uint8Array(paper['body'] as Buffer);
      return Array.from({ length: body.length / ENTRY_BYTES }, (_, i): Choice => {
        const entry = body.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES);
        const is = (n: number, secret: Uint8Array) =>
          toHex(subtract(slot(entry, n), multiply(secret, slot(entry, 0)))) === toHex(add(one, new Uint8Array(32)));
        if (is(1, trustee.agree)) return 'agree';
        return is(2, trustee.oppose) ? 'oppose' : 'abstain';
      });
    });
}

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace' } });
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: EXPERTS, candidates: 5 });
  await room.gather();
  ballotId = await room.openBallot();
  await room.vote(ballotId, room.experts, secretly);
  dump = await dumpOf(server.database.ownerUrl);
  logsWhileOpen = server.logs();
  cpSync(server.keyDir, keysThen, { recursive: true });
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
}, 120_000);

afterAll(async () => {
  room.leave();
  await server.stop();
  rmSync(keysThen, { recursive: true, force: true });
});

it('reads every choice with the keys of that moment: the dump holds what the test looks for', async () => {
  const expected = Array.from({ length: EXPERTS }, (_, expert) =>
    Array.from({ length: 5 }, (__, candidate) => secretly(expert, candidate)),
  );
  expect(await read(keysThen)).toEqual(expected);
});

it('reads nothing with the keys of afterwards: the key of the ballot is gone', async () => {
  await eventually(() => expect(readdirSync(path.join(server.keyDir, 'ballots'))).toEqual(['.pingshen-trustee']));
  await expect(read(server.keyDir)).rejects.toMatchObject({ code: 'ballot.key-lost' });
});

it('finds no word, count or length in the dump that tells a choice', () => {
  const {
    ballot_event: events = [],
    meeting_event: log = [],
    audit_event: audit = [],
    ballot_seat: seats = [],
    paper: papers = [],
  } = dump;
  expect(papers).toHaveLength(EXPERTS);
  // The words themselves stand nowhere: not in an event, a log line, an audit line or a seat.
  expect(JSON.stringify([events, log, audit, seats, rowsOf('ballot_chain')])).not.toMatch(
    /agree|oppose|abstain|同意|反对|弃权/,
  );
  expect(rowsOf('tally')).toEqual([]);
  // Papers with different choices look alike from outside.
  expect(new Set(papers.map((paper) => (paper['body'] as Buffer).length)).size).toBe(1);
  expect(new Set(papers.map((paper) => Object.keys(paper).join())).size).toBe(1);
  // Append-only and per-seat rows hold no column beyond those of the protocol.
  expect(Object.keys(papers[0] ?? {}).sort()).toEqual(
    [
      'acknowledgement',
      'at',
      'ballot_id',
      'body',
      'hash',
      'head',
      'nonce',
      'revision',
      'seat',
      'seen',
      'signature',
    ].sort(),
  );
});

it('writes nothing into the logs that tells a choice, a paper or an ID number, at the most talkative level', () => {
  expect(logsWhileOpen.length).toBeGreaterThan(0);
  expect(logsWhileOpen).not.toMatch(/agree|oppose|abstain|signature|nonce|password|cookie/i);
  for (const paper of rowsOf('paper')) {
    expect(logsWhileOpen).not.toContain((paper['body'] as Buffer).subarray(0, 32).toString('hex'));
    expect(logsWhileOpen).not.toContain((paper['hash'] as Buffer).toString('hex'));
  }
});
