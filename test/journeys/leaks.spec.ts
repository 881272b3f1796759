/**
 * R12 as non-interference: the same ballot is run twice, once with everybody agreeing and once with everybody opposing. Until
 * the announcement whatever any audience can get, over every route that can be read and every live event, must be the same
 * in both runs but for random bytes and times. After the announcement it must differ, or the test could not have noticed.
 */
import { startApplication, type TestApplication } from '../support/application.js';
import { eventually } from '../support/eventually.js';
import { ApiClient, ApiProblem } from '../../src/cli/demo/api-client.js';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../src/ballots/protocol/signatures.js';
import { connectLive, joinMeeting, random, type LiveSocketClient } from '../../src/cli/demo/simulated-expert.js';
import type { Audience, Choice } from '../../src/contract/vocabulary.js';
import { HALL_COOKIE } from '../../src/platform/security/sign-ins.js';
import { buildOfficers, buildRoom, type Room } from '../support/room.js';

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
    .replace(/(?<=id\W+)\d+(?=\\?")/g, 'NUMBER')
    .replace(/\d+,\d{4}年\d+月\d+日 [\d:]+/g, 'NUMBER,TIME')
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

async function watchersOf(room: Room, auditor: ApiClient): Promise<Watcher[]> {
  const expert = (n: number) => (room.experts[n] as Room['experts'][number]).client;
  const watchers: Watcher[] = [
    { name: 'secretary', client: room.secretary, audience: 'console', heard: [] },
    { name: 'supervisor', client: room.supervisor, audience: 'supervisor', heard: [] },
    { name: 'organizer', client: room.organizer, audience: null, heard: [] },
    { name: 'second organizer', client: room.secondOrganizer, audience: null, heard: [] },
    { name: 'auditor', client: auditor, audience: null, heard: [] },
    { name: 'chair', client: expert(0), audience: 'expert', heard: [] },
    { name: 'deputy', client: expert(1), audience: 'expert', heard: [] },
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

/** What a route is asked about: something of this room that is there. */
type Objects = Readonly<
  Record<'ballots' | 'meetings' | 'committees' | 'reviews' | 'agenda-items' | 'device-changes' | 'imports', string>
>;

/** A list that was read, an agenda item, and a seat that asks for another device. */
async function objectsOf(room: Room, ballotId: string): Promise<Objects> {
  const device = await room.anotherDevice(room.experts[EXPERTS - 1]!);
  const credential = toHex(newSigningKey(random).key);
  await device.enter(room.meetingId);
  const change = await device.client.post<{ id: string }>(`/api/ballots/${ballotId}/device-changes`, { credential });
  device.leave();
  const item = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
    ...{ title: '其他事项', panel: '', candidateIds: [] },
  });
  const list = Buffer.from('姓名\n张三\n');
  const { id } = await room.organizer.upload<{ id: string }>(
    `/api/reviews/${room.reviewId}/imports/experts`,
    'a.csv',
    list,
  );
  await eventually(async () => {
    expect((await room.organizer.get<{ state: string }>(`/api/imports/${id}`)).state).not.toBe('reading');
  });
  return {
    ...{ ballots: ballotId, meetings: room.meetingId, committees: room.committeeId, reviews: room.reviewId },
    ...{ 'agenda-items': item.id, 'device-changes': change.id, imports: id },
  };
}

/** What some routes want to be asked besides. */
const QUERIES: Readonly<Record<string, (room: Room) => string>> = {
  '/api/ballots/{id}/publicity.xlsx': () => 'order=number',
  // the log of the installation also tells of the other run
  '/api/audit-events': ({ meetingId }) => `meeting=${meetingId}`,
  '/api/audit-events.csv': ({ meetingId }) => `meeting=${meetingId}`,
};
/** A file of the build, and what is told of the whole installation and so of the other run too: the log of this meeting is read. */
const LEFT_OUT = [
  '/api/verifier.html',
  '/api/audit-events/choices',
  '/api/audit-events/unread',
  '/api/audit-events/looks',
];

/** Every GET route of the OpenAPI document, with the ids of this room filled in. */
async function readablePaths(room: Room, objects: Objects): Promise<string[]> {
  const document = (await (await fetch(`${room.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const routes = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
  expect(routes.length).toBeGreaterThan(12);
  return routes
    .filter((route) => !LEFT_OUT.includes(route))
    .map((route) => {
      const [, of = ''] = /^\/api\/([a-z-]+)\/\{id\}/.exec(route) ?? [];
      const path = route.replace('{id}', objects[of as keyof Objects]).replace('{kind}', 'experts');
      expect(path).not.toMatch(/[{}]|undefined/);
      const query = QUERIES[route]?.(room);
      return query === undefined ? path : `${path}?${query}`;
    });
}

/** Paths at which nobody was ever given anything, because there is no such thing: they would be the same in any two runs. */
function neverThere(reads: readonly Record<string, unknown>[]): string[] {
  const answers = new Map<string, boolean>();
  for (const [at, answer] of reads.flatMap((read) => Object.entries(read))) {
    const path = at.slice(at.indexOf('/'));
    const missing = JSON.stringify(answer).includes('"refused":"resource.not-found"');
    answers.set(path, (answers.get(path) ?? false) || !missing);
  }
  return [...answers].flatMap(([path, there]) => (there ? [] : [path]));
}

async function readAll(watchers: readonly Watcher[], paths: readonly string[]): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const { name, client } of watchers) {
    for (const path of paths) {
      read[`${name} ${withoutRandomness(path) as string}`] = withoutRandomness(
        await client.download(path).then(
          (bytes) =>
            path.includes('.xlsx') || path.endsWith('.pdf') || path.endsWith('.docx') || path.endsWith('.html')
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

async function run(application: TestApplication, auditor: ApiClient, choice: Choice): Promise<Run> {
  const room = await buildRoom(application.url, application.database, { experts: EXPERTS, candidates: 4 });
  await room.gather();
  const watchers = await watchersOf(room, auditor);
  await room.registerOfficers();
  const ballotId = await room.openBallot({ announce: 'chair' });
  const sockets = await Promise.all(watchers.map((watcher) => listen(room, watcher)));
  const paths = await readablePaths(room, await objectsOf(room, ballotId));
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
  const announced = await readAll(watchers, paths);
  expect(neverThere([open, closed, announced])).toEqual([]);
  const after = { ...announced, ...heardBy(watchers) };
  for (const socket of sockets) socket?.disconnect();
  room.leave();
  return { before, after, everything };
}

let application: TestApplication;
let auditor: ApiClient;

beforeAll(async () => {
  application = await startApplication({ listen: true });
  ({ auditor } = await buildOfficers(application.url, application.database));
});

afterAll(() => application.close());

it('lets nobody learn anything of the choices before the announcement', async () => {
  const agreeing = await run(application, auditor, 'agree');
  const opposing = await run(application, auditor, 'oppose');
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
  const watchers = await watchersOf(room, auditor);
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
