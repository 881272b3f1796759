import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import type { LogLine } from '../../contract/meeting-log.js';
import type { SlowSnapshot } from '../../contract/live.js';
import type { Audience } from '../../contract/vocabulary.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
afterAll(() => app.close());

type Desk = Extract<SlowSnapshot, { audience: 'console' | 'supervisor' }>;

async function slowFor(client: ApiClient, room: Room, audience: Audience): Promise<SlowSnapshot> {
  const socket = await connectLive(client);
  const { slow } = await joinMeeting(socket, room.meetingId, audience);
  socket.disconnect();
  return slow;
}
const shown = async (room: Room): Promise<Desk> => (await slowFor(room.secretary, room, 'console')) as Desk;
const post = (room: Room, act: string, body: unknown = {}, client = room.secretary): Promise<unknown> =>
  codeOf(client.post(`/api/meetings/${room.meetingId}/${act}`, body));

describe('a break', () => {
  let room: Room;
  let box: BallotBox;
  beforeAll(async () => {
    room = await buildRoom(app.url, app.database, { experts: 3, candidates: 2 });
    expect(await post(room, 'pause', { reason: '茶歇', minutes: 10 })).toBe('meeting.wrong-state');
    box = await BallotBox.of(app, room);
  });
  afterAll(async () => {
    app.holdTime(null);
    await box.end();
  });

  it('is told to everybody, with the reason and when it is expected to end', async () => {
    app.holdTime(new Date('2026-11-20T06:05:00Z'));
    expect(await post(room, 'pause', { reason: ' 茶歇 ', minutes: 15 })).toBe('done');
    for (const client of [room.secretary, room.experts[2]?.client ?? room.stranger]) {
      const audience = client === room.secretary ? 'console' : 'expert';
      expect(await slowFor(client, room, audience)).toMatchObject({
        state: 'paused',
        pause: { reason: '茶歇', until: '2026-11-20T06:20:00.000Z' },
      });
    }
    expect((await shown(room)).abilities).toMatchObject({ pause: false, resume: true, endMeeting: true });
    expect(await post(room, 'pause', { reason: '茶歇', minutes: 15 })).toBe('meeting.wrong-state');
  });

  it('nothing opens in it, whoever comes late signs in, and it ends once', async () => {
    const draft = await room.draftBallot();
    expect(await codeOf(room.secretary.post(`/api/ballots/${draft}/open`))).toBe('meeting.not-in-session');
    const { id } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
      title: '一',
      panel: '',
      candidateIds: [],
    });
    expect(await codeOf(room.secretary.post(`/api/agenda-items/${id}/acts`, { act: 'begin' }))).toBe(
      'meeting.not-in-session',
    );
    const late = room.experts[1] as Room['experts'][number];
    await room.secretary.post(`/api/meetings/${room.meetingId}/seats/2/attendance`, { act: 'depart', reason: '外出' });
    expect(await codeOf(late.attend(room.meetingId))).toBe('done');
    const both = await Promise.all([post(room, 'resume'), post(room, 'resume')]);
    expect(both.sort()).toEqual(['done', 'meeting.wrong-state']);
    expect(await shown(room)).toMatchObject({ state: 'in-session', pause: null });
    await room.secretary.post(`/api/ballots/${draft}/open`);
    expect(await post(room, 'pause', { reason: '茶歇', minutes: 15 })).toBe('meeting.pause-pending');
    await room.secretary.post(`/api/ballots/${draft}/close`);
    await eventually(async () => expect(await box.state(draft)).toBe('closed'));
    await room.secretary.post(`/api/ballots/${draft}/announce`);
  });

  it('is refused without a reason or an end, and to everybody but the secretary', async () => {
    for (const wrong of [
      { reason: '', minutes: 5 },
      { reason: '茶歇' },
      { reason: '茶歇', minutes: 0 },
      { reason: '茶歇', minutes: 1_441 },
      { reason: '茶歇', minutes: 1.5 },
    ]) {
      expect(await post(room, 'pause', wrong)).toBe('request.invalid');
    }
    const fine = { reason: '茶歇', minutes: 5 };
    expect(await post(room, 'pause', fine, room.supervisor)).toBe('access.denied');
    const other = await buildRoom(app.url, app.database, { experts: 1, candidates: 1 });
    expect(await post(room, 'pause', fine, other.secretary)).toBe('resource.not-found');
    expect(await post(room, 'resume', {}, other.secretary)).toBe('resource.not-found');
  });

  it('a meeting may end in its break', async () => {
    expect(await post(room, 'pause', { reason: '茶歇', minutes: 5 })).toBe('done');
    expect(await post(room, 'end')).toBe('done');
    expect(await shown(room)).toMatchObject({ state: 'ended', pause: null });
    expect(await post(room, 'resume')).toBe('meeting.wrong-state');
  });
});

