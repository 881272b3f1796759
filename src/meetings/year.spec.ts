/** The year of a review up to a meeting: calendar, members, settings, and what the set-up takes over. */
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { rowsOf } from '../../test/support/database.js';
import { codeOf, refused } from '../../test/support/refusals.js';
import { buildRoom, type Room } from '../../test/support/room.js';
import type { ApiClient } from '../cli/demo/api-client.js';
import type { MemberPageView, MemberView } from '../committees/views/member.view.js';
import type { SettingsView, YearView } from '../committees/views/year.view.js';
import type { PanelsView } from '../committees/views/panel.view.js';
import type { MeetingView } from './views/meeting.view.js';

let app: TestApplication;
let room: Room;
let other: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  other = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
}, 120_000);
beforeEach(async () => {
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
}, 60_000);
afterEach(() => app.holdTime(null));
afterAll(() => app.close());

const SETTINGS = {
  blind: true,
  recusedCount: 'excluded',
  announce: 'close',
  verdictsOnly: true,
  policy: 'first',
  quota: 3,
  ties: 'run-off',
};
const at = (path: string): string => `/api/reviews/${room.reviewId}${path}`;
const choose = (changes: object = {}): Promise<unknown> =>
  room.organizer.post(at('/settings'), { ...SETTINGS, ...changes });
const setUp = (changes: object = {}): Promise<{ id: string }> =>
  room.organizer.post(at('/meetings'), {
    title: '评审会议',
    heldOn: '2026-11-20',
    committeeSize: 5,
    recusedCount: 'excluded',
    ...changes,
  });
const members = async (query = ''): Promise<MemberView[]> =>
  (await room.organizer.get<MemberPageView>(at(`/members?sort=name${query}`))).rows;
const memberAct = (member: MemberView | undefined, act: string, body?: object): Promise<unknown> =>
  room.organizer.post(`/api/members/${member?.id}/${act}`, body);
const year = (client = room.organizer): Promise<YearView> => client.get(at('/year'));

describe('the calendar (R32)', () => {
  const calendar = (materialsBy: string, screeningBy: string, reviewBy: string): Promise<unknown> =>
    room.organizer.post(at('/calendar'), { materialsBy, screeningBy, reviewBy });

  it('is refused out of order, with each date under its name', async () => {
    expect(await refused(calendar('2026-10-31', '2026-09-30', '2026-12-31'))).toEqual([
      'calendar.order',
      { materialsBy: '2026-10-31', screeningBy: '2026-09-30', reviewBy: '2026-12-31' },
    ]);
    expect(await codeOf(calendar('2026-09-30', '2026-10-31', '2026-10-30'))).toBe('calendar.order');
    expect((await year()).stages.map(({ on, time }) => [on, time])).toEqual([
      [null, 'undated'],
      [null, 'undated'],
      [null, 'undated'],
    ]);
  });

  it('says which stage runs, by the day in Shanghai', async () => {
    await calendar('2026-09-30', '2026-10-31', '2026-12-31');
    app.holdTime(new Date('2026-10-31T15:59:59Z'));
    expect((await year()).stages.map(({ time, daysLeft }) => [time, daysLeft])).toEqual([
      ['past', -31],
      ['now', 0],
      ['ahead', 61],
    ]);
    app.holdTime(new Date('2026-10-31T16:00:00Z'));
    expect((await year()).stages.map(({ time }) => time)).toEqual(['past', 'past', 'now']);
  });

  it('stands beside what was done so far', async () => {
    expect((await year()).numbers).toEqual({
      members: 5,
      hasChair: true,
      panels: 0,
      candidates: 2,
      withdrawn: 0,
      meetings: 1,
      meetingsHeld: 0,
      ballotsAnnounced: 0,
    });
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    await room.organizer.post(at('/panels'), { name: '一组' });
    expect((await year(room.supervisor)).numbers).toMatchObject({ panels: 1, meetings: 1, meetingsHeld: 1 });
  });
});

