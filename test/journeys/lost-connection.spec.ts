/**
 * A lost connection and a second click: a screen that was away is shown, when it is back, exactly what one that stayed is shown;
 * the same act sent twice at the same instant is done once.
 */
import { toHex } from '../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../src/ballots/protocol/signatures.js';
import { ApiClient } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting, random, type LiveSocketClient } from '../../src/cli/demo/simulated-expert.js';
import type { FastSnapshot, Joined, PersonalSnapshot, SlowSnapshot } from '../../src/contract/live.js';
import { HeldResult } from '../../src/contract/shown-result.js';
import type { Audience } from '../../src/contract/vocabulary.js';
import type { HallPairingView } from '../../src/meetings/views/meeting.view.js';
import type { MinutesStandingView } from '../../src/results/views/minutes.view.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { rowsOf } from '../support/database.js';
import { signDrawn } from '../support/drawn-signature.js';
import { eventually } from '../support/eventually.js';
import { OfficerDesk } from '../support/officer-desks.js';
import { codeOf } from '../support/refusals.js';
import { buildRoom, type Room } from '../support/room.js';
import { expectWhole } from '../support/whole-record.js';

const EXPERTS = 5;

let app: TestApplication;
let room: Room;
let hall: ApiClient;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: EXPERTS, candidates: 4 });
  hall = new ApiClient(app.url);
}, 120_000);
afterAll(async () => {
  room.leave();
  await app.close();
});

const rows = <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, sql, parameters);
const at = (act: string): string => `/api/meetings/${room.meetingId}/${act}`;
const desk = <T = void>(act: string, body: object = {}): Promise<T> => room.secretary.post<T>(at(act), body);
const chair = (): ApiClient => (room.experts[0] as Room['experts'][number]).client;

/** How many lines of the side log, papers and events of chains, ballots, meetings and requests there are. */
async function traces(): Promise<Record<string, number>> {
  const [row = {}] = await rows<Record<string, number>>(
    `select (select count(*)::int from meeting_event) as lines, (select count(*)::int from ballot_event) as events, (select count(*)::int from paper) as papers,
            (select count(*)::int from ballot) as ballots, (select count(*)::int from agenda_item) as items, (select count(*)::int from meeting) as meetings,
            (select count(*)::int from confirmation) as requests, (select count(*)::int from confirmation_answer) as answers,
            (select count(*)::int from device_change) as changes, (select count(*)::int from device_change_signature) as signatures,
            (select count(*)::int from minutes_text) as texts`,
  );
  return row;
}

/** The same act twice at the same instant leaves `once` more of each trace; gives both answers, one of them done. */
async function twice(act: () => Promise<unknown>, once: Record<string, number>): Promise<unknown[]> {
  const before = await traces();
  const answers: unknown[] = [];
  const done = (): Promise<unknown> =>
    act().then((answer) => {
      answers.push(answer);
      return answer;
    });
  const codes = await Promise.all([codeOf(done()), codeOf(done())]);
  expect(codes).toContain('done');
  for (const code of codes) expect(typeof code).toBe('string');
  const after = await traces();
  const grown = Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) =>
      count === before[name] ? [] : [[name, count - (before[name] ?? 0)]],
    ),
  );
  expect(grown).toEqual(once);
  return answers;
}

/** As `twice`, for what is made or asked for: both answers name the same one. */
async function oneOf(act: () => Promise<{ id: string }>, once: Record<string, number>): Promise<string> {
  const [first, second] = (await twice(act, once)) as { id: string }[];
  expect(second).toEqual(first);
  return first?.id ?? '';
}

/** A screen with what it was shown last. */
class Screen {
  slow: SlowSnapshot | null = null;
  fast: FastSnapshot | null = null;
  personal: PersonalSnapshot | null = null;
  private readonly results = new HeldResult();

  private constructor(
    private readonly socket: LiveSocketClient,
    private readonly audience: Audience,
  ) {}

  static async open(client: ApiClient, audience: Audience): Promise<Screen> {
    const screen = new Screen(await connectLive(client), audience);
    const { socket } = screen;
    socket.io.reconnection(false);
    socket.on('slow', (pushed) => (screen.slow = screen.results.whole(pushed)));
    socket.on('fast', (snapshot) => (screen.fast = snapshot));
    socket.on('personal', (snapshot) => (screen.personal = snapshot));
    await screen.join();
    return screen;
  }

  private async join(): Promise<void> {
    const joined: Joined = await joinMeeting(this.socket, room.meetingId, this.audience);
    this.results.join(joined);
    ({ slow: this.slow, fast: this.fast, personal: this.personal } = joined);
  }

