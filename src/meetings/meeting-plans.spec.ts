/** A meeting while it is a plan: changed to what could be set up now, its seats arranged anew, or removed so that nothing of it is left. */
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { rowsOf } from '../../test/support/database.js';
import { codeOf, refused } from '../../test/support/refusals.js';
import { buildRoom, type Room } from '../../test/support/room.js';
import { ApiClient } from '../cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../cli/demo/simulated-expert.js';
import type { MemberPageView } from '../committees/views/member.view.js';
import type { MeetingPlanView, MeetingView, MyMeetingsView } from './views/meeting.view.js';

let app: TestApplication;
let room: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
beforeEach(async () => {
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
}, 60_000);
afterAll(() => app.close());

const PLAN = { title: '更名后的会议', heldOn: '2026-12-01', committeeSize: 7, recusedCount: 'counted', reseat: false };
const at = (way = ''): string => `/api/meetings/${room.meetingId}${way}`;
const change = (changes: object = {}, client = room.secretary): Promise<void> =>
  client.put(at(), { ...PLAN, ...changes });
const plan = (client = room.secretary): Promise<MeetingPlanView> => client.get(at('/plan'));
const removal = (client = room.secretary, reason = '日期有误，重新建立'): Promise<void> =>
  client.post(at('/removal'), { reason });
const sql = <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, text, [room.meetingId, ...values]);
const logged = (type: string): Promise<{ facts: object }[]> =>
  sql('select facts from meeting_event where meeting_id = $1 and type = $2', type);
const audited = (type: string): Promise<{ facts: object }[]> =>
  sql(`select facts from audit_event where facts ->> 'meeting' = $1 and type = $2`, type);

