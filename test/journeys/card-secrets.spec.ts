/**
 * R19: after a day of seat cards and PINs neither a code nor a PIN is in any table, log line, side log, audit event or answer
 * but the printed sheet; with the keys of another installation nothing of them can be tried out.
 */
import { createHash } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { ApiClient } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../src/cli/demo/simulated-expert.js';
import { buildOfficers, buildRoom, type Room } from '../support/room.js';
import { printCards } from '../support/seat-cards.js';
import { startServer, type TestServer } from '../support/server.js';

const PIN = '395728';
const WRONG = '604183';

let server: TestServer;
let room: Room;
const codes: string[] = [];
const heard: string[] = [];

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace' } });
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 3, candidates: 1 });
}, 120_000);
afterAll(() => server.stop());

const quietly = (asked: Promise<unknown>): Promise<void> =>
  asked.then(
    (answer) => void heard.push(JSON.stringify(answer ?? '')),
    (error: unknown) => void heard.push(String(error)),
  );

async function useCards(): Promise<void> {
  const desks = await Promise.all(
    (['console', 'supervisor'] as const).map(async (desk) => {
      const socket = await connectLive(desk === 'console' ? room.secretary : room.supervisor);
      socket.on('slow', (snapshot) => void heard.push(JSON.stringify(snapshot)));
      await joinMeeting(socket, room.meetingId, desk);
      return socket;
    }),
  );
  const cards = await printCards(room, [1, 2]);
  expect(cards).toHaveLength(2);
  for (const { code, typed } of cards) codes.push(code, typed, typed.replace('-', ''));
  const [first = { code: '', typed: '' }, second = { code: '', typed: '' }] = cards;
  const at = new ApiClient(server.url);
  await quietly(at.post('/api/card', { code: first.code }));
  await quietly(at.post('/api/card', { code: first.typed }));
  await at.post('/api/card/pin', { code: first.code, pin: PIN });
  await quietly(at.post('/api/card/pin', { code: second.code, pin: `${PIN}0` }));
  const waiting = JSON.stringify(await joinMeeting(desks[1] as never, room.meetingId, 'supervisor'));
  const [, id = ''] = /"pinRequests":\[\{"id":"([\w-]+)"/.exec(waiting) ?? [];
  heard.push(waiting);
  await room.supervisor.post(`/api/pin-requests/${id}/confirm`);
  await quietly(at.post('/api/card/session', { code: first.code, pin: WRONG }));
  await quietly(at.post('/api/card/session', { code: first.typed, pin: PIN }));
  await quietly(at.get('/api/session'));
  await new ApiClient(server.url).post('/api/card/pin', { code: second.typed, pin: WRONG });
  await quietly(room.secretary.get(`/api/meetings/${room.meetingId}/seat-cards`));
  for (const socket of desks) socket.disconnect();
}

async function dump(): Promise<Record<string, Record<string, unknown>[]>> {
  const client = new pg.Client({ connectionString: server.database?.ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const copied: Record<string, Record<string, unknown>[]> = {};
    for (const { name } of tables.rows)
      copied[name] = (await client.query<Record<string, unknown>>(`select * from "${name}"`)).rows;
    return copied;
  } finally {
    await client.end();
  }
}

it('keeps no code and no PIN anywhere', async () => {
  await useCards();
  const officers = await buildOfficers(server.url, server.database as never);
  heard.push(JSON.stringify(await officers.auditor.get('/api/audit-events?pageSize=200')));
  const tables = await dump();
  const values = Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  const texts = [
    ...values.filter((value) => !Buffer.isBuffer(value)).map((value) => JSON.stringify(value)),
    server.logs(),
    ...heard,
  ].join('\n');
  const bytes = values.filter((value) => Buffer.isBuffer(value));
  for (const secret of [...codes, PIN, WRONG, `${PIN}0`]) {
    expect(secret.length).toBeGreaterThan(5);
    expect(texts).not.toMatch(new RegExp(`\\b${secret}\\b`, 'i'));
    const plain = createHash('sha256').update(secret).digest();
    expect(bytes.filter((kept) => kept.includes(secret) || kept.equals(plain))).toEqual([]);
  }
  expect(server.logs()).toContain('/api/card/session');
  expect(texts).toContain('seat-cards.printed');
}, 120_000);

it('keeps a PIN so that it cannot be tried out without the key', async () => {
  const { account_pin: pins = [], pin_request: requests = [] } = await dump();
  const hashes = [...pins, ...requests].flatMap((row) => (row['pin_hash'] === null ? [] : [String(row['pin_hash'])]));
  expect(hashes.length).toBeGreaterThan(1);
  for (const hash of hashes) {
    expect(hash).toMatch(/^\$argon2id\$/);
    for (const pin of [PIN, WRONG]) expect(await verify(hash, pin)).toBe(false);
  }
  // what was settled is gone
  expect(requests.filter(({ state, pin_hash: hash }) => (state === 'requested') !== (hash !== null))).toEqual([]);
});