describe('R10: leaving the room for a recusal', () => {
  let room: Room;
  let box: BallotBox;
  let item: string;
  const speakOf = (n: number): Promise<unknown> =>
    codeOf(room.secretary.post(`/api/agenda-items/${item}/candidate`, { candidateId: room.candidates[n]?.id }));
  beforeAll(async () => {
    room = await buildRoom(app.url, app.database, { experts: 5, candidates: 3 });
    box = await BallotBox.of(app, room);
    const { id } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
      title: '一',
      panel: '',
      candidateIds: room.candidates.map((candidate) => candidate.id),
    });
    item = id;
    for (const [seat, candidate] of [
      [2, 0],
      [3, 0],
      [4, 1],
    ] as const) {
      await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
        seat,
        candidateIds: [room.candidates[candidate]?.id],
        reason: '同一单位',
      });
    }
    await room.secretary.post(`/api/agenda-items/${item}/acts`, { act: 'begin' });
  });
  afterAll(() => box.end());

  it('the console names who should leave; nobody is recorded before a candidate is spoken of', async () => {
    expect((await shown(room)).recused).toEqual({ toLeave: [], toReturn: [] });
    expect(await post(room, 'recused/leave', { seats: [2] })).toBe('recusal.not-to-leave');
    await speakOf(0);
    expect((await shown(room)).recused).toEqual({ toLeave: [2, 3], toReturn: [] });
  });

  it('one click records them all, a second one nothing more; attendance and quorum stay (R9)', async () => {
    const before = await shown(room);
    expect(await post(room, 'recused/leave', { seats: [2, 3] })).toBe('done');
    const after = await shown(room);
    expect(after.recused).toEqual({ toLeave: [], toReturn: [] });
    expect(after.roster.map(({ outside }) => outside)).toEqual([false, true, true, false, false]);
    expect(after.roster.map(({ attendance }) => attendance)).toEqual(before.roster.map(({ attendance }) => attendance));
    expect(await post(room, 'recused/leave', { seats: [2, 3] })).toBe('done');
    expect((await shown(room)).version).toBe(after.version);
    expect(await post(room, 'recused/leave', { seats: [5] })).toBe('recusal.not-to-leave');
    expect(after.log[0]).toMatchObject({
      type: 'recused.left',
      weight: 'exception',
      facts: { seat: 3, candidate: 'A-001' },
    });
  });

  it('with the next candidate they may come back, and another leaves', async () => {
    await speakOf(1);
    expect((await shown(room)).recused).toEqual({ toLeave: [4], toReturn: [2, 3] });
    expect(await post(room, 'recused/return', { seats: [2, 3] })).toBe('done');
    expect(await post(room, 'recused/return', { seats: [2, 3] })).toBe('done');
    expect((await shown(room)).recused).toEqual({ toLeave: [4], toReturn: [] });
    expect(await post(room, 'recused/leave', { seats: [4] })).toBe('done');
    await room.secretary.post(`/api/agenda-items/${item}/acts`, { act: 'vote' });
    expect((await shown(room)).recused).toEqual({ toLeave: [], toReturn: [4] });
    const rows = await rowsOf(
      app.database.ownerUrl,
      'select 1 from recusal_absence where meeting_id = $1 and back_at is not null',
      [room.meetingId],
    );
    expect(rows).toHaveLength(2);
  });

  it('who is recused from the next candidate too stays out for that one, and each recusal has its own absence', async () => {
    const fresh = await buildRoom(app.url, app.database, { experts: 3, candidates: 3 });
    const own = await BallotBox.of(app, fresh);
    const [first, second, third] = fresh.candidates.map(({ id }) => id);
    const agenda = await fresh.secretary.post<{ id: string }>(`/api/meetings/${fresh.meetingId}/agenda-items`, {
      ...{ title: '一', panel: '', candidateIds: [first, second, third] },
    });
    const recuse = (candidateId: string | undefined): Promise<unknown> =>
      post(fresh, 'recusals', { seat: 2, candidateIds: [candidateId], reason: '同一单位' });
    const speak = (candidateId: string | undefined): Promise<unknown> =>
      codeOf(fresh.secretary.post(`/api/agenda-items/${agenda.id}/candidate`, { candidateId }));
    const absences = (): Promise<object[]> =>
      rowsOf(
        app.database.ownerUrl,
        `select candidate_id as id, back_at is not null as back from recusal_absence where meeting_id = $1 order by left_at`,
        [fresh.meetingId],
      );
    for (const id of [first, second]) await recuse(id);
    await fresh.secretary.post(`/api/agenda-items/${agenda.id}/acts`, { act: 'begin' });
    await speak(first);
    expect(await post(fresh, 'recused/leave', { seats: [2] })).toBe('done');
    await speak(second);
    expect((await shown(fresh)).recused).toEqual({ toLeave: [], toReturn: [] });
    expect(await absences()).toEqual([
      { id: first, back: true },
      { id: second, back: false },
    ]);
    await speak(third);
    expect((await shown(fresh)).recused).toEqual({ toLeave: [], toReturn: [2] });
    // found only now, while that one is spoken of
    await recuse(third);
    expect((await shown(fresh)).recused).toEqual({ toLeave: [], toReturn: [] });
    expect(await absences()).toMatchObject([{ back: true }, { id: second, back: true }, { id: third, back: false }]);
    await own.end();
  });

  it('several recusals at once are one line of the log, which names them all', async () => {
    const fresh = await buildRoom(app.url, app.database, { experts: 3, candidates: 3 });
    const candidateIds = fresh.candidates.map(({ id }) => id);
    expect(await post(fresh, 'recusals', { seat: 2, candidateIds, reason: '同一单位' })).toBe('done');
    const lines = await rowsOf(
      app.database.ownerUrl,
      `select facts from meeting_event where meeting_id = $1 and type = 'recusal.recorded'`,
      [fresh.meetingId],
    );
    const codes = await rowsOf<{ codes: string }>(
      app.database.ownerUrl,
      `select string_agg(c.code, ' · ' order by c.code) as codes from recusal r join candidate c on c.id = r.candidate_id where r.meeting_id = $1`,
      [fresh.meetingId],
    );
    const [line] = lines as { facts: { codes: string } }[];
    expect(lines).toEqual([{ facts: { seat: 2, candidates: 3, codes: line?.facts.codes, reason: '同一单位' } }]);
    expect(line?.facts.codes.split(' · ').sort().join(' · ')).toBe(codes[0]?.codes);
    await post(fresh, 'recusals', { seat: 3, candidateIds: candidateIds.slice(0, 1), reason: '同一单位' });
    const [one] = await rowsOf<{ facts: object }>(
      app.database.ownerUrl,
      `select facts from meeting_event where meeting_id = $1 and type = 'recusal.recorded' order by sequence desc limit 1`,
      [fresh.meetingId],
    );
    expect(Object.keys(one?.facts ?? {}).sort()).toEqual(['candidate', 'reason', 'seat']);
  });

  it('a recusal is taken back with a reason, once, and minutes and log say who and why', async () => {
    const removal = `recusals/4/${room.candidates[1]?.id ?? ''}/removal`;
    for (const body of [{}, { reason: ' ' }]) expect(await post(room, removal, body)).toBe('request.invalid');
    expect(await post(room, removal, { reason: '登记有误' }, room.supervisor)).toBe('access.denied');
    expect(await post(room, removal, { reason: '登记有误' })).toBe('done');
    expect(await post(room, removal, { reason: '登记有误' })).toBe('resource.not-found');
    const desk = await shown(room);
    expect(desk.recusals.map(({ seat }) => seat)).toEqual([2, 3]);
    expect(desk.log[0]).toMatchObject({
      type: 'recusal.removed',
      facts: { seat: 4, candidate: 'A-002', reason: '登记有误' },
    });
    const { content } = await room.secretary.get<{ content: { recusals: object[] } }>(
      `/api/meetings/${room.meetingId}/minutes`,
    );
    expect(content.recusals).toContainEqual(expect.objectContaining({ seat: 4, removedReason: '登记有误' }));
  });

  it('the room and the hall are told nothing of who is outside', async () => {
    const seen = JSON.stringify(await slowFor(room.experts[4]?.client ?? room.stranger, room, 'expert'));
    expect(seen).not.toMatch(/outside|recused"|toLeave/);
    expect(await post(room, 'recused/leave', { seats: [4] }, room.supervisor)).toBe('access.denied');
  });
});

