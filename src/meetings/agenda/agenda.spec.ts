import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import type { LogLine } from '../../contract/meeting-log.js';
import type { Joined, SlowSnapshot } from '../../contract/live.js';
import type { Audience } from '../../contract/vocabulary.js';

/** Of every candidate of a room. */
const [SPECIALTY, TITLE] = ['建筑设计', '高级工程师'];

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
afterAll(() => app.close());

const newRoom = (blind = true): Promise<Room> => buildRoom(app.url, app.database, { experts: 3, candidates: 6, blind });

async function addItem(room: Room, title: string, candidates: readonly number[], panel = ''): Promise<string> {
  const { id } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
    title,
    panel,
    candidateIds: candidates.map((n) => room.candidates[n]?.id),
  });
  return id;
}

const act = (room: Room, itemId: string, name: string): Promise<unknown> =>
  codeOf(
    room.secretary.post(`/api/agenda-items/${itemId}/acts`, {
      act: name,
      ...(name === 'postpone' && { reason: '材料待补' }),
    }),
  );
const order = (room: Room, itemIds: readonly string[]): Promise<unknown> =>
  codeOf(room.secretary.put(`/api/meetings/${room.meetingId}/agenda-order`, { itemIds }));
const choose = (room: Room, itemId: string, candidateId: string | undefined): Promise<unknown> =>
  codeOf(room.secretary.post(`/api/agenda-items/${itemId}/candidate`, { candidateId }));

async function slowFor(client: ApiClient, room: Room, audience: Audience): Promise<SlowSnapshot> {
  const socket = await connectLive(client);
  const { slow } = await joinMeeting(socket, room.meetingId, audience);
  socket.disconnect();
  return slow;
}
/** All that the expert of a seat, counted from 0, is told on joining. */
async function heardBy(room: Room, expert: number): Promise<Joined> {
  const socket = await connectLive(room.experts[expert]?.client ?? room.stranger);
  const heard = await joinMeeting(socket, room.meetingId, 'expert');
  socket.disconnect();
  return heard;
}
const shown = (room: Room): Promise<SlowSnapshot> => slowFor(room.secretary, room, 'console');
const stepsOf = async (room: Room): Promise<string[]> =>
  (await shown(room)).items.map(({ title, step }) => `${title} ${step}`);

