/**
 * Pairing codes cannot be guessed: wrong ones are counted by device and over the installation, on every server. A pairing ends by
 * the secretary's click or some hours after the meeting, and the screen hears nothing more.
 */
import { randomBytes } from 'node:crypto';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { cloneDatabase, rowsOf, type TestDatabase } from '../../../test/support/database.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { ApiClient, ApiProblem } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting, type LiveSocketClient } from '../../cli/demo/simulated-expert.js';
import { LIMITS } from '../../contract/limits.js';
import { HALL_COOKIE } from '../../platform/security/sign-ins.js';
import { bucketsOf } from '../../identity/index.js';
import { CODES_A_MINUTE } from '../code-attempts.store.js';
import { CODE_MILLISECONDS, HallService } from './hall.service.js';

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

const wrong = (code: string, by = 1): string =>
  String((Number(code) + by) % 10 ** LIMITS.hallCodeDigits).padStart(LIMITS.hallCodeDigits, '0');

it('refuses a device after five codes in a minute, on any server, and no other device', async () => {
  const code = await newCode();
  const guesser = new ApiClient(first.url);
  for (let n = 0; n < 5; n += 1) expect(await pair(guesser, wrong(code))).toBe('hall.wrong-code');
  expect(await pair(guesser, code)).toBe('request.too-many');
  expect(await pair(new ApiClient(second.url, guesser.cookieHeader), code)).toBe('request.too-many');
  expect(await pair(new ApiClient(second.url), code)).toBe('paired');
});

it('no few clients that drop their cookies keep the others out; what would be a flood is refused, for a minute', async () => {
  await rowsOf(database.ownerUrl, 'delete from attempt_count');
  const code = await newCode();
  const codes = await Promise.all(
    Array.from({ length: 60 }, (_, n) => pair(new ApiClient((n % 2 === 0 ? first : second).url), wrong(code, n + 1))),
  );
  expect(codes.filter((answer) => answer === 'hall.wrong-code')).toHaveLength(60);
  expect(await pair(new ApiClient(second.url), code)).toBe('paired');
  const all = bucketsOf('hall', Buffer.alloc(0)).all;
  await rowsOf(database.ownerUrl, 'update attempt_count set attempts = $2 where device_hash = $1', [
    all,
    CODES_A_MINUTE - 1,
  ]);
  const next = await newCode();
  expect(await pair(new ApiClient(first.url), wrong(next))).toBe('hall.wrong-code');
  expect(await pair(new ApiClient(first.url), next)).toBe('request.too-many');
  await rowsOf(database.ownerUrl, `update attempt_count set since = now() - interval '61 seconds'`);
  expect(await pair(new ApiClient(first.url), next)).toBe('paired');
});

it('a code is good for so short a time that all the codes of it that are looked at find it once in three hundred thousand', () => {
  const minutes = CODE_MILLISECONDS / 60_000;
  expect(10 ** LIMITS.hallCodeDigits / (CODES_A_MINUTE * minutes)).toBeGreaterThan(300_000);
});

it('does not count codes that were right', async () => {
  await rowsOf(database.ownerUrl, 'delete from attempt_count');
  const screen = new ApiClient(second.url);
  for (let n = 0; n < 7; n += 1) expect(await pair(screen, await newCode())).toBe('paired');
});

