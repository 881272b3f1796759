/**
 * R12 as non-interference: the same ballot is run twice, once with everybody agreeing and once with everybody opposing. Until
 * the announcement whatever any audience can get, over every route that can be read and every live event, must be the same
 * in both runs but for random bytes and times. After the announcement it must differ, or the test could not have noticed.
 */
import { startApplication, type TestApplication } from '../support/application.js';
import { eventually } from '../support/eventually.js';
import { ApiClient, ApiProblem } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting, type LiveSocketClient } from '../../src/cli/demo/simulated-expert.js';
import type { Audience, Choice } from '../../src/contract/vocabulary.js';
import { HALL_COOKIE } from '../../src/platform/security/sign-ins.js';
import { buildRoom, type Room } from '../support/room.js';

const EXPERTS = 7;

interface Watcher {
  name: string;
  client: ApiClient;
  audience: Audience | null;
  heard: unknown[];
}

interface Run {
  /** What each watcher could read while the ballot was open, and between the close and the announcement. */
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  /** All that was heard before the announcement, with nothing left out. */
  everything: string;
}

/** Random bytes, ids, times and names of things differ between runs; what is left are structure, words and numbers. */
function withoutRandomness(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5})+\b/g, 'FINGERPRINT')
    .replace(/[0-9a-f]{32,}/g, 'HEX')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/\bt[0-9a-f]{12}\b/g, 'LOGIN')
    .replace(/"version":\d+/g, '"version":0')
    .replace(/(?<=idleIn\W+)\d+/g, '0')
    .replace(/"code":"\d{6}"/g, '"code":"CODE"');
  return JSON.parse(text);
}

async function hallOf(room: Room): Promise<ApiClient> {
  const { code } = await room.secretary.post<{ code: string }>(`/api/meetings/${room.meetingId}/hall-pairings`);
  const response = await fetch(`${room.url}/api/hall/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Pingshen': '1' },
    body: JSON.stringify({ code }),
  });
  const cookie = response.headers.getSetCookie().find((set) => set.startsWith(HALL_COOKIE)) ?? '';
  return new ApiClient(room.url, cookie.split(';')[0]);
}

async function watchersOf(room: Room): Promise<Watcher[]> {
  const expert = (n: number) => (room.experts[n] as Room['experts'][number]).client;
  const watchers: Watcher[] = [
    { name: 'secretary', client: room.secretary, audience: 'console', heard: [] },
    { name: 'supervisor', client: room.supervisor, audience: 'supervisor', heard: [] },
    { name: 'organizer', client: room.organizer, audience: null, heard: [] },
    { name: 'chair', client: expert(0), audience: 'expert', heard: [] },
    { name: 'expert', client: expert(2), audience: 'expert', heard: [] },
    { name: 'stranger', client: room.stranger, audience: null, heard: [] },
    { name: 'signed-out', client: new ApiClient(room.url), audience: null, heard: [] },
    { name: 'hall', client: await hallOf(room), audience: 'hall', heard: [] },
  ];
  return watchers;
}

async function listen(room: Room, watcher: Watcher): Promise<LiveSocketClient | null> {
  if (watcher.audience === null) return null;
  const socket = await connectLive(watcher.client);
  for (const event of ['slow', 'fast', 'personal', 'ended'] as const)
    socket.on(event, (snapshot: unknown) => watcher.heard.push({ event, snapshot }));
  watcher.heard.push(await joinMeeting(socket, room.meetingId, watcher.audience));
  return socket;
}

/** Every GET route of the OpenAPI document and of the operators, with the ids of this room filled in. */
async function readablePaths(room: Room, ballotId: string): Promise<string[]> {
  const document = (await (await fetch(`${room.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const routes = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
  expect(routes.length).toBeGreaterThan(12);
  const idFor = (path: string): string => {
    if (path.includes('/ballots/')) return ballotId;
    if (path.includes('/meetings/')) return room.meetingId;
    return path.includes('/committees/') ? room.committeeId : room.reviewId;
  };
  return routes.map((path) =>
    path
      .replace('{id}', idFor(path))
      .replace('{kind}', 'experts')
      .replace(/\{\w+\}/g, '1'),
  );
}

async function readAll(watchers: readonly Watcher[], paths: readonly string[]): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const { name, client } of watchers) {
    for (const path of paths) {
      read[`${name} ${withoutRandomness(path) as string}`] = withoutRandomness(
        await client.download(path).then(
          (bytes) =>
            path.endsWith('.xlsx') || path.endsWith('.pdf') || path.endsWith('.docx') || path.endsWith('.html')
              ? 'a file'
              : Buffer.from(bytes).toString('utf8'),
          (error: unknown) =>
            error instanceof ApiProblem ? { refused: error.problem.code, facts: error.problem.facts } : String(error),
        ),
      );
    }
  }
  return read;
}