async function draftOf(room: Room, itemId: string, candidates: readonly number[]): Promise<string> {
  const { id } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/ballots`, {
    itemId,
    title: '表决',
    candidateIds: candidates.map((n) => room.candidates[n]?.id),
    policy: 'last',
    announce: 'chair',
  });
  return id;
}

describe('setting the whole agenda up at once', () => {
  const itemsOf = (room: Room): { title: string; panel: string; candidateIds: (string | undefined)[] }[] => [
    { title: '建筑', panel: '建筑组', candidateIds: [room.candidates[1]?.id, room.candidates[0]?.id] },
    { title: '结构', panel: '', candidateIds: [room.candidates[2]?.id] },
    { title: '给排水', panel: '', candidateIds: [] },
  ];
  const setUp = (room: Room, items: unknown): Promise<unknown> =>
    codeOf(room.secretary.put(`/api/meetings/${room.meetingId}/agenda`, { items }));
  const added = async (room: Room): Promise<number> => {
    const rows = await rowsOf(
      app.database.ownerUrl,
      `select 1 from meeting_event where type = 'agenda.item-added' and meeting_id = $1`,
      [room.meetingId],
    );
    return rows.length;
  };

  it('is one act; clicked twice at once, and once more, it is there once', async () => {
    const room = await newRoom();
    const items = itemsOf(room);
    expect(await Promise.all([setUp(room, items), setUp(room, items)])).toEqual(['done', 'done']);
    expect(await setUp(room, items)).toBe('done');
    const { items: lines } = await shown(room);
    expect(lines.map(({ title, panel, candidates }) => [title, panel, candidates])).toEqual([
      ['建筑', '建筑组', 2],
      ['结构', null, 1],
      ['给排水', null, 0],
    ]);
    expect(await room.secretary.get(`/api/agenda-items/${lines[0]?.itemId}`)).toMatchObject({
      candidateIds: items[0]?.candidateIds,
    });
    expect(await added(room)).toBe(3);
  });

  it('is done whole or not at all', async () => {
    const room = await newRoom();
    const [one, two, three] = itemsOf(room);
    expect(await setUp(room, [one, two, { ...three, candidateIds: [randomUUID()] }])).toBe('agenda.candidate-unknown');
    expect([(await shown(room)).items, await added(room)]).toEqual([[], 0]);
  });

  it('is for an agenda with nothing on it', async () => {
    const room = await newRoom();
    const items = itemsOf(room);
    await addItem(room, '先有的', []);
    expect(await setUp(room, items)).toBe('agenda.not-empty');
    const other = await newRoom();
    const others = itemsOf(other);
    expect(await setUp(other, others)).toBe('done');
    // another order, one less, another word, and the same once it has begun
    expect(await setUp(other, others.toReversed())).toBe('agenda.not-empty');
    expect(await setUp(other, others.slice(1))).toBe('agenda.not-empty');
    expect(await setUp(other, [{ ...others[0], title: '园林' }, ...others.slice(1)])).toBe('agenda.not-empty');
    expect(await added(other)).toBe(3);
    expect(await setUp(other, [])).toBe('request.invalid');
  });
});

describe('setting the agenda up', () => {
  let room: Room;
  let items: string[];
  beforeAll(async () => {
    room = await newRoom();
    items = [
      await addItem(room, '一', [0, 1], '建筑组'),
      await addItem(room, '二', [2]),
      await addItem(room, '三', []),
    ];
  });

  it('items stand in the order in which they were added, with what was said of them', async () => {
    const { items: lines, item } = await shown(room);
    expect(lines).toEqual([
      { itemId: items[0], title: '一', panel: '建筑组', step: 'pending', candidates: 2 },
      { itemId: items[1], title: '二', panel: null, step: 'pending', candidates: 1 },
      { itemId: items[2], title: '三', panel: null, step: 'pending', candidates: 0 },
    ]);
    expect(item).toBeNull();
  });

  it('are put in order, and back; the same order again leaves no line in the log', async () => {
    const [a, b, c] = items as [string, string, string];
    expect(await order(room, [c, a, b])).toBe('done');
    expect(await stepsOf(room)).toEqual(['三 pending', '一 pending', '二 pending']);
    const { version } = await shown(room);
    expect(await order(room, [c, a, b])).toBe('done');
    expect((await shown(room)).version).toBe(version);
    expect(await order(room, [a, b, c])).toBe('done');
  });

  it('an order that is not of this agenda is refused', async () => {
    const [a, b, c] = items as [string, string, string];
    const other = await newRoom();
    const strange = await addItem(other, '外', []);
    for (const wrong of [
      [a, b],
      [a, b, c, strange],
      [a, b, strange],
    ]) {
      expect(await order(room, wrong)).toBe('agenda.changed');
    }
    expect(await order(room, [a, a, b])).toBe('request.invalid');
    expect(await stepsOf(room)).toEqual(['一 pending', '二 pending', '三 pending']);
  });

  it('are changed and removed before they begin', async () => {
    const extra = await addItem(room, '四', [3]);
    await room.secretary.put(`/api/agenda-items/${extra}`, {
      title: '四甲',
      panel: '机械组',
      candidateIds: [room.candidates[5]?.id, room.candidates[4]?.id],
    });
    expect(await room.secretary.get(`/api/agenda-items/${extra}`)).toEqual({
      id: extra,
      title: '四甲',
      panel: '机械组',
      candidateIds: [room.candidates[5]?.id, room.candidates[4]?.id],
    });
    await room.secretary.delete(`/api/agenda-items/${extra}`);
    expect(await stepsOf(room)).toEqual(['一 pending', '二 pending', '三 pending']);
    expect(await codeOf(room.secretary.delete(`/api/agenda-items/${extra}`))).toBe('resource.not-found');
  });

  it('nobody is put on it who is not of this review, and nobody else sets it up', async () => {
    const other = await newRoom();
    const path = `/api/meetings/${room.meetingId}/agenda-items`;
    const body = { title: '五', panel: '', candidateIds: [other.candidates[0]?.id] };
    expect(await codeOf(room.secretary.post(path, body))).toBe('agenda.candidate-unknown');
    const plain = { title: '五', panel: '', candidateIds: [] };
    expect(await codeOf(other.secretary.post(path, plain))).toBe('resource.not-found');
    for (const client of [room.supervisor, room.organizer, room.experts[0]?.client ?? room.stranger]) {
      expect(await codeOf(client.post(path, plain))).toBe('access.denied');
    }
    expect(await codeOf(other.secretary.get(`/api/agenda-items/${items[0] ?? ''}`))).toBe('resource.not-found');
    expect(await codeOf(room.secretary.post(path, { title: ' ', panel: '', candidateIds: [] }))).toBe(
      'request.invalid',
    );
  });

  it('two who arrange it at once leave one whole order', async () => {
    const [a, b, c] = items as [string, string, string];
    await Promise.all([order(room, [c, b, a]), order(room, [b, a, c]), order(room, [a, c, b])]);
    const rows = await rowsOf<{ position: number }>(
      app.database.ownerUrl,
      'select position from agenda_item where meeting_id = $1 order by position',
      [room.meetingId],
    );
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
    await order(room, [a, b, c]);
  });
});

describe('the course of the agenda', () => {
  let room: Room;
  let box: BallotBox;
  let first: string;
  let second: string;
  let ballot: string;
  beforeAll(async () => {
    room = await newRoom();
    first = await addItem(room, '一', [0, 1]);
    second = await addItem(room, '二', [2, 3]);
    expect(await act(room, first, 'begin')).toBe('meeting.not-in-session');
    box = await BallotBox.of(app, room);
  });
  afterAll(() => box.end());

  it('one item is under way; the other waits for it', async () => {
    expect(await act(room, first, 'vote')).toBe('agenda.wrong-step');
    expect(await act(room, first, 'begin')).toBe('done');
    expect(await act(room, first, 'begin')).toBe('agenda.wrong-step');
    expect(await act(room, second, 'begin')).toBe('agenda.other-current');
    expect(await codeOf(room.secretary.delete(`/api/agenda-items/${first}`))).toBe('agenda.has-ballot');
    const audit = await rowsOf<{ stage: string }>(
      app.database.ownerUrl,
      `select stage from audit_event where type = 'agenda.item-begun' and facts->>'item' = $1`,
      [first],
    );
    expect(audit).toEqual([{ stage: 'panel-opinion' }]);
  });

  it('experts and hall are shown who is spoken of, by code where the review is blind', async () => {
    expect(await choose(room, first, room.candidates[1]?.id)).toBe('done');
    const { version } = await shown(room);
    expect(await choose(room, first, room.candidates[1]?.id)).toBe('done');
    expect((await shown(room)).version).toBe(version);
    expect(await choose(room, first, room.candidates[2]?.id)).toBe('agenda.candidate-unknown');
    expect(await choose(room, second, room.candidates[2]?.id)).toBe('agenda.wrong-step');
    const expert = room.experts[1]?.client ?? room.stranger;
    const seen = await slowFor(expert, room, 'expert');
    expect(seen.item).toEqual({
      itemId: first,
      candidate: { candidateId: room.candidates[1]?.id, label: 'A-002', index: 2 },
    });
    const labels = [{ label: 'A-001' }, { label: 'A-002' }];
    expect(seen).toMatchObject({ itemCandidates: labels });
    expect(await shown(room)).toMatchObject({ itemCandidates: labels });
  });

  it('experts are told what their papers will show of who is spoken of, and nothing more', async () => {
    const told = await heardBy(room, 1);
    expect(told.personal?.spokenOf).toEqual({
      ...{ candidateId: room.candidates[1]?.id, specialty: SPECIALTY, title: TITLE, kind: 'regular' },
      recommendation: null,
    });
    // R34: no name and no unit in anything an expert hears
    const names = await rowsOf<{ name: string; unit: string }>(
      app.database.ownerUrl,
      `select name, unit from candidate where id = any(array[${room.candidates.map(({ id }) => `'${id}'`).join()}]::uuid[])`,
    );
    expect(names).toHaveLength(room.candidates.length);
    for (const { name, unit } of names) {
      expect(JSON.stringify(told)).not.toContain(name);
      expect(JSON.stringify(told)).not.toContain(unit);
    }
  });

  it('R10: an expert recused from who is spoken of is told nothing that informs; the others still are', async () => {
    await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
      ...{ seat: 3, candidateIds: [room.candidates[1]?.id], reason: '同一单位' },
    });
    const recused = await heardBy(room, 2);
    expect(recused.personal).toMatchObject({ spokenOf: null, recusals: [room.candidates[1]?.id] });
    expect(JSON.stringify(recused)).not.toContain(SPECIALTY);
    expect(JSON.stringify(recused)).not.toContain(TITLE);
    expect((await heardBy(room, 1)).personal?.spokenOf).not.toBeNull();
    const recusal = `/api/meetings/${room.meetingId}/recusals/3/${room.candidates[1]?.id}`;
    await room.secretary.post(`${recusal}/removal`, { reason: '误记' });
    expect((await heardBy(room, 2)).personal?.spokenOf).not.toBeNull();
  });

  it('a ballot of the item takes from its candidates and opens when the item comes to it', async () => {
    expect(await codeOf(draftOf(room, first, [0, 2]))).toBe('agenda.candidate-unknown');
    const other = await newRoom();
    const strange = await addItem(other, '外', [0]);
    expect(await codeOf(draftOf(room, strange, [0]))).toBe('resource.not-found');
    ballot = await draftOf(room, first, [0, 1]);
    expect(await codeOf(room.secretary.post(`/api/ballots/${ballot}/open`))).toBe('agenda.not-at-ballot');
    expect(await shown(room)).toMatchObject({
      abilities: { ballots: { [ballot]: { open: false, openRefusal: 'agenda.not-at-ballot' } } },
    });
    expect(await act(room, first, 'discuss')).toBe('done');
    expect(await act(room, first, 'vote')).toBe('done');
    expect((await shown(room)).item).toEqual({ itemId: first, candidate: null });
    await room.secretary.post(`/api/ballots/${ballot}/open`);
    for (const name of ['discuss', 'finish', 'postpone'])
      expect(await act(room, first, name)).toBe('agenda.ballot-pending');
    expect(await act(room, second, 'begin')).toBe('agenda.ballot-pending');
  });

  it('goes to the announcement with the close, and on to the next item after it', async () => {
    await room.secretary.post(`/api/ballots/${ballot}/close`);
    await eventually(async () => expect(await stepsOf(room)).toEqual(['一 announcement', '二 pending']));
    expect(await act(room, first, 'finish')).toBe('agenda.ballot-pending');
    await room.secretary.post(`/api/ballots/${ballot}/announce`);
    expect((await shown(room)).result?.ballotId).toBe(ballot);
    expect(await act(room, second, 'begin')).toBe('done');
    expect(await stepsOf(room)).toEqual(['一 done', '二 report']);
    // the screens go on with the agenda
    expect((await shown(room)).result).toBeNull();
  });

  it('an item is set aside and taken up again, a finished one is not', async () => {
    expect(await codeOf(room.secretary.post(`/api/agenda-items/${second}/acts`, { act: 'postpone' }))).toBe(
      'request.invalid',
    );
    const third = await addItem(room, '三', []);
    expect(await act(room, second, 'postpone')).toBe('done');
    const [last] = await room.secretary.get<LogLine[]>(`/api/meetings/${room.meetingId}/log`);
    expect(last).toMatchObject({ type: 'agenda.item-postponed', facts: { reason: '材料待补' } });
    // behind what has not begun, so that the next item is another
    expect(await stepsOf(room)).toEqual(['一 done', '三 pending', '二 pending']);
    expect(await act(room, first, 'begin')).toBe('agenda.wrong-step');
    expect(await codeOf(draftOf(room, first, [0]))).toBe('agenda.wrong-step');
    expect(await order(room, [second, third])).toBe('done');
    expect(await stepsOf(room)).toEqual(['一 done', '二 pending', '三 pending']);
    expect(await act(room, third, 'begin')).toBe('done');
    expect(await act(room, third, 'vote')).toBe('agenda.no-candidates');
    expect(await act(room, third, 'finish')).toBe('done');
    expect(await act(room, second, 'begin')).toBe('done');
  });

  it('a double click moves it once', async () => {
    const answers = await Promise.all([act(room, second, 'discuss'), act(room, second, 'discuss')]);
    expect(answers.sort()).toEqual(['agenda.wrong-step', 'done']);
    expect(await stepsOf(room)).toContain('二 discussion');
  });

  it('one that is set aside after a later one is over leaves that one its number', async () => {
    await addItem(room, '四', []);
    expect(await stepsOf(room)).toEqual(['一 done', '二 discussion', '三 done', '四 pending']);
    expect(await act(room, second, 'postpone')).toBe('done');
    expect(await stepsOf(room)).toEqual(['一 done', '四 pending', '三 done', '二 pending']);
  });
});

it('where the review is open, the name is shown with the code', async () => {
  const room = await newRoom(false);
  const item = await addItem(room, '一', [0]);
  const box = await BallotBox.of(app, room);
  await act(room, item, 'begin');
  await choose(room, item, room.candidates[0]?.id);
  expect((await shown(room)).item?.candidate?.label).toBe('A-001 申报人1');
  await box.end();
});