describe('changing a meeting', () => {
  it('gives it another title, day and size, once for the same again, with who and what in both logs', async () => {
    await change();
    await change();
    await change({}, room.organizer);
    const shown = await room.supervisor.get<MeetingView>(at());
    expect(shown).toMatchObject({ title: PLAN.title, heldOn: PLAN.heldOn, committeeSize: 7, seats: 5 });
    expect(await logged('meeting.changed')).toEqual([{ facts: { title: PLAN.title } }]);
    expect(await audited('meeting.changed')).toEqual([
      {
        facts: {
          ...{ meeting: room.meetingId, titleWas: '测试评审会议', title: PLAN.title },
          ...{ heldOnWas: '2026-11-20', heldOn: PLAN.heldOn, size: 7, members: 5 },
        },
      },
    ]);
    const { seats, members, seatsDiffer } = await plan(room.organizer);
    expect({ seats, members, seatsDiffer }).toEqual({ seats: 5, members: 5, seatsDiffer: false });
  });

  it('takes the rules of the review over as they are now, and only those that were shown', async () => {
    await room.organizer.post(`/api/reviews/${room.reviewId}/settings`, {
      ...{ blind: true, recusedCount: 'excluded', announce: 'close', verdictsOnly: true, policy: 'first' },
      ...{ quota: 3, ties: 'stop' },
    });
    expect(await codeOf(change())).toBe('meeting.other-settings');
    await change({ recusedCount: 'excluded' });
    expect(await room.secretary.get<MeetingView>(at())).toMatchObject({
      recusedCount: 'excluded',
      defaults: { announce: 'close', verdictsOnly: true, policy: 'first', quota: 3, ties: 'stop' },
    });
  });

  it('is refused where it could not be set up like this', async () => {
    expect(await refused(change({ committeeSize: 3 }))).toEqual(['meeting.committee-too-small', { members: 5 }]);
    expect(await codeOf(change({ committeeSize: 6 }))).toBe('meeting.size-even');
    for (const wrong of [{ title: ' ' }, { heldOn: '2026-13-01' }, { reseat: 'yes' }, { committeeSize: 0 }])
      expect(await codeOf(change(wrong))).toBe('request.invalid');
    expect((await room.secretary.get<MeetingView>(at())).title).toBe('测试评审会议');
  });

  it('is over when it begins', async () => {
    await room.secretary.post(at('/start'));
    for (const act of [change, plan, removal]) expect(await codeOf(act())).toBe('meeting.begun');
  });

  it('arranges the seats anew where the members are others by now, only when asked', async () => {
    const { rows } = await room.organizer.get<MemberPageView>(`/api/reviews/${room.reviewId}/members?sort=name`);
    const last = rows.find(({ name }) => name === '专家5');
    await room.organizer.post(`/api/members/${last?.id ?? ''}/leave`, { reason: '出国' });
    expect(await plan()).toMatchObject({ seats: 5, members: 4, seatsDiffer: true, seatsInUse: false });
    await change();
    expect(await plan()).toMatchObject({ seats: 5 });
    await change({ reseat: true });
    expect(await plan()).toMatchObject({ seats: 4, members: 4, seatsDiffer: false });
    const seats = await sql<{ name: string }>('select name from seat where meeting_id = $1 order by number');
    expect(seats.map(({ name }) => name)).toEqual(['专家1', '专家2', '专家3', '专家4']);
  });

  it('whoever has it open joins anew, with the seat that they have now, or with none', async () => {
    const { rows } = await room.organizer.get<MemberPageView>(`/api/reviews/${room.reviewId}/members?sort=name`);
    const [left, moved] = [room.experts[3], room.experts[4]];
    const open = async (client = room.stranger) => {
      const socket = await connectLive(client);
      const { personal } = await joinMeeting(socket, room.meetingId, 'expert');
      return { socket, seat: personal?.seat, gone: new Promise((resolve) => socket.once('disconnect', resolve)) };
    };
    const watching = [await open(left?.client), await open(moved?.client)];
    expect(watching.map(({ seat }) => seat)).toEqual([4, 5]);
    await room.organizer.post(`/api/members/${rows.find(({ name }) => name === '专家4')?.id ?? ''}/leave`, {
      reason: '出国',
    });
    await change({ reseat: true });
    await Promise.all(watching.map(({ gone }) => gone));
    const again = await open(moved?.client);
    expect(again.seat).toBe(4);
    await expect(open(left?.client)).rejects.toThrow();
    for (const { socket } of [...watching, again]) socket.disconnect();
  });

  it('with another day, revokes the cards on which the old one is printed; with the same day, none', async () => {
    await room.secretary.post(at('/seat-cards'), { seats: [1, 2] }).catch(() => undefined);
    const cards = (): Promise<{ state: string }[]> =>
      sql('select state from seat_card where meeting_id = $1 order by printed_at');
    await change({ heldOn: '2026-11-20' });
    expect([await cards(), (await plan()).cards]).toEqual([[{ state: 'issued' }, { state: 'issued' }], 2]);
    await change();
    await change();
    expect([await cards(), (await plan()).cards]).toEqual([[{ state: 'revoked' }, { state: 'revoked' }], 0]);
    expect(await logged('seat-cards.revoked')).toEqual([{ facts: { seats: '1–2', count: 2 } }]);
  });

  it('leaves seats that carry something as they are', async () => {
    const { rows } = await room.organizer.get<MemberPageView>(`/api/reviews/${room.reviewId}/members?sort=name`);
    const last = rows.find(({ name }) => name === '专家5');
    await room.organizer.post(`/api/members/${last?.id ?? ''}/leave`, { reason: '出国' });
    await room.secretary.post(at('/recusals'), { seat: 3, candidateIds: [room.candidates[0]?.id], reason: '同一单位' });
    expect(await plan()).toMatchObject({ seatsDiffer: true, seatsInUse: true });
    expect(await codeOf(change({ reseat: true }))).toBe('meeting.seats-in-use');
    expect(await logged('meeting.changed')).toEqual([]);
    await change();
    expect(await plan()).toMatchObject({ seats: 5, title: PLAN.title });
  });
});

