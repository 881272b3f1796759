/** R55: a number in full by a deliberate act of an organizer of the committee, told to the person and the auditor, kept nowhere. */
import { randomUUID } from 'node:crypto';
import { cloneDatabase, rowsOf, type TestDatabase } from '../../../test/support/database.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildOfficers, buildRoom, type Room } from '../../../test/support/room.js';
import { startServer, type TestServer } from '../../../test/support/server.js';
import type { LooksView } from '../../administration/views/audit.view.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import { Environment } from '../../platform/environment.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import type { OwnLookView, SealedValueView } from '../views/look.view.js';

const ID_NUMBER = '11010119900307774X';
const PHONE = '13800001234';
const REASON = '通知本人补签承诺书';

let database: TestDatabase;
let server: TestServer;
let room: Room;
let other: Room;
let officers: Awaited<ReturnType<typeof buildOfficers>>;
let memberId = '';
let candidateId = '';

const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(database.ownerUrl, text, values);

const expert = (): ApiClient => room.experts[1]!.client;

const looks = (): Promise<{ count: number }> =>
  sql<{ count: number }>('select count(*)::int as count from sealed_look').then(([row]) => row as { count: number });

/** Gives a person the numbers that this suite then searches for everywhere. */
async function giveNumbers(personId: string): Promise<void> {
  const vault = await KeyVault.open(
    Environment.load({ KEY_FILE: `${server.keyDir}/key-encryption.key`, DATA_DIR: server.dataDir }),
  );
  const seal = (value: string, field: string): Buffer => vault.seal(Buffer.from(value), `person.${field}:${personId}`);
  await sql('update person set id_number_sealed = $2, phone_sealed = $3 where id = $1', [
    personId,
    seal(ID_NUMBER, 'id-number'),
    seal(PHONE, 'phone'),
  ]);
}

beforeAll(async () => {
  database = await cloneDatabase();
  server = await startServer({ database, env: { LOG_LEVEL: 'trace' } });
  room = await buildRoom(server.url, database, { experts: 3, candidates: 2 });
  other = await buildRoom(server.url, database, { experts: 3, candidates: 2 });
  officers = await buildOfficers(server.url, database);
  const { accountId } = await expert().get<{ accountId: string }>('/api/session');
  const [member] = await sql<{ id: string; personId: string }>(
    `select m.id, e.person_id as "personId" from member m join expert e on e.id = m.expert_id
       join account a on a.person_id = e.person_id where a.id = $1`,
    [accountId],
  );
  memberId = member?.id ?? '';
  candidateId = room.candidates[0]?.id ?? '';
  const [candidate] = await sql<{ personId: string }>('select person_id as "personId" from candidate where id = $1', [
    candidateId,
  ]);
  await giveNumbers(member?.personId ?? '');
  await giveNumbers(candidate?.personId ?? '');
}, 180_000);

afterAll(async () => {
  room.leave();
  await server.stop();
  await database.drop();
});

const look = (client: ApiClient, path: string, field = 'phone', reason = REASON): Promise<SealedValueView> =>
  client.post<SealedValueView>(path, { field, reason });

it('shows one number, uncached, and keeps who, whose, which, why and when in the same breath', async () => {
  const response = await fetch(`${server.url}/api/members/${memberId}/looks`, {
    method: 'POST',
    headers: { 'X-Pingshen': '1', 'Content-Type': 'application/json', cookie: room.organizer.cookieHeader },
    body: JSON.stringify({ field: 'phone', reason: REASON }),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ field: 'phone', value: PHONE, seconds: 60 });
  expect(await look(room.organizer, `/api/candidates/${candidateId}/looks`, 'id-number')).toMatchObject({
    value: ID_NUMBER,
  });
  const rows = await sql(
    `select l.field, l.reason, l.review_id as review, l.looked_by = a.id as "byOrganizer", e.facts->>'field' as told,
            e.facts->>'reason' as "toldReason", (e.facts->>'withinHour')::int as "withinHour", e.facts->>'person' = l.person_id::text as same
       from sealed_look l join audit_event e on e.facts->>'look' = l.id::text and e.at = l.looked_at
       join account a on a.id = e.account_id order by l.looked_at`,
  );
  const kept = { reason: REASON, toldReason: REASON, review: room.reviewId, byOrganizer: true, same: true };
  expect(rows).toEqual([
    { ...kept, field: 'phone', told: 'phone', withinHour: 1 },
    { ...kept, field: 'id-number', told: 'id-number', withinHour: 2 },
  ]);
});