/** The last event of each kind: which snapshots on the way were gathered into one is a matter of timing. */
const heardBy = (watchers: readonly Watcher[]): Record<string, unknown> =>
  Object.fromEntries(
    watchers.map(({ name, heard }) => {
      const last = new Map(heard.map((event) => [(event as { event?: string }).event ?? 'joined', event]));
      last.delete('joined');
      return [`${name} heard`, withoutRandomness([...last].sort(([a], [b]) => a.localeCompare(b)))];
    }),
  );

async function run(application: TestApplication, choice: Choice): Promise<Run> {
  const room = await buildRoom(application.url, application.database, { experts: EXPERTS, candidates: 4 });
  await room.gather();
  const watchers = await watchersOf(room);
  const ballotId = await room.openBallot({ announce: 'chair' });
  const sockets = await Promise.all(watchers.map((watcher) => listen(room, watcher)));
  const paths = await readablePaths(room, ballotId);
  // One after the other: the order of the papers, which the chain shows after the close, is not what is compared.
  for (const expert of room.experts) await room.vote(ballotId, [expert], () => choice);
  const open = await readAll(watchers, paths);
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => {
    const chain = await room.secretary.get<{ events: { event: { type: string } }[] }>(`/api/ballots/${ballotId}/chain`);
    expect(chain.events.at(-1)?.event.type).toBe('close');
  });
  const closed = await readAll(watchers, paths);
  await eventually(() => expect(JSON.stringify(watchers[0]?.heard)).toContain('"state":"closed"'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  const before = { open, closed, ...heardBy(watchers) };
  const everything = JSON.stringify(watchers.map(({ heard }) => heard));
  await room.experts[0]?.client.post(`/api/ballots/${ballotId}/announce`);
  await eventually(() =>
    expect(JSON.stringify(watchers.find(({ name }) => name === 'hall')?.heard)).toContain('"announcedAt"'),
  );
  const after = { ...(await readAll(watchers, paths)), ...heardBy(watchers) };
  for (const socket of sockets) socket?.disconnect();
  room.leave();
  return { before, after, everything };
}

let application: TestApplication;

beforeAll(async () => {
  application = await startApplication({ listen: true });
});

afterAll(() => application.close());

it('lets nobody learn anything of the choices before the announcement', async () => {
  const agreeing = await run(application, 'agree');
  const opposing = await run(application, 'oppose');
  expect(opposing.before).toEqual(agreeing.before);
  // The bite: afterwards the two runs can be told apart, by everybody who may know.
  expect(opposing.after).not.toEqual(agreeing.after);
  expect(JSON.stringify(agreeing.after['hall heard'])).toMatch(/"names":\[.*"agree".*"rows":\[\[.*\b7\b/);
  expect(JSON.stringify(agreeing.before)).not.toMatch(/agree\W+\d/);
  expect(agreeing.everything).not.toMatch(/"agree"|"passed":(?!null)/);
}, 240_000);

it('tells nobody, not even by an event without a difference, that a paper was replaced', async () => {
  const room = await buildRoom(application.url, application.database, { experts: EXPERTS, candidates: 2 });
  await room.gather();
  const watchers = await watchersOf(room);
  const ballotId = await room.openBallot({ policy: 'last' });
  const sockets = await Promise.all(watchers.map((watcher) => listen(room, watcher)));
  for (const expert of room.experts) await room.vote(ballotId, [expert], () => 'agree');
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));
  await eventually(() => expect(JSON.stringify(watchers[0]?.heard)).toContain(`"submitted":${EXPERTS}`));
  await quiet();
  for (const watcher of watchers) watcher.heard.length = 0;
  await room.vote(ballotId, room.experts.slice(3, 5), () => 'oppose');
  await quiet();
  expect(watchers.flatMap(({ heard }) => heard)).toEqual([]);
  for (const socket of sockets) socket?.disconnect();
  room.leave();
}, 120_000);