describe('removing a meeting', () => {
  const LISTED = { title: '测试评审会议' };
  const mine = async (client: ApiClient): Promise<MeetingView[]> => {
    const { asExpert, asSecretary, asSupervisor } = await client.get<MyMeetingsView>('/api/my/meetings');
    return [...asExpert, ...asSecretary, ...asSupervisor];
  };

  it('leaves it nowhere, tells why in the audit log, and a second click changes nothing', async () => {
    const expert = room.experts[2]?.client ?? room.stranger;
    for (const client of [room.secretary, room.supervisor, expert]) expect(await mine(client)).toMatchObject([LISTED]);
    expect(await codeOf(removal(room.secretary, ' '))).toBe('request.invalid');
    await removal();
    await removal(room.organizer);
    for (const client of [room.secretary, room.supervisor, expert]) expect(await mine(client)).toEqual([]);
    expect(await room.organizer.get(`/api/reviews/${room.reviewId}/meetings`)).toEqual([]);
    const reads = [
      '',
      '/log',
      '/plan',
      '/hall-pairings',
      '/seat-cards',
      '/voted-candidates',
      '/earlier-ballots',
      '/minutes',
    ];
    for (const way of [...reads, '/unsigned-sheets'])
      expect([way, await codeOf(room.secretary.get(at(way)))]).toEqual([way, 'resource.not-found']);
    for (const [way, body] of [
      ['/start', {}],
      ['/hall-pairings', {}],
      ['/seat-cards', { seats: [1] }],
      ['/recusals', { seat: 1, candidateIds: [room.candidates[0]?.id], reason: '同一单位' }],
      ['/agenda-items', { title: '建筑设计', panel: '', candidateIds: [] }],
    ] as const)
      expect([way, await codeOf(room.secretary.post(at(way), body))]).toEqual([way, 'resource.not-found']);
    expect(await codeOf(change())).toBe('resource.not-found');
    const told = [{ facts: { meeting: room.meetingId, reason: '日期有误，重新建立' } }];
    expect(await audited('meeting.removed')).toEqual(told);
    expect(await logged('meeting.removed')).toHaveLength(1);
  });

  it('takes its drafts with it, and the same words set up another', async () => {
    const draft = await room.draftBallot();
    await removal();
    expect(await sql('select id from ballot where meeting_id = $1')).toEqual([]);
    expect(await codeOf(room.secretary.get(`/api/ballots/${draft}/draft`))).toBe('resource.not-found');
    const { id } = await room.secretary.post<{ id: string }>(`/api/reviews/${room.reviewId}/meetings`, {
      ...{ title: '测试评审会议', heldOn: '2026-11-20', committeeSize: 5, recusedCount: 'counted' },
    });
    expect(id).not.toBe(room.meetingId);
  });

  it('tells whoever has it open, ends its screens and codes, and what was asked for in it', async () => {
    const { code } = await room.secretary.post<{ code: string }>(at('/hall-pairings'));
    const spare = await room.secretary.post<{ code: string }>(at('/hall-pairings'));
    const screen = new ApiClient(app.url);
    await screen.post('/api/hall/session', { code });
    const expert = room.experts[2]?.client ?? room.stranger;
    const watching = await Promise.all(
      (
        [
          [room.secretary, 'console'],
          [room.supervisor, 'supervisor'],
          [expert, 'expert'],
          [screen, 'hall'],
        ] as const
      ).map(async ([client, audience]) => {
        const socket = await connectLive(client);
        const told = new Promise((resolve) => socket.once('ended', resolve));
        await joinMeeting(socket, room.meetingId, audience);
        return { socket, told };
      }),
    );
    await sql(
      `insert into confirmation (id, act, committee_id, meeting_id, subject, facts, reason, requested_by, requested_at, expires_at, state)
       select $2, 'new-round', $3, $1, $4, '{}', '更正名单', account_id, now(), now() + interval '10 minutes', 'requested'
         from role_grant where committee_id = $3 and role = 'secretary'`,
      ...[randomUUID(), room.committeeId, `ballot:${randomUUID()}`],
    );
    await removal();
    expect(await Promise.all(watching.map(({ told }) => told))).toEqual(
      watching.map(() => ({ reason: 'meeting-removed' })),
    );
    for (const { socket } of watching) socket.disconnect();
    expect(await codeOf(screen.get('/api/hall/session'))).toBe('access.signed-out');
    expect(await codeOf(new ApiClient(app.url).post('/api/hall/session', { code: spare.code }))).toBe(
      'hall.wrong-code',
    );
    for (const [client, audience] of [
      [room.secretary, 'console'],
      [expert, 'expert'],
    ] as const) {
      const socket = await connectLive(client);
      await expect(joinMeeting(socket, room.meetingId, audience)).rejects.toThrow();
      socket.disconnect();
    }
    expect(await sql('select state from confirmation where meeting_id = $1')).toEqual([{ state: 'withdrawn' }]);
  });
});