it('is seen by the person concerned and by nobody else, without the number', async () => {
  const [own, more] = await expert().get<OwnLookView[]>('/api/account/looks');
  expect(more).toBeUndefined();
  const { name } = await room.organizer.get<{ name: string }>('/api/session');
  expect(own).toMatchObject({ name, field: 'phone', reason: REASON });
  expect(await room.experts[0]!.client.get('/api/account/looks')).toEqual([]);
  expect(await room.organizer.get('/api/account/looks')).toEqual([]);
});

it('is refused to everybody else, in the same words whether there is such a person or not', async () => {
  const before = await looks();
  for (const path of [`/api/members/${memberId}/looks`, `/api/candidates/${candidateId}/looks`]) {
    const nobody = path.replace(/[0-9a-f-]{36}/, randomUUID());
    const others = [
      room.secretary,
      room.supervisor,
      room.stranger,
      expert(),
      other.organizer,
      new ApiClient(server.url),
    ];
    for (const client of [...others, ...Object.values(officers)]) {
      const [real, unreal] = [await codeOf(look(client, path)), await codeOf(look(client, nobody))];
      expect(['access.denied', 'access.signed-out', 'resource.not-found']).toContain(real);
      expect(unreal).toBe(real);
    }
    expect(await codeOf(look(other.organizer, path))).toBe('resource.not-found');
    expect(await codeOf(look(room.organizer, nobody))).toBe('resource.not-found');
  }
  expect(await looks()).toEqual(before);
});

it('takes no reason that writes a number out, and no look without one', async () => {
  const before = await looks();
  const path = `/api/members/${memberId}/looks`;
  expect(await codeOf(look(room.organizer, path, 'phone', `给 ${PHONE} 打电话`))).toBe('look.reason-number');
  expect(await codeOf(look(room.organizer, path, 'phone', `核对 ${ID_NUMBER}`))).toBe('look.reason-number');
  expect(await codeOf(look(room.organizer, path, 'phone', '　'))).toBe('request.invalid');
  expect(await codeOf(look(room.organizer, path, 'name'))).toBe('request.invalid');
  expect(await looks()).toEqual(before);
});

it('shows the auditor a burst as a number, and each look with its reason', async () => {
  for (let n = 0; n < 8; n += 1) await look(room.organizer, `/api/candidates/${candidateId}/looks`);
  const { accountId } = await room.organizer.get<{ accountId: string }>('/api/session');
  const told = await officers.auditor.get<LooksView[]>('/api/audit-events/looks');
  expect(told).toMatchObject([{ accountId, hour: 10, day: 10 }]);
  const page = await officers.auditor.get<{ rows: { facts: string }[] }>('/api/audit-events?type=sealed-field.looked');
  expect(page.rows).toHaveLength(10);
  expect(page.rows[0]?.facts).toContain('"withinHour": 10'.replace(' ', ''));
  expect(page.rows[0]?.facts).toContain(REASON);
  expect(await codeOf(room.organizer.get('/api/audit-events/looks'))).toBe('access.denied');
});

it('leaves the number in no table, no log and no live event', async () => {
  const heard: unknown[] = [];
  const socket = await connectLive(room.secretary);
  for (const event of ['slow', 'fast', 'personal', 'ended'] as const)
    socket.on(event, (snapshot: unknown) => heard.push(snapshot));
  heard.push(await joinMeeting(socket, room.meetingId, 'console'));
  expect((await look(room.organizer, `/api/members/${memberId}/looks`, 'id-number')).value).toBe(ID_NUMBER);
  await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
  expect(heard.length).toBeGreaterThan(0);
  socket.disconnect();
  const tables = await sql<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const value of [ID_NUMBER, PHONE]) {
    const bytes = Buffer.from(value).toString('hex');
    for (const { name } of tables) {
      const [found] = await sql<{ count: number }>(
        `select count(*)::int as count from ${name} t where t::text like $1 or t::text like $2`,
        [`%${value}%`, `%${bytes}%`],
      );
      expect([name, found?.count]).toEqual([name, 0]);
    }
    expect(server.logs()).not.toContain(value);
    expect(JSON.stringify(heard)).not.toContain(value);
  }
  expect(server.logs()).toContain('/looks');
});

it('can be changed by nobody, not by the server’s own login', async () => {
  for (const act of ['update sealed_look set reason = reason', 'delete from sealed_look'])
    await expect(rowsOf(database.appUrl, act)).rejects.toThrow(/permission denied/);
  await expect(sql('delete from sealed_look')).rejects.toThrow('append-only');
});