describe('the settings of a review', () => {
  it('must be chosen before a meeting is set up', async () => {
    await rowsOf(app.database.ownerUrl, 'delete from review_settings where review_id = $1', [room.reviewId]);
    expect(await room.secretary.get<SettingsView>(at('/settings'))).toMatchObject({
      recusedCount: null,
      announce: null,
      verdictsOnly: null,
      policy: null,
      quota: null,
      ties: null,
      chosenAt: null,
    });
    expect((await year()).settingsChosen).toBe(false);
    expect(await codeOf(setUp())).toBe('review.settings-missing');
    await choose();
    expect((await year()).settingsChosen).toBe(true);
    await setUp();
  });

  it('go into a meeting as they are then, and stay there whatever is chosen later', async () => {
    await choose();
    const { id } = await setUp();
    await choose({
      recusedCount: 'counted',
      announce: 'chair',
      verdictsOnly: false,
      policy: 'last',
      quota: 0,
      ties: 'stop',
    });
    const meeting = await room.secretary.get<MeetingView>(`/api/meetings/${id}`);
    expect(meeting.recusedCount).toBe('excluded');
    expect(meeting.defaults).toEqual({
      announce: 'close',
      verdictsOnly: true,
      policy: 'first',
      quota: 3,
      ties: 'run-off',
    });
    expect(await codeOf(setUp())).toBe('meeting.other-settings');
    expect(await codeOf(setUp({ recusedCount: 'counted' }))).toBe('done');
  });

  it('let names be shown or hidden only until there is a meeting (R34)', async () => {
    expect(await codeOf(choose({ blind: false }))).toBe('review.blind-fixed');
    await choose();
    expect(await room.organizer.get(at('/settings'))).toMatchObject({ blind: true, blindFixed: true, policy: 'first' });
    await rowsOf(app.database.ownerUrl, 'update meeting set review_id = $2 where id = $1', [
      room.meetingId,
      other.reviewId,
    ]);
    await choose({ blind: false });
    expect(await room.organizer.get(at('/settings'))).toMatchObject({ blind: false, blindFixed: false });
  });
});

describe('the committee of a meeting', () => {
  beforeEach(() => choose());

  it('has an odd size of at least the minimum (R2), and the refusal names both', async () => {
    await room.organizer.post(`/api/committees/${room.committeeId}/least-members`, { least: 7 });
    expect(await refused(setUp({ committeeSize: 6 }))).toEqual(['meeting.size-even', { size: 6, least: 7 }]);
    expect(await refused(setUp({ committeeSize: 5 }))).toEqual(['meeting.size-below', { size: 5, least: 7 }]);
    await room.organizer.delete(`/api/committees/${room.committeeId}/least-members`);
    expect(await refused(setUp({ committeeSize: 23 }))).toEqual(['meeting.size-below', { size: 23, least: 25 }]);
    expect(await codeOf(setUp({ committeeSize: 25 }))).toBe('done');
    expect((await year()).least).toBe(25);
  });

  it('has a chair', async () => {
    await rowsOf(app.database.ownerUrl, `update member set position = 'member' where review_id = $1`, [room.reviewId]);
    expect((await year()).numbers.hasChair).toBe(false);
    expect(await codeOf(setUp())).toBe('meeting.no-chair');
  });
});

