/**
 * Kill -9 in the middle of acts: eight people act all at once, one act after the other, and the server is killed at random
 * moments. Whatever was acknowledged is there, once; whatever was not is wholly there or wholly absent, and done once when it is
 * tried again as it was.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../src/ballots/protocol/signatures.js';
import { ApiProblem } from '../../src/cli/demo/api-client.js';
import { random } from '../../src/cli/demo/simulated-expert.js';
import type { MeetingEventType } from '../../src/contract/meeting-log.js';
import type { SavedTextView } from '../../src/results/views/minutes.view.js';
import type { TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { expectWhole } from '../support/whole-record.js';

const KILLS = 8;
const SEED = 20_261_120;
/** A kill comes after at most so many answers, and at most so many milliseconds after the last of them. */
const ANSWERS = 16;
const LATEST = 40;

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `unanswered`: the connection broke; nobody knows whether it was done. */
type Answer = 'acknowledged' | 'refused' | 'unanswered';

interface Act {
  do: () => Promise<unknown>;
  /** SQL that counts how often it was done. */
  count: string;
  /** What the count looks for: its own mark, or null for acts that carry none and are counted together. */
  mark: string | null;
}

interface Tried extends Act {
  answer: Answer;
}

async function answerTo(act: Act): Promise<Answer> {
  try {
    await act.do();
    return 'acknowledged';
  } catch (error) {
    return error instanceof ApiProblem ? 'refused' : 'unanswered';
  }
}

const draw = seeded(SEED);
const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)] as T;

let server: TestServer;
let database: TestDatabase;
let reading: pg.Client;
let room: Room;
let meeting: string;
let itemId: string;
let marks = 0;

const nextMark = (): string => `第${(marks += 1)}次`;
const secretary = <T>(path: string, body: object = {}): Promise<T> => room.secretary.post<T>(path, body);

const lines = (type: MeetingEventType, fact?: string): string =>
  `select count(*)::int as count from meeting_event where type = '${type}'${fact === undefined ? '' : ` and facts->>'${fact}' = $1`}`;

/** An act at the secretary's desk that tells its mark in a line of the side log. */
function marked(path: string, type: MeetingEventType, body: (mark: string) => object, fact = 'reason'): Act {
  const mark = nextMark();
  return { mark, count: lines(type, fact), do: () => secretary(`${meeting}/${path}`, body(mark)) };
}

/** The expert of a seat signs in with a device that is new each time. */
function signIn(seat: number): Act {
  const credential = toHex(newSigningKey(random).key);
  return {
    mark: credential,
    count: `select count(*)::int as count from credential where encode(public_key, 'hex') = $1`,
    do: () => (room.experts[seat - 1] as Room['experts'][number]).client.post(`${meeting}/sign-in`, { credential }),
  };
}

/** Whoever types the minutes goes on from the last revision known. */
let typed = 0;
/** The request that waits for the supervisor, as far as is known. */
let open: string | null = null;

/** What each person does next. */
const people: readonly (() => Act)[] = [
  () =>
    oneOf([signIn, () => marked('seats/5/attendance', 'seat.departed', (reason) => ({ act: 'depart', reason }))])(5),
  () => signIn(6),
  () => {
    const named = { seat: oneOf([2, 3, 4]), candidateIds: [oneOf(room.candidates).id] };
    return marked('recusals', 'recusal.recorded', (reason) => ({ ...named, reason }));
  },
  () => marked('agenda-items', 'agenda.item-added', (title) => ({ title, panel: '', candidateIds: [] }), 'title'),
  () => {
    const draft = { candidateIds: [room.candidates[0]?.id], policy: 'last', announce: 'chair' };
    return marked('ballots', 'ballot.drafted', (title) => ({ ...draft, title }), 'title');
  },
  () => {
    const [act, type] = oneOf([
      ['begin', 'agenda.item-begun'] as const,
      ['postpone', 'agenda.item-postponed'] as const,
    ]);
    return {
      mark: null,
      count: lines(type),
      do: () => secretary(`/api/agenda-items/${itemId}/acts`, act === 'begin' ? { act } : { act, reason: '材料待补' }),
    };
  },
  () => {
    const [revision, text] = [typed, nextMark()];
    const save = async (): Promise<void> => {
      typed = (await secretary<SavedTextView>(`${meeting}/minutes/texts`, { section: 'remarks', revision, text }))
        .revision;
    };
    const count = `select count(*)::int as count from minutes_text where section = 'remarks' and revision = $1::int`;
    return { mark: String(revision + 1), count, do: save };
  },
  () => {
    if (open === null) {
      const ask = marked('seats/7/sign-in', 'confirmation.requested', (reason) => ({ reason }));
      const told = async (): Promise<void> => void (open = ((await ask.do()) as { id: string }).id);
      return { ...ask, do: told };
    }
    const [id, reason] = [open, nextMark()];
    const refuse = async (): Promise<void> => {
      await room.supervisor.post(`/api/confirmations/${id}/refuse`, { reason });
      open = null;
    };
    return { mark: reason, count: lines('confirmation.refused', 'reason'), do: refuse };
  },
];