describe('the side log, beyond its live part', () => {
  let room: Room;
  const page = (client: ApiClient, query = ''): Promise<LogLine[]> =>
    client.get(`/api/meetings/${room.meetingId}/log${query}`);
  beforeAll(async () => {
    room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    await rowsOf(
      app.database.ownerUrl,
      `insert into meeting_event (meeting_id, sequence, type, facts)
       select $1, sequence + n, 'seats.reminded', '{"seats": 1}' from meeting, generate_series(1, 250) n where id = $1`,
      [room.meetingId],
    );
    await rowsOf(app.database.ownerUrl, 'update meeting set sequence = sequence + 250 where id = $1', [room.meetingId]);
  });

  it('is whole for the two desks, page by page, each line once', async () => {
    for (const client of [room.secretary, room.supervisor]) {
      const all: LogLine[] = [];
      for (let lines = await page(client); lines.length > 0;) {
        all.push(...lines);
        lines = await page(client, `?before=${all.at(-1)?.sequence ?? 0}`);
      }
      expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 251 }, (_, n) => 251 - n));
      expect(all.at(-1)).toMatchObject({ type: 'meeting.created', weight: 'plain' });
      expect(all.slice(0, 120)).toEqual((await shown(room)).log);
    }
  });

  it('is for nobody else, and says which page it cannot give', async () => {
    for (const client of [room.organizer, room.stranger, room.experts[0]?.client ?? room.stranger])
      expect(await codeOf(page(client))).toBe('access.denied');
    for (const before of ['0', '-1', 'x', '1.5'])
      expect(await codeOf(page(room.secretary, `?before=${before}`))).toBe('request.invalid');
    const other = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    expect(await codeOf(page(other.secretary))).toBe('resource.not-found');
    expect(await page(room.secretary, '?before=1')).toEqual([]);
  });
});

