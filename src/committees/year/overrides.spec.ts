/** R32, R23: deadlines bind the steps there are, and are put off by two organizers; with the whole application. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { codeOf, refused } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import type { ConfirmationView } from '../../confirmations/views/confirmation.view.js';
import type { StageView, YearView } from '../views/year.view.js';

let app: TestApplication;
let room: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
beforeEach(async () => {
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
  await room.organizer.post(at('/calendar'), {
    materialsBy: '2026-09-30',
    screeningBy: '2026-10-31',
    reviewBy: '2026-12-31',
  });
  app.holdTime(new Date('2026-10-10T04:00:00Z'));
}, 60_000);
afterEach(() => app.holdTime(null));
afterAll(() => app.close());

const at = (path: string): string => `/api/reviews/${room.reviewId}${path}`;
const ask = async (until: string, deadline = 'materialsBy', client = room.organizer): Promise<string> =>
  (await client.post<{ id: string }>(at('/deadline-overrides'), { deadline, until, reason: '补收三人材料' })).id;
const confirm = (id: string, client = room.secondOrganizer): Promise<void> =>
  client.post(`/api/confirmations/${id}/confirm`);
const requests = (client: ApiClient): Promise<ConfirmationView[]> => client.get('/api/my/confirmations');
const stage = async (deadline: string): Promise<StageView | undefined> =>
  (await room.organizer.get<YearView>(at('/year'))).stages.find((line) => line.deadline === deadline);
const upload = (): Promise<unknown> =>
  room.organizer.upload(at('/imports/candidates'), 'list.csv', Buffer.from('序号,姓名\n1,张三\n'));
const setUp = (): Promise<unknown> =>
  room.organizer.post(at('/meetings'), {
    title: '会议',
    heldOn: '2027-01-04',
    committeeSize: 3,
    recusedCount: 'counted',
  });

describe('past a deadline', () => {
  it('no list of candidates comes in, until two organizers have put the day off; experts still do', async () => {
    expect(await refused(upload())).toEqual(['deadline.materials-over', { day: '2026-09-30' }]);
    await expect(
      room.organizer.upload(at('/imports/experts'), 'list.csv', Buffer.from('姓名\n张三\n')),
    ).resolves.toBeDefined();
    const id = await ask('2026-10-15');
    expect(await codeOf(upload())).toBe('deadline.materials-over');
    await confirm(id);
    expect(await codeOf(upload())).toBe('done');
    app.holdTime(new Date('2026-10-15T16:00:00Z'));
    expect(await refused(upload())).toEqual(['deadline.materials-over', { day: '2026-10-15' }]);
  });

  it('no meeting is set up or started, and one that runs goes on past midnight', async () => {
    app.holdTime(new Date('2026-12-31T15:59:00Z'));
    await expect(setUp()).resolves.toBeDefined();
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    app.holdTime(new Date('2026-12-31T16:00:00Z'));
    expect(await refused(setUp())).toEqual(['deadline.review-over', { day: '2026-12-31' }]);
    await room.secretary.post(`/api/meetings/${room.meetingId}/pause`, { reason: '茶歇', minutes: 5 });
    await room.secretary.post(`/api/meetings/${room.meetingId}/resume`);
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    const [other] = await rowsOf<{ id: string }>(
      app.database.ownerUrl,
      `select id from meeting where review_id = $1 and state = 'preparing'`,
      [room.reviewId],
    );
    expect(await codeOf(room.secretary.post(`/api/meetings/${other?.id}/start`))).toBe('deadline.review-over');
    await confirm(await ask('2027-01-31', 'reviewBy'));
    await room.secretary.post(`/api/meetings/${other?.id}/start`);
  });

  it('a single organizer cannot move it, but may still plan what lies ahead', async () => {
    const calendar = (changes: object): Promise<unknown> =>
      room.organizer.post(at('/calendar'), {
        materialsBy: '2026-09-30',
        screeningBy: '2026-10-31',
        reviewBy: '2026-12-31',
        ...changes,
      });
    expect(await refused(calendar({ materialsBy: '2026-10-20' }))).toEqual(['calendar.fixed', { day: '2026-09-30' }]);
    await calendar({ screeningBy: '2026-11-15' });
    await confirm(await ask('2027-01-31', 'reviewBy'));
    expect(await codeOf(calendar({ screeningBy: '2026-11-15', reviewBy: '2027-02-28' }))).toBe('calendar.fixed');
  });
});

describe('an override', () => {
  it('is asked by one organizer, seen at once by the other, and confirmed by another account only', async () => {
    const id = await ask('2026-10-15');
    const [mine] = await requests(room.organizer);
    expect(mine?.abilities).toEqual({ confirm: false, refuse: false, withdraw: true });
    const [theirs] = await requests(room.secondOrganizer);
    expect(theirs).toMatchObject({
      id,
      act: 'override-deadline',
      reason: '补收三人材料',
      about: { review: room.reviewId, deadline: 'materialsBy', was: '2026-09-30', until: '2026-10-15' },
      abilities: { confirm: true, refuse: true, withdraw: false },
    });
    expect(await codeOf(confirm(id, room.organizer))).toBe('confirmation.same-account');
    expect(await codeOf(confirm(id, room.supervisor))).toBe('resource.not-found');
    expect((await stage('materialsBy'))?.on).toBe('2026-09-30');
    await confirm(id);
    await confirm(id);
    expect(await requests(room.organizer)).toEqual([]);
    expect(await stage('materialsBy')).toMatchObject({ planned: '2026-09-30', on: '2026-10-15', time: 'now' });
  });

  it('is asked for by whoever is an organizer of the committee and of the whole installation, as by anybody else', async () => {
    const both = `select account_id from role_grant where role = 'organizer' and account_id in
        (select account_id from role_grant where role = 'organizer' group by account_id having count(*) > 1)`;
    await rowsOf(
      app.database.ownerUrl,
      `insert into role_grant (id, account_id, role, committee_id)
       select gen_random_uuid(), account_id, 'organizer', case when committee_id is null then $1::uuid end
         from role_grant where role = 'organizer' and revoked_at is null and (committee_id is null or committee_id = $1)
           on conflict do nothing`,
      [room.committeeId],
    );
    expect((await rowsOf(app.database.ownerUrl, both)).length).toBeGreaterThanOrEqual(4);
    const id = await ask('2026-10-15');
    expect(await codeOf(room.secondOrganizer.post(`/api/confirmations/${id}/refuse`, { reason: '再议' }))).toBe('done');
    expect(await codeOf(confirm(await ask('2026-10-15')))).toBe('done');
    expect((await stage('materialsBy'))?.on).toBe('2026-10-15');
  });

  it('stays as a row each time, with both people and the reason, and in the audit by reference', async () => {
    await confirm(await ask('2026-10-15'));
    await confirm(await ask('2026-10-20', 'materialsBy', room.secondOrganizer), room.organizer);
    const { overrides = [] } = (await stage('materialsBy')) ?? {};
    expect(overrides.map(({ at: _at, ...line }) => line)).toEqual([
      {
        was: '2026-09-30',
        until: '2026-10-15',
        reason: '补收三人材料',
        askedBy: 'organizer',
        confirmedBy: '另一位组织者',
      },
      {
        was: '2026-10-15',
        until: '2026-10-20',
        reason: '补收三人材料',
        askedBy: '另一位组织者',
        confirmedBy: 'organizer',
      },
    ]);
    const audit = await rowsOf<{ facts: object }>(
      app.database.ownerUrl,
      `select facts from audit_event where type = 'review.deadline-overridden' and facts->>'review' = $1 order by id`,
      [room.reviewId],
    );
    expect(audit.map(({ facts }) => facts)).toMatchObject([
      { deadline: 'materialsBy', was: '2026-09-30', until: '2026-10-15' },
      { deadline: 'materialsBy', was: '2026-10-15', until: '2026-10-20' },
    ]);
    await expect(
      rowsOf(app.database.ownerUrl, 'delete from deadline_override where review_id = $1', [room.reviewId]),
    ).rejects.toThrow();
  });

  it('goes to a later day that is still to come, from a calendar that there is', async () => {
    expect(await refused(ask('2026-09-30'))).toEqual([
      'deadline.not-later',
      { day: '2026-09-30', until: '2026-09-30' },
    ]);
    expect(await codeOf(ask('2026-10-09'))).toBe('deadline.in-the-past');
    expect(await codeOf(ask('2026-10-10'))).toBe('done');
    const undated = await buildRoom(app.url, app.database, { experts: 1, candidates: 0 });
    const body = { deadline: 'reviewBy', until: '2027-01-01', reason: '理由' };
    expect(await codeOf(undated.organizer.post(`/api/reviews/${undated.reviewId}/deadline-overrides`, body))).toBe(
      'deadline.undated',
    );
    expect(await codeOf(undated.organizer.post(at('/deadline-overrides'), body))).toBe('resource.not-found');
    expect(await requests(undated.organizer)).toEqual([]);
  });

  it('is refused with a reason, taken back, or runs out; then nothing has changed', async () => {
    const one = await ask('2026-10-15');
    await room.secondOrganizer.post(`/api/confirmations/${one}/refuse`, { reason: '材料已齐' });
    const two = await ask('2026-10-15');
    await room.organizer.post(`/api/confirmations/${two}/withdraw`);
    const three = await ask('2026-10-15');
    app.holdTime(new Date('2026-10-13T04:00:00Z'));
    expect(await codeOf(confirm(three))).toBe('confirmation.expired');
    expect(await stage('materialsBy')).toMatchObject({ on: '2026-09-30', overrides: [] });
  });

  it('two at once make one request; two clicks at once put the day off once', async () => {
    const asked = await Promise.allSettled([ask('2026-10-15'), ask('2026-10-16', 'materialsBy', room.secondOrganizer)]);
    const id = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(id).toHaveLength(1);
    const other = asked[0]?.status === 'fulfilled' ? room.secondOrganizer : room.organizer;
    await Promise.all([confirm(id[0] ?? '', other), confirm(id[0] ?? '', other), confirm(id[0] ?? '', other)]);
    expect((await stage('materialsBy'))?.overrides).toHaveLength(1);
  });

  it('that was asked for from another calendar is refused, and the request stays to be taken back', async () => {
    const id = await ask('2027-02-01', 'reviewBy');
    await room.organizer.post(at('/calendar'), {
      materialsBy: '2026-09-30',
      screeningBy: '2026-10-31',
      reviewBy: '2027-01-15',
    });
    expect(await codeOf(confirm(id))).toBe('deadline.overtaken');
    expect((await stage('reviewBy'))?.on).toBe('2027-01-15');
    await room.organizer.post(`/api/confirmations/${id}/withdraw`);
  });
});