beforeAll(async () => {
  server = await startServer();
  if (server.database === undefined) throw new Error('no database');
  database = server.database;
  reading = new pg.Client({ connectionString: database.ownerUrl });
  await reading.connect();
  room = await buildRoom(server.url, database, { experts: 7, candidates: 40 });
  meeting = `/api/meetings/${room.meetingId}`;
  const item = { title: '评议', panel: '', candidateIds: [room.candidates[0]?.id] };
  ({ id: itemId } = await secretary<{ id: string }>(`${meeting}/agenda-items`, item));
  await secretary(`${meeting}/start`);
  for (const { client } of room.experts.slice(0, 6))
    await client.post(`${meeting}/sign-in`, { credential: toHex(newSigningKey(random).key) });
}, 120_000);
afterAll(async () => {
  await reading.end();
  await server.stop();
});

const rows = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  (await reading.query<Row>(sql, parameters)).rows;

const done = async ({ count, mark }: Act): Promise<number> => {
  const [row] = await rows<{ count: number }>(count, mark === null ? [] : [mark]);
  return row?.count ?? 0;
};

/** Everybody acts until the server is gone. */
async function actUntilKilled(): Promise<Tried[]> {
  const [answers, milliseconds] = [Math.floor(draw() * ANSWERS), draw() * LATEST];
  const tried: Tried[] = [];
  let killed = false;
  const acting = people.map(async (next) => {
    while (!killed) {
      const act = next();
      const answer = await answerTo(act);
      tried.push({ ...act, answer });
      if (answer === 'unanswered') return;
    }
  });
  await eventually(() => expect(tried.length).toBeGreaterThanOrEqual(answers));
  await wait(milliseconds);
  await server.kill('SIGKILL');
  killed = true;
  await Promise.all(acting);
  return tried;
}

/** How many of the acts of one kind that carry no mark were acknowledged, over the whole day. */
const counted = new Map<string, number>();

async function expectEach(tried: readonly Tried[]): Promise<void> {
  for (const act of tried.filter(({ mark }) => mark !== null)) {
    const found = await done(act);
    if (act.answer === 'acknowledged') expect([act.mark, found]).toEqual([act.mark, 1]);
    else if (act.answer === 'refused') expect([act.mark, found]).toEqual([act.mark, 0]);
    else expect([0, 1]).toContain(found);
  }
}

/** Acts without a mark: as many as were acknowledged, and at most those besides that nobody knows of. */
async function expectTogether(tried: readonly Tried[]): Promise<void> {
  for (const count of new Set(tried.filter(({ mark }) => mark === null).map((act) => act.count))) {
    const own = tried.filter((act) => act.count === count);
    const before = counted.get(count) ?? 0;
    const acknowledged = own.filter(({ answer }) => answer === 'acknowledged').length;
    const unanswered = own.filter(({ answer }) => answer === 'unanswered').length;
    const found = await done({ count, mark: null, do: () => Promise.resolve() });
    expect(found).toBeGreaterThanOrEqual(before + acknowledged);
    expect(found).toBeLessThanOrEqual(before + acknowledged + unanswered);
    counted.set(count, found);
  }
}

/** Whoever got no answer does the same once more: then it is done once, or was refused and is not. */
async function tryAgain(unanswered: readonly Tried[]): Promise<void> {
  for (const act of unanswered.filter(({ mark }) => mark !== null)) {
    const before = await done(act);
    const answer = await answerTo(act);
    expect(answer).not.toBe('unanswered');
    expect([act.mark, await done(act)]).toEqual([act.mark, answer === 'acknowledged' ? 1 : before]);
  }
}

/** What the people know after a restart is what their screens say. */
async function lookAgain(): Promise<void> {
  const [texts] = await rows<{ last: number }>(
    `select coalesce(max(revision), 0)::int as last from minutes_text where section = 'remarks'`,
  );
  typed = texts?.last ?? 0;
  const [request] = await rows<{ id: string }>(`select id from confirmation where state = 'requested'`);
  open = request?.id ?? null;
}

it(`loses nothing in ${KILLS} kills at random moments, and does nothing twice`, async () => {
  const all: Tried[] = [];
  for (let n = 0; n < KILLS; n += 1) {
    const tried = await actUntilKilled();
    await eventually(() => server.restart(), 60_000);
    for (let once = 0; once < 3; once += 1) await eventually(() => room.secretary.get('/api/session'));
    await expectWhole(database.ownerUrl);
    await expectEach(tried);
    await expectTogether(tried);
    await tryAgain(tried.filter(({ answer }) => answer === 'unanswered'));
    await expectWhole(database.ownerUrl);
    await lookAgain();
    all.push(...tried);
  }
  const answers = (answer: Answer): number => all.filter((act) => act.answer === answer).length;
  // the kills did come in the middle of something
  expect(answers('acknowledged')).toBeGreaterThan(2 * KILLS);
  expect(answers('unanswered')).toBeGreaterThan(KILLS);
}, 600_000);