it('the same screen is answered again, with the same cookie, as long as the pairing holds; no other screen is', async () => {
  await rowsOf(database.ownerUrl, 'delete from attempt_count');
  const code = await newCode();
  const word = randomBytes(16).toString('hex');
  const redeem = async (screen: string, url = first.url): Promise<string | null> => {
    const response = await fetch(`${url}/api/hall/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pingshen': '1' },
      body: JSON.stringify({ code, screen }),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(HALL_COOKIE));
    return cookie?.split(';')[0] ?? null;
  };
  const answers = await Promise.all([redeem(word), redeem(word, second.url), redeem(word)]);
  expect(answers[0]).not.toBeNull();
  expect(new Set(answers).size).toBe(1);
  expect(await redeem(randomBytes(16).toString('hex'))).toBeNull();
  const screens = await room.secretary.get<{ id: string }[]>(`/api/meetings/${room.meetingId}/hall-pairings`);
  await room.secretary.post(`/api/meetings/${room.meetingId}/hall-pairings/${screens[0]?.id ?? ''}/end`);
  expect(await redeem(word)).toBeNull();
});

describe('the end of a pairing', () => {
  let fresh: Room;
  const at = (way = ''): string => `/api/meetings/${fresh.meetingId}/hall-pairings${way}`;
  const code = async (): Promise<string> => (await fresh.secretary.post<{ code: string }>(at())).code;
  const screens = (client = fresh.secretary): Promise<{ id: string; pairedAt: string }[]> => client.get(at());
  async function newScreen(): Promise<ApiClient> {
    const screen = new ApiClient(first.url);
    expect(await pair(screen, await code())).toBe('paired');
    return screen;
  }
  async function watching(screen: ApiClient): Promise<{ socket: LiveSocketClient; over: Promise<unknown> }> {
    const socket = await connectLive(screen);
    const over = Promise.all([
      new Promise((resolve) => socket.once('ended', resolve)),
      new Promise((resolve) => socket.once('disconnect', resolve)),
    ]);
    await joinMeeting(socket, fresh.meetingId, 'hall');
    return { socket, over };
  }

  beforeAll(async () => {
    await rowsOf(database.ownerUrl, 'delete from attempt_count');
    fresh = await buildRoom(first.url, database, { experts: 3, candidates: 1 });
    await fresh.secretary.post(`/api/meetings/${fresh.meetingId}/start`);
  });
  afterEach(() => first.holdTime(null));

  it('the console lists the screens and disconnects one, which is told at once; the other goes on', async () => {
    const [gone, stays] = [await newScreen(), await newScreen()];
    const [one, other] = [await watching(gone), await watching(stays)];
    const listed = await screens();
    expect(listed.map(({ pairedAt }) => Number.isNaN(Date.parse(pairedAt)))).toEqual([false, false]);
    const end = at(`/${listed[1]?.id ?? ''}/end`);
    for (const who of [fresh.supervisor, fresh.organizer, fresh.stranger]) {
      expect(await codeOf(screens(who))).toBe('access.denied');
      expect(await codeOf(who.post(end))).toBe('access.denied');
    }
    expect(await codeOf(room.secretary.post(end))).toBe('resource.not-found');
    expect(await codeOf(fresh.secretary.post(end))).toBe('done');
    await one.over;
    expect(await codeOf(gone.get('/api/hall/session'))).toBe('access.signed-out');
    await expect(connectLive(gone)).rejects.toThrow();
    expect(await codeOf(stays.get('/api/hall/session'))).toBe('done');
    expect(other.socket.connected).toBe(true);
    expect(await codeOf(fresh.secretary.post(end))).toBe('done');
    expect(await screens()).toEqual([listed[0]]);
    const log = await rowsOf(
      database.ownerUrl,
      `select 1 from meeting_event where meeting_id = $1 and type = 'hall.disconnected'`,
      [fresh.meetingId],
    );
    expect(log).toHaveLength(1);
    other.socket.disconnect();
  });

  it('a socket that connected before the pairing ended joins no more', async () => {
    const screen = await newScreen();
    const socket = await connectLive(screen);
    const [newest] = await screens();
    await fresh.secretary.post(at(`/${newest?.id ?? ''}/end`));
    await expect(joinMeeting(socket, fresh.meetingId, 'hall')).rejects.toThrow();
    socket.disconnect();
  });

  it('an ended meeting gives no codes, a code from before pairs no more, and paired screens go some hours later', async () => {
    const unused = await code();
    const { over } = await watching(await newScreen());
    const before = (await screens()).length;
    await fresh.secretary.post(`/api/meetings/${fresh.meetingId}/end`);
    expect(await codeOf(code())).toBe('meeting.wrong-state');
    expect(await pair(new ApiClient(first.url), unused)).toBe('hall.wrong-code');
    const hall = first.get(HallService);
    first.holdTime(new Date(Date.now() + (LIMITS.hallHoursAfterEnd * 60 - 1) * 60_000));
    expect(await hall.endOver()).toBe(0);
    expect(await screens()).toHaveLength(before);
    first.holdTime(new Date(Date.now() + (LIMITS.hallHoursAfterEnd * 60 + 1) * 60_000));
    expect(await hall.endOver()).toBe(before);
    await over;
    expect(await screens()).toEqual([]);
    expect(await hall.endOver()).toBe(0);
  });
});
