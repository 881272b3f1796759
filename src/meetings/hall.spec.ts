/** Pairing codes cannot be guessed: wrong ones are counted by device and over the installation, on every server. */
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { cloneDatabase, rowsOf, type TestDatabase } from '../../test/support/database.js';
import { buildRoom, type Room } from '../../test/support/room.js';
import { ApiClient, ApiProblem } from '../cli/demo/api-client.js';

let database: TestDatabase;
let first: TestApplication;
let second: TestApplication;
let room: Room;

beforeAll(async () => {
  database = await cloneDatabase();
  first = await startApplication({ database, listen: true });
  second = await startApplication({ database, keyDir: first.keyDir, listen: true });
  room = await buildRoom(first.url, database, { experts: 3, candidates: 1 });
}, 120_000);
afterAll(async () => {
  await second.close();
  await first.close();
  await database.drop();
});

const newCode = async (): Promise<string> =>
  (await room.secretary.post<{ code: string }>(`/api/meetings/${room.meetingId}/hall-pairings`)).code;

const pair = (screen: ApiClient, code: string): Promise<string> =>
  screen.post('/api/hall/session', { code }).then(
    () => 'paired',
    (error: unknown) => (error instanceof ApiProblem ? error.problem.code : String(error)),
  );

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

it('refuses a device after five codes in a minute, on any server, and no other device', async () => {
  const code = await newCode();
  const guesser = new ApiClient(first.url);
  for (let n = 0; n < 5; n += 1) expect(await pair(guesser, wrong(code))).toBe('hall.wrong-code');
  expect(await pair(guesser, code)).toBe('request.too-many');
  expect(await pair(new ApiClient(second.url, guesser.cookieHeader), code)).toBe('request.too-many');
  expect(await pair(new ApiClient(second.url), code)).toBe('paired');
});

it('refuses everybody after twenty codes in a minute, whatever devices they come from', async () => {
  await rowsOf(database.ownerUrl, 'delete from pairing_attempt');
  const code = await newCode();
  const codes = await Promise.all(
    Array.from({ length: 30 }, (_, n) => pair(new ApiClient((n % 2 === 0 ? first : second).url), wrong(code))),
  );
  expect(codes.filter((answer) => answer === 'hall.wrong-code')).toHaveLength(20);
  expect(codes.filter((answer) => answer === 'request.too-many')).toHaveLength(10);
  await rowsOf(database.ownerUrl, `update pairing_attempt set since = now() - interval '61 seconds'`);
  expect(await pair(new ApiClient(first.url), code)).toBe('paired');
});

it('does not count codes that were right', async () => {
  await rowsOf(database.ownerUrl, 'delete from pairing_attempt');
  const screen = new ApiClient(second.url);
  for (let n = 0; n < 7; n += 1) expect(await pair(screen, await newCode())).toBe('paired');
});