  /** The network goes, without a word to the server. */
  async lose(): Promise<void> {
    const gone = new Promise((resolve) => this.socket.once('disconnect', resolve));
    this.socket.io.engine.close();
    await gone;
  }

  async comeBack(): Promise<void> {
    const back = new Promise<void>((resolve) => this.socket.once('connect', resolve));
    this.socket.connect();
    await back;
    await this.join();
  }

  /** All of it but the clock's time. */
  get shown(): object {
    return { slow: this.slow, fast: { ...this.fast, at: null }, personal: this.personal };
  }

  close(): void {
    this.socket.disconnect();
  }
}

it('a second click changes nothing: before the meeting and at the sign-in', async () => {
  const meeting = { title: '另一次会议', heldOn: '2026-11-21', committeeSize: 5, recusedCount: 'counted' };
  const setUp = (): Promise<{ id: string }> => room.secretary.post(`/api/reviews/${room.reviewId}/meetings`, meeting);
  await oneOf(setUp, { meetings: 1, lines: 1 });
  const candidateIds = room.candidates.slice(0, 2).map(({ id }) => id);
  const item = { title: '第一批', panel: '', candidateIds };
  const itemId = await oneOf(() => desk('agenda-items', item), { items: 1, lines: 1 });
  await oneOf(() => desk('rehearsals', { policy: 'last', announce: 'chair' }), { ballots: 1, lines: 1 });
  await twice(() => desk('recusals', { seat: 5, candidateIds: candidateIds.slice(0, 1), reason: '同一单位' }), {
    lines: 1,
  });
  await twice(() => desk('start'), { lines: 1 });
  for (const expert of room.experts) await twice(() => expert.attend(room.meetingId), { lines: 1 });
  await twice(() => desk('seats/4/attendance', { act: 'depart', reason: '电话' }), { lines: 1 });
  await twice(() => (room.experts[3] as Room['experts'][number]).attend(room.meetingId), { lines: 1 });
  await twice(() => desk('pause', { reason: '茶歇', minutes: 5 }), { lines: 1 });
  await twice(() => desk('resume'), { lines: 1 });
  const step = (act: string): Promise<void> => room.secretary.post(`/api/agenda-items/${itemId}/acts`, { act });
  await twice(() => step('begin'), { lines: 1 });
  await twice(() => step('discuss'), { lines: 1 });
  const speakOf = { candidateId: candidateIds[0] };
  await twice(() => room.secretary.post(`/api/agenda-items/${itemId}/candidate`, speakOf), { lines: 1 });
  await twice(() => desk('recused/leave', { seats: [5] }), { lines: 1 });
  await twice(() => desk('recused/return', { seats: [5] }), { lines: 1 });
  await twice(() => step('vote'), { lines: 1 });
  const { code } = await desk<HallPairingView>('hall-pairings');
  const codes = await Promise.all(
    [hall, new ApiClient(app.url)].map((one) => codeOf(one.post('/api/hall/session', { code }))),
  );
  expect(codes.sort()).toEqual(['done', 'hall.wrong-code']);
  const paired = await desk<HallPairingView>('hall-pairings');
  hall = new ApiClient(app.url);
  const asked = { code: paired.code, screen: '0123456789abcdef'.repeat(2) };
  await twice(() => hall.post('/api/hall/session', asked), { lines: 1 });
  // whoever saw the code meanwhile has nothing of it
  expect(await codeOf(new ApiClient(app.url).post('/api/hall/session', { code: paired.code }))).toBe('hall.wrong-code');
  await expectWhole(app.database.ownerUrl);
}, 120_000);

it('whoever was away is shown what those who stayed are shown, and hears what comes next', async () => {
  const screens: [ApiClient, Audience][] = [
    [room.secretary, 'console'],
    [room.supervisor, 'supervisor'],
    [chair(), 'expert'],
    [hall, 'hall'],
  ];
  const stayed = await Promise.all(screens.map(([client, audience]) => Screen.open(client, audience)));
  const away = await Promise.all(screens.map(([client, audience]) => Screen.open(client, audience)));
  const shown = (of: readonly Screen[]): object[] => of.map((screen) => screen.shown);
  await eventually(() => expect(shown(away)).toEqual(shown(stayed)));
  const before = shown(away);
  await Promise.all(away.map((screen) => screen.lose()));
  await desk('seats/3/attendance', { act: 'depart', reason: '电话' });
  await room.bringBack(3);
  const ballotId = await room.openBallot({ candidates: [room.candidates[2]?.id as string] });
  await room.secretary.post(`/api/ballots/${ballotId}/void`, { reason: '名单有误' });
  expect(shown(away)).toEqual(before);
  await Promise.all(away.map((screen) => screen.comeBack()));
  await eventually(() => expect(shown(away)).toEqual(shown(stayed)));
  expect(shown(away)).not.toEqual(before);
  expect(stayed.map(({ fast, slow }) => [fast?.ballot?.ballotId, slow?.version])).toEqual(
    away.map(({ slow }) => [ballotId, slow?.version]),
  );
  await desk('seats/3/attendance', { act: 'depart', reason: '身体不适' });
  await eventually(() => expect(stayed.map(({ fast }) => fast?.presence.departed)).toEqual([1, 1, 1, 1]));
  await eventually(() => expect(shown(away)).toEqual(shown(stayed)));
  for (const screen of [...stayed, ...away]) screen.close();
  for (const client of [chair(), room.supervisor]) {
    const [{ id } = { id: '' }] = await rows<{ id: string }>(`select id from confirmation where state = 'requested'`);
    await client.post(`/api/confirmations/${id}/confirm`);
  }
}, 60_000);