describe('members', () => {
  beforeEach(() => choose());
  const positions = async (): Promise<string[]> => (await members()).map(({ position }) => position);

  it('have one chair at any time: a new one takes the place', async () => {
    const [chair, deputy, third] = await members();
    expect(await positions()).toEqual(['chair', 'deputy', 'member', 'member', 'member']);
    for (const position of ['deputy', 'member'])
      expect(await codeOf(memberAct(chair, 'position', { position }))).toBe('member.chair-needed');
    expect(await codeOf(memberAct(chair, 'leave', { reason: '调离' }))).toBe('member.chair-needed');
    await memberAct(third, 'position', { position: 'chair' });
    await memberAct(third, 'position', { position: 'chair' });
    expect(await positions()).toEqual(['member', 'deputy', 'chair', 'member', 'member']);
    await Promise.all([chair, deputy].map((member) => memberAct(member, 'position', { position: 'chair' })));
    expect((await positions()).filter((position) => position === 'chair')).toHaveLength(1);
  });

  it('who leave stay in the list with the reason, count no longer, and may come back', async () => {
    const [, , third] = await members();
    const panel = await room.organizer.post<{ id: string }>(at('/panels'), { name: '一组' });
    await room.organizer.post(at('/panel-members'), { panelId: panel.id, memberIds: [third?.id] });
    await memberAct(third, 'leave', { reason: '工作调动' });
    expect(await codeOf(memberAct(third, 'leave', { reason: '再次' }))).toBe('member.left');
    expect(await codeOf(memberAct(third, 'position', { position: 'deputy' }))).toBe('member.left');
    const last = (await members()).at(-1);
    expect([last?.id, last?.leftReason, typeof last?.leftAt]).toEqual([third?.id, '工作调动', 'string']);
    expect([(await members('&standing=serving')).length, (await members('&standing=left')).length]).toEqual([4, 1]);
    const inPanel = async (): Promise<number | undefined> =>
      (await room.organizer.get<PanelsView>(at('/panels'))).panels[0]?.members.length;
    expect([(await year()).numbers.members, await inPanel()]).toEqual([4, 0]);
    const { id } = await setUp();
    expect((await room.secretary.get<MeetingView>(`/api/meetings/${id}`)).seats).toBe(4);
    await memberAct(third, 'return');
    expect(await codeOf(memberAct(third, 'return'))).toBe('member.serving');
    expect([(await year()).numbers.members, await inPanel()]).toEqual([5, 1]);
    expect((await room.secretary.get<MeetingView>(`/api/meetings/${room.meetingId}`)).seats).toBe(5);
  });

  it('leave no reason, name or number in the audit log', async () => {
    const [, , third] = await members();
    await memberAct(third, 'leave', { reason: '李某住院' });
    const facts = await rowsOf<{ facts: object }>(
      app.database.ownerUrl,
      `select facts from audit_event where type = 'member.left' order by id desc limit 1`,
    );
    expect(facts).toEqual([{ facts: { review: room.reviewId, member: third?.id } }]);
  });
});

describe('who is not the committee’s', () => {
  it('sees nothing of the year and changes nothing', async () => {
    const [first] = await members();
    const before = JSON.stringify([await year(), await members()]);
    const reads = ['/year', '/settings'];
    const calendar = { materialsBy: '2026-09-30', screeningBy: '2026-10-31', reviewBy: '2026-12-31' };
    const acts: [string, object][] = [
      [at('/calendar'), calendar],
      [at('/settings'), SETTINGS],
      [`/api/members/${first?.id}/position`, { position: 'deputy' }],
      [`/api/members/${first?.id}/leave`, { reason: '调离' }],
      [`/api/members/${first?.id}/return`, {}],
    ];
    for (const path of reads) {
      expect(await codeOf(other.organizer.get(at(path)))).toBe('resource.not-found');
      expect(await codeOf(room.stranger.get(at(path)))).toBe('access.denied');
      expect(await codeOf(room.supervisor.get(at(path)))).toBe('done');
    }
    for (const [path, body] of acts) {
      const answers: [ApiClient, string][] = [
        [other.organizer, 'resource.not-found'],
        [room.secretary, 'access.denied'],
        [room.supervisor, 'access.denied'],
      ];
      for (const [client, code] of answers) expect([path, await codeOf(client.post(path, body))]).toEqual([path, code]);
    }
    expect(JSON.stringify([await year(), await members()])).toBe(before);
  });
});