describe('R22: a rehearsal', () => {
  let room: Room;
  let box: BallotBox;
  const rehearse = (): Promise<{ id: string }> =>
    room.secretary.post(`/api/meetings/${room.meetingId}/rehearsals`, { policy: 'last', announce: 'close' });
  beforeAll(async () => {
    room = await buildRoom(app.url, app.database, { experts: 3, candidates: 2 });
    box = await BallotBox.of(app, room);
  });
  afterAll(() => box.end());

  it('goes the whole way with invented candidates and is marked from the manifest on', async () => {
    const { id } = await rehearse();
    await room.secretary.post(`/api/ballots/${id}/open`);
    const opened = await box.opened(id);
    expect(opened.ballot.manifest.rehearsal).toBe(true);
    expect(opened.ballot.manifest.candidates.map(({ label }) => label)).toEqual([
      '演练甲',
      '演练乙',
      '演练丙',
      '演练丁',
      '演练戊',
    ]);
    const known = new Set(room.candidates.map((candidate) => candidate.id));
    expect(opened.ballot.manifest.candidates.some((candidate) => known.has(candidate.id))).toBe(false);
    const sheet = await room.experts[0]?.client.get<{ lines: { about: { specialty: string } | null }[] }>(
      `/api/ballots/${id}/sheet`,
    );
    expect(sheet?.lines.map(({ about }) => about?.specialty)).toEqual(Array(5).fill('演练专业'));
    for (const voter of box.voters)
      await box.cast(
        voter,
        box.frame(opened, voter, () => 'agree'),
      );
    await room.secretary.post(`/api/ballots/${id}/close`);
    await eventually(async () => expect(await box.state(id)).toBe('announced'));
    const { agenda, result } = await slowFor(room.experts[1]?.client ?? room.stranger, room, 'expert');
    expect(agenda).toMatchObject([{ rehearsal: true, number: 1, state: 'announced', passed: 5 }]);
    expect(result).toMatchObject({ ballotId: id, rehearsal: true });
    expect(await codeOf(room.secretary.download(`/api/ballots/${id}/publicity.xlsx?order=number`))).toBe(
      'publicity.rehearsal',
    );
    // nothing to sign: neither for who presides nor for the officers
    for (const client of [room.experts[0]?.client ?? room.stranger, room.secretary, room.supervisor])
      expect(await codeOf(client.get(`/api/ballots/${id}/signatures`))).toBe('sheet.rehearsal');
  });

  it('as many as wished, until the first real ballot has opened', async () => {
    const again = await rehearse();
    expect((await shown(room)).abilities).toMatchObject({ rehearse: true, ballots: { [again.id]: { open: true } } });
    const real = await room.openBallot({ announce: 'close' });
    const opened = await box.opened(real);
    for (const voter of box.voters)
      await box.cast(
        voter,
        box.frame(opened, voter, () => 'agree'),
      );
    await room.secretary.post(`/api/ballots/${real}/close`);
    await eventually(async () => expect(await box.state(real)).toBe('announced'));
    // numbers of their own: the first real ballot is the meeting's first, and a seat keeps a receipt of either
    const lines = (await shown(room)).agenda.map(({ rehearsal, number }) => [rehearsal, number]);
    expect(lines).toEqual([
      [true, 1],
      [true, 2],
      [false, 1],
    ]);
    const own = await room.experts[0]?.client.get<{ rehearsal: boolean; paper: unknown }[]>('/api/my/ballots');
    expect(own?.map(({ rehearsal, paper }) => [rehearsal, paper !== null])).toEqual([
      [true, true],
      [false, true],
    ]);
    const socket = await connectLive(room.experts[0]?.client ?? room.stranger);
    const { personal } = await joinMeeting(socket, room.meetingId, 'expert');
    socket.disconnect();
    expect(personal?.receipts.map(({ number }) => number)).toEqual([1, 1]);
    expect((await shown(room)).abilities).toMatchObject({
      rehearse: false,
      ballots: { [again.id]: { open: false, openRefusal: 'ballot.rehearsal-late', removeDraft: true } },
    });
    expect(await codeOf(room.secretary.post(`/api/ballots/${again.id}/open`))).toBe('ballot.rehearsal-late');
    expect(await codeOf(rehearse())).toBe('ballot.rehearsal-late');
  });

  it('is chosen in its rules by a person, and by the secretary of this committee alone', async () => {
    const fresh = await buildRoom(app.url, app.database, { experts: 1, candidates: 1 });
    expect(await post(fresh, 'rehearsals')).toBe('request.invalid');
    expect(await post(fresh, 'rehearsals', { policy: 'last', announce: 'chair' }, room.secretary)).toBe(
      'resource.not-found',
    );
    expect(await post(fresh, 'rehearsals', { policy: 'last', announce: 'chair' }, fresh.organizer)).toBe(
      'access.denied',
    );
  });
});