it('a second click changes nothing: in a ballot', async () => {
  const keys = await room.registerOfficers();
  const { secretary, supervisor } = room;
  const draft = { title: '第二批', candidateIds: [room.candidates[3]?.id], policy: 'last', announce: 'chair' };
  const ballotId = await oneOf(() => desk('ballots', draft), { ballots: 1, lines: 1 });
  for (const seat of [1, 2, 4, 5]) {
    const expert = room.experts[seat - 1] as Room['experts'][number];
    await expert.enter(room.meetingId);
  }
  await twice(() => secretary.post(`/api/ballots/${ballotId}/open`), { lines: 1, events: 1 });
  for (const seat of [1, 2]) {
    const expert = room.experts[seat - 1] as Room['experts'][number];
    const paper = await expert.prepare(ballotId, () => 'agree');
    const [one, other] = await twice(() => expert.send(paper), { papers: 1, events: 1 });
    expect(other ?? one).toEqual(one);
    expect(await expert.send(paper)).toEqual(one);
  }
  const device = await room.anotherDevice(room.experts[3] as Room['experts'][number]);
  const credential = toHex(newSigningKey(random).key);
  const wish = (): Promise<{ id: string }> =>
    device.client.post(`/api/ballots/${ballotId}/device-changes`, { credential });
  const changeId = await oneOf(wish, { changes: 1, lines: 1 });
  const approve = (): Promise<{ id: string }> =>
    secretary.post(`/api/device-changes/${changeId}/approve`, { reason: '平板损坏' });
  const requestId = await oneOf(approve, { requests: 1, lines: 1 });
  await twice(() => supervisor.post(`/api/confirmations/${requestId}/confirm`), { answers: 1, lines: 1 });
  const desks = [
    new OfficerDesk(room, 'secretary', keys.secretary),
    new OfficerDesk(room, 'supervisor', keys.supervisor),
  ] as const;
  await twice(() => desks[0].signOnce(changeId), { signatures: 1 });
  await twice(() => desks[1].signOnce(changeId), { signatures: 1, events: 1, lines: 1 });
  const askVoid = (): Promise<{ id: string }> =>
    secretary.post(`/api/ballots/${ballotId}/void`, { reason: '名单有误' });
  const voidId = await oneOf(askVoid, { requests: 1, lines: 1 });
  await twice(() => supervisor.post(`/api/confirmations/${voidId}/refuse`, { reason: '无误' }), {
    answers: 1,
    lines: 1,
  });
  const again = await oneOf(askVoid, { requests: 1, lines: 1 });
  await twice(() => secretary.post(`/api/confirmations/${again}/withdraw`), { lines: 1 });
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () =>
    expect(await rows('select state from ballot where id = $1', [ballotId])).toEqual([{ state: 'closed' }]),
  );
  await twice(() => chair().post(`/api/ballots/${ballotId}/announce`), { lines: 1, events: 2 });
  await expectWhole(app.database.ownerUrl);
}, 120_000);

it('a second click changes nothing: at the end and in the minutes', async () => {
  await twice(() => desk('end'), { lines: 1 });
  await twice(() => desk('minutes/texts', { section: 'remarks', revision: 0, text: '无异议。' }), { texts: 1 });
  const { sequence, saved } = await room.secretary.get<MinutesStandingView>(at('minutes/standing'));
  await twice(() => desk('minutes/finish', { sequence, saved }), { lines: 1 });
  await twice(() => signDrawn(room.secretary, at('minutes/signatures')), { lines: 1 });
  await twice(() => desk('minutes/reopen', { reason: '补记' }), { lines: 1 });
  await expectWhole(app.database.ownerUrl);
}, 60_000);
