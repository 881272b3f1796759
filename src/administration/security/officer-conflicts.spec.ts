/** 三员分立 in an installation from before it was kept: told at the start and to the security administrator, and mended. */
import { randomUUID } from 'node:crypto';
import { cloneDatabase, rowsOf, type TestDatabase } from '../../../test/support/database.js';
import { buildOfficers, buildRoom, type Room } from '../../../test/support/room.js';
import { startServer, type TestServer } from '../../../test/support/server.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import type { OfficerConflictView } from '../views/security.view.js';

let database: TestDatabase;
let server: TestServer;
let room: Room;
let officers: Awaited<ReturnType<typeof buildOfficers>>;

const WARNING = '互斥的角色';
const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(database.ownerUrl, text, values);
const own = async (client: ApiClient): Promise<string> =>
  (await client.get<{ accountId: string }>('/api/session')).accountId;
const conflicts = (): Promise<OfficerConflictView[]> =>
  officers['security-administrator'].get<OfficerConflictView[]>('/api/security/conflicts');

/** As it could be done before the database refused it. */
async function grantAsBefore(accountId: string, role: string): Promise<void> {
  await sql('alter table role_grant disable trigger role_grant_exclusive');
  await sql('insert into role_grant (id, account_id, role) values ($1, $2, $3)', [randomUUID(), accountId, role]);
  await sql('alter table role_grant enable trigger role_grant_exclusive');
}

beforeAll(async () => {
  database = await cloneDatabase();
  server = await startServer({ database });
  room = await buildRoom(server.url, database, { experts: 3, candidates: 2 });
  officers = await buildOfficers(server.url, database);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
});

it('says nothing where officers are officers only', async () => {
  expect(await conflicts()).toEqual([]);
  expect(server.logs()).not.toContain(WARNING);
});

it('names an organizer who is auditor and an expert who is administrator, at the start without their names', async () => {
  const [organizer, expert] = [await own(room.organizer), await own(room.experts[1]!.client)];
  await grantAsBefore(organizer, 'auditor');
  await grantAsBefore(expert, 'system-administrator');
  const found = await conflicts();
  expect(new Map(found.map(({ id, roles, member }) => [id, [roles.map(({ role }) => role), member]]))).toEqual(
    new Map<string, unknown>([
      [organizer, [['organizer', 'auditor'], false]],
      [expert, [['system-administrator'], true]],
    ]),
  );
  await server.restart();
  expect(server.logs()).toContain(WARNING);
  expect(server.logs()).toContain(organizer);
  for (const { loginName } of found) expect(server.logs()).not.toContain(loginName);
  expect(server.logs()).not.toContain(found.find(({ member }) => member)?.name);
}, 120_000);

it('is over when the security administrator has taken one of the roles away', async () => {
  for (const { roles } of await conflicts())
    await officers['security-administrator'].delete(`/api/security/roles/${roles.at(-1)?.id}`);
  expect(await conflicts()).toEqual([]);
});

it('is answered to nobody else', async () => {
  await expect(officers.auditor.get('/api/security/conflicts')).rejects.toMatchObject({
    problem: { code: 'access.denied' },
  });
});
