/** Filing of a committee (R1), its smallest size (R2), and who may see and change them. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { codeOf, refused } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import type { CommitteeDetailView, CommitteeView } from '../views/committee.view.js';

let app: TestApplication;
let room: Room;
let other: Room;

const NOON = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
beforeEach(async () => {
  app.holdTime(null);
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
  other = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
  app.holdTime(NOON('2026-11-20'));
}, 60_000);
afterAll(() => app.close());

const FILING = {
  number: '人社备〔2025〕1 号',
  authority: '省人力资源和社会保障厅',
  filedOn: '2025-03-01',
  validUntil: '2028-02-29',
  formedBy: 'series',
};
const DATES: object = { filedOn: FILING.filedOn, validUntil: FILING.validUntil };
const file = (changes: object = {}, client = room.organizer): Promise<{ id: string }> =>
  client.post(`/api/committees/${room.committeeId}/filings`, { ...FILING, ...changes });
const open = (year: number): Promise<{ id: string }> =>
  room.organizer.post(`/api/committees/${room.committeeId}/reviews`, { year, title: `${year} 年度评审`, blind: true });
const committee = (client = room.organizer): Promise<CommitteeDetailView> =>
  client.get(`/api/committees/${room.committeeId}`);

describe('a review', () => {
  it('is not opened without a filing, and is with one (R1)', async () => {
    expect(await codeOf(open(2027))).toBe('committee.not-filed');
    expect((await committee()).abilities).toEqual({ file: true, openReview: false });
    await file();
    expect((await committee()).abilities).toEqual({ file: true, openReview: true });
    await open(2027);
    expect(await codeOf(open(2027))).toBe('review.year-taken');
  });

  it('is opened on the last day of the filing and not on the next, by the day in Shanghai (R1)', async () => {
    await file();
    app.holdTime(new Date('2028-02-29T15:59:59Z'));
    await open(2027);
    app.holdTime(new Date('2028-02-29T16:00:00Z'));
    expect(await refused(open(2028))).toEqual([
      'committee.filing-expired',
      { name: `委员会 ${room.committeeId}`, number: FILING.number, until: '2028-02-29' },
    ]);
    await file({ number: '续期', filedOn: '2028-03-01', validUntil: '2031-03-01' });
    await open(2028);
  });
});

describe('a filing', () => {
  it.each([
    [{ validUntil: '2028-03-02' }, 'filing.too-long', '2028-03-01'],
    [{ filedOn: '2024-02-29', validUntil: '2027-03-01' }, 'filing.too-long', '2027-02-28'],
    [{ validUntil: '2025-03-01' }, 'filing.order', '2028-03-01'],
    [{ filedOn: '2026-11-21', validUntil: '2028-02-29' }, 'filing.not-yet', '2029-11-21'],
  ])('of %j is refused: %s', async (changes, code, latest) => {
    expect(await refused(file(changes))).toEqual([code, { ...DATES, ...changes, today: '2026-11-20', latest }]);
    expect((await committee()).filings).toEqual([]);
  });

  it('for specialties names them, for a series none', async () => {
    expect(await codeOf(file({ formedBy: 'specialty' }))).toBe('request.invalid');
    await file({ formedBy: 'specialty', specialties: ' 建筑设计、结构工程 ' });
    expect((await committee()).filing?.specialties).toBe('建筑设计、结构工程');
    await file({ formedBy: 'series', specialties: '建筑设计' });
    expect((await committee()).filing?.specialties).toBeNull();
  });

  it('that was recorded last counts, also where it is the shorter one, and the others stay', async () => {
    await file();
    await file({ number: '更正', validUntil: '2026-12-01' });
    const { filing, filings, filingState, filingDaysLeft } = await committee();
    expect([filing?.number, filingState, filingDaysLeft]).toEqual(['更正', 'expiring', 11]);
    expect(filings.map(({ number }) => number)).toEqual(['更正', FILING.number]);
    await expect(
      rowsOf(app.database.appUrl, 'delete from committee_filing where committee_id = $1', [room.committeeId]),
    ).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['2027-11-30', 'valid', 91],
    ['2027-12-01', 'expiring', 90],
    ['2028-02-29', 'expiring', 0],
    ['2028-03-01', 'expired', -1],
  ])('on %s is %s with %i days left', async (day, state, left) => {
    await file();
    app.holdTime(NOON(day));
    expect(await committee()).toMatchObject({ filingState: state, filingDaysLeft: left });
    const listed = (await room.organizer.get<CommitteeView[]>('/api/committees')).map((one) => one.filingState);
    expect(listed).toEqual([state]);
  });
});

describe('the smallest size (R2)', () => {
  it('is what the rule says for the kind that was filed, unless the committee sets its own', async () => {
    const sizes = async (): Promise<number[]> => {
      const { least, leastByRule } = await committee();
      return [least, leastByRule];
    };
    const path = `/api/committees/${room.committeeId}/least-members`;
    await room.organizer.delete(path);
    expect(await sizes()).toEqual([25, 25]);
    await file({ formedBy: 'specialty', specialties: '建筑设计' });
    expect(await sizes()).toEqual([11, 11]);
    await room.organizer.post(path, { least: 13 });
    expect(await sizes()).toEqual([13, 11]);
    await file();
    expect(await sizes()).toEqual([13, 25]);
  });
});

describe('who is not the committee’s', () => {
  it('sees nothing of it and changes nothing', async () => {
    const { committeeId } = room;
    const clients: [ApiClient, string][] = [
      [other.organizer, 'resource.not-found'],
      [room.stranger, 'access.denied'],
    ];
    for (const [client, code] of clients) {
      expect(await codeOf(committee(client))).toBe(code);
      expect(await codeOf(file({}, client))).toBe(code);
      expect(await codeOf(client.post(`/api/committees/${committeeId}/least-members`, { least: 3 }))).toBe(code);
      expect(await codeOf(client.delete(`/api/committees/${committeeId}/least-members`))).toBe(code);
    }
    for (const client of [room.secretary, room.supervisor]) {
      expect((await committee(client)).abilities).toEqual({ file: false, openReview: false });
      expect(await codeOf(file({}, client))).toBe('access.denied');
    }
    expect((await other.organizer.get<CommitteeView[]>('/api/committees')).map(({ id }) => id)).toEqual([
      other.committeeId,
    ]);
    expect((await committee()).filings).toEqual([]);
  });
});
