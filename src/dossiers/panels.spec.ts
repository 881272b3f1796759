/** Panels of a review, end to end: the panels themselves, their members and their candidates. */
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { rowsOf } from '../../test/support/database.js';
import { codeOf } from '../../test/support/refusals.js';
import { buildRoom, type Room } from '../../test/support/room.js';
import type { ApiClient } from '../cli/demo/api-client.js';
import { PanelFacts } from '../committees/index.js';
import type { MemberPageView } from '../committees/views/member.view.js';
import type { PanelView, PanelsView } from '../committees/views/panel.view.js';
import { Database } from '../platform/database/database.js';
import type { CandidatePageView } from './views/candidate.view.js';
import type { SpecialtyProposalView } from './views/panel-candidates.view.js';

let app: TestApplication;
let room: Room;
let other: Room;
let members: string[];

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 7, candidates: 6 });
  other = await buildRoom(app.url, app.database, { experts: 3, candidates: 2 });
  members = await memberIds(room);
}, 120_000);
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  const { panels } = await panelsOf();
  for (const { id } of panels) await room.organizer.delete(`/api/panels/${id}`);
});

const memberIds = async (of: Room): Promise<string[]> =>
  (await of.organizer.get<MemberPageView>(`/api/reviews/${of.reviewId}/members?sort=name`)).rows.map(({ id }) => id);
const panelsOf = (client = room.organizer): Promise<PanelsView> => client.get(`/api/reviews/${room.reviewId}/panels`);
const add = async (name: string, of = room): Promise<string> =>
  (await of.organizer.post<{ id: string }>(`/api/reviews/${of.reviewId}/panels`, { name })).id;
const place = (panelId: string, memberIds: string[], client = room.organizer): Promise<unknown> =>
  client.post(`/api/reviews/${room.reviewId}/panel-members`, { panelId, memberIds });
const placeCandidates = (panelId: string, candidateIds: string[]): Promise<unknown> =>
  room.organizer.post(`/api/reviews/${room.reviewId}/panel-candidates`, { panelId, candidateIds });
const candidateIds = (...places: number[]): string[] => places.map((n) => room.candidates[n]?.id ?? '');
const shown = ({ name, members: inIt, candidates, missing }: PanelView): unknown[] => [
  name,
  inIt.length,
  candidates,
  missing,
];
const audited = async (type: string): Promise<object[]> =>
  (
    await rowsOf<{ facts: object }>(
      app.database.ownerUrl,
      'select facts from audit_event where type = $1 order by id desc',
      [type],
    )
  ).map(({ facts }) => facts);

describe('panels', () => {
  it('are shown in the order in which they were added, with who is in them and who is not', async () => {
    const [a, b] = [await add('建筑设计组'), await add('结构组')];
    await place(a, members.slice(0, 3));
    await placeCandidates(b, candidateIds(0, 1));
    const { panels, without, least, abilities } = await panelsOf();
    expect(panels.map(shown)).toEqual([
      ['建筑设计组', 3, 0, 0],
      ['结构组', 0, 2, 3],
    ]);
    expect([without.members.length, without.candidates, least]).toEqual([4, 4, 3]);
    expect(abilities).toEqual({ change: true });
    expect((await panelsOf(room.secretary)).abilities).toEqual({ change: false });
    expect(await audited('panel.members-placed')).toEqual(
      expect.arrayContaining([{ review: room.reviewId, panel: a, members: 3 }]),
    );
  });

  it('have names of their own within a review', async () => {
    const a = await add('一组');
    const b = await add('二组');
    expect(await codeOf(add(' 一组 '))).toBe('panel.name-taken');
    expect(await codeOf(room.organizer.post(`/api/panels/${b}/name`, { name: '一组' }))).toBe('panel.name-taken');
    await room.organizer.post(`/api/panels/${a}/name`, { name: '一组' });
    await room.organizer.post(`/api/panels/${a}/name`, { name: '第一组' });
    expect((await panelsOf()).panels.map(({ name }) => name)).toEqual(['第一组', '二组']);
    await expect(add('一组', other)).resolves.toEqual(expect.any(String));
  });

  it('and are at most sixty', async () => {
    await rowsOf(
      app.database.ownerUrl,
      `insert into panel (id, review_id, name, position) select gen_random_uuid(), $1, 'p' || n, n from generate_series(1, 60) n`,
      [room.reviewId],
    );
    expect(await codeOf(add('六十一'))).toBe('panel.too-many');
  });

  it('are removed with everybody put out of them, unless a meeting uses them', async () => {
    const [a, b] = [await add('一组'), await add('二组')];
    await place(a, members.slice(0, 3));
    await placeCandidates(a, candidateIds(0, 1, 2));
    const url = app.database.ownerUrl;
    await rowsOf(url, 'create table agenda_of_test (panel_id uuid references panel (id))');
    await rowsOf(url, 'insert into agenda_of_test values ($1)', [b]);
    await room.organizer.delete(`/api/panels/${a}`);
    expect(await codeOf(room.organizer.delete(`/api/panels/${a}`))).toBe('resource.not-found');
    expect(await codeOf(room.organizer.delete(`/api/panels/${b}`))).toBe('panel.in-use');
    const { panels, without } = await panelsOf();
    expect(panels.map(({ id }) => id)).toEqual([b]);
    expect([without.members.length, without.candidates]).toEqual([7, 6]);
    expect((await audited('panel.removed'))[0]).toEqual({ review: room.reviewId, panel: a, members: 3, candidates: 3 });
    await rowsOf(url, 'drop table agenda_of_test');
  });
});

describe('members of a panel', () => {
  it('are in one panel at most, and lead it until they leave it', async () => {
    const [a, b] = [await add('一组'), await add('二组')];
    const [first = '', second = ''] = members;
    await place(a, [first, second]);
    await room.organizer.post(`/api/panels/${a}/lead`, { memberId: first });
    await place(a, [first]);
    const leads = async (): Promise<(string | undefined)[]> =>
      (await panelsOf()).panels.map(({ members: inIt }) => inIt.find(({ lead }) => lead)?.id);
    expect(await leads()).toEqual([first, undefined]);
    await room.organizer.post(`/api/panels/${a}/lead`, { memberId: second });
    expect(await leads()).toEqual([second, undefined]);
    await place(b, [second]);
    expect(await leads()).toEqual([undefined, undefined]);
    expect(await codeOf(room.organizer.post(`/api/panels/${a}/lead`, { memberId: second }))).toBe(
      'panel.member-unknown',
    );
    await room.organizer.post(`/api/panels/${a}/lead`, { memberId: first });
    await room.organizer.delete(`/api/panels/${a}/lead`);
    expect(await leads()).toEqual([undefined, undefined]);
    await place('none', [first, second]);
    expect((await panelsOf()).without.members).toHaveLength(7);
  });

  it('are the review’s own, and so is the panel', async () => {
    const a = await add('一组');
    const [foreign = ''] = await memberIds(other);
    expect(await codeOf(place(a, [members[0] ?? '', foreign]))).toBe('panel.member-unknown');
    expect(await codeOf(place(await add('外', other), [members[0] ?? '']))).toBe('panel.unknown');
    expect(await codeOf(place(randomUUID(), [members[0] ?? '']))).toBe('panel.unknown');
    expect((await panelsOf()).without.members).toHaveLength(7);
  });

  it('two lists sent at once leave everybody in one panel', async () => {
    const [a, b] = [await add('一组'), await add('二组')];
    await Promise.all([place(a, members), place(b, [...members].reverse()), place(a, members)]);
    const { panels, without } = await panelsOf();
    expect(without.members).toEqual([]);
    expect(panels.map(({ members: inIt }) => inIt.length).sort()).toEqual([0, 7]);
  });
});

describe('candidates of a panel', () => {
  it('are listed by panel', async () => {
    const a = await add('一组');
    await placeCandidates(a, candidateIds(1, 3));
    const listed = async (panel: string): Promise<number[]> =>
      (await room.secretary.get<CandidatePageView>(`/api/reviews/${room.reviewId}/candidates?panel=${panel}`)).rows.map(
        ({ listNumber }) => listNumber,
      );
    expect(await listed(a)).toEqual([2, 4]);
    expect(await listed('none')).toEqual([1, 3, 5, 6]);
    expect(await listed(randomUUID())).toEqual([]);
  });

  it('are the review’s own', async () => {
    const a = await add('一组');
    expect(await codeOf(placeCandidates(a, [...candidateIds(0), other.candidates[0]?.id ?? '']))).toBe(
      'panel.candidate-unknown',
    );
    expect(await codeOf(placeCandidates(await add('外二', other), candidateIds(0)))).toBe('panel.unknown');
    expect((await panelsOf()).without.candidates).toBe(6);
  });

  const proposal = (): Promise<SpecialtyProposalView[]> =>
    room.organizer.get(`/api/reviews/${room.reviewId}/panel-candidates/by-specialty`);
  const placeAll = (placements: object[]): Promise<unknown> =>
    room.organizer.post(`/api/reviews/${room.reviewId}/panel-candidates/by-specialty`, { placements });

  it('are placed by specialty as previewed, and who is in a panel stays there', async () => {
    await rowsOf(app.database.ownerUrl, `update candidate set specialty = '结构' where id = any($1)`, [
      candidateIds(4, 5),
    ]);
    const [a, b] = [await add('建筑设计组'), await add('结构组')];
    await placeCandidates(b, candidateIds(0));
    expect(await proposal()).toEqual([
      { specialty: '建筑设计', candidates: 3, panelId: a },
      { specialty: '结构', candidates: 2, panelId: b },
    ]);
    await placeAll([
      { specialty: '建筑设计', panelId: a, candidates: 3 },
      { specialty: '结构', panelId: a, candidates: 2 },
    ]);
    expect((await panelsOf()).panels.map(({ candidates }) => candidates)).toEqual([5, 1]);
    expect(await proposal()).toEqual([]);
  });

  it('and nobody is placed where a number or a panel is another by now', async () => {
    const a = await add('建筑设计组');
    const wrong = { specialty: '结构', panelId: a, candidates: 3 };
    expect(await codeOf(placeAll([{ specialty: '建筑设计', panelId: a, candidates: 4 }, wrong]))).toBe(
      'panel.overtaken',
    );
    const gone = { specialty: '建筑设计', panelId: randomUUID(), candidates: 4 };
    expect(await codeOf(placeAll([gone]))).toBe('panel.overtaken');
    const twice = { specialty: '建筑设计', panelId: a, candidates: 4 };
    expect(await codeOf(placeAll([twice, twice]))).toBe('request.invalid');
    expect((await panelsOf()).without.candidates).toBe(6);
  });
});

describe('a panel in use', () => {
  it('has at least three experts, of this review (R3)', async () => {
    const a = await add('一组');
    const facts = app.get(PanelFacts);
    const use = (reviewId: string): Promise<unknown> => app.get(Database).write((tx) => facts.usable(tx, reviewId, a));
    await place(a, members.slice(0, 2));
    await expect(use(room.reviewId)).rejects.toMatchObject({
      code: 'panel.too-few',
      facts: { name: '一组', members: 2, least: 3 },
    });
    await place(a, members.slice(0, 3));
    await expect(use(room.reviewId)).resolves.toMatchObject({ id: a, experts: [{}, {}, {}] });
    await expect(use(other.reviewId)).rejects.toMatchObject({ code: 'panel.unknown' });
  });

  it('keeps its experts until the transaction that uses it ends', async () => {
    const a = await add('一组');
    await place(a, members.slice(0, 3));
    let moved: Promise<unknown> = Promise.resolve();
    let done = false;
    await app.get(Database).write(async (tx) => {
      await app.get(PanelFacts).usable(tx, room.reviewId, a);
      moved = place('none', members.slice(0, 1)).then(() => (done = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(done).toBe(false);
    });
    await moved;
    expect((await panelsOf()).panels[0]?.missing).toBe(1);
  });
});

describe('who is not the committee’s', () => {
  it('sees nothing and changes nothing', async () => {
    const a = await add('一组');
    const strangers: ApiClient[] = [other.organizer, other.secretary, room.stranger];
    for (const client of strangers) {
      const expected = client === room.stranger ? 'access.denied' : 'resource.not-found';
      expect(await codeOf(panelsOf(client))).toBe(expected);
    }
    const { reviewId } = room;
    const acts: [string, unknown][] = [
      [`/api/reviews/${reviewId}/panels`, { name: '二组' }],
      [`/api/reviews/${reviewId}/panel-members`, { panelId: a, memberIds: members.slice(0, 1) }],
      [`/api/reviews/${reviewId}/panel-candidates`, { panelId: a, candidateIds: candidateIds(0) }],
      [
        `/api/reviews/${reviewId}/panel-candidates/by-specialty`,
        { placements: [{ specialty: '建筑设计', panelId: a, candidates: 4 }] },
      ],
      [`/api/panels/${a}/name`, { name: '三组' }],
      [`/api/panels/${a}/lead`, { memberId: members[0] }],
    ];
    for (const [path, body] of acts) {
      expect([path, await codeOf(other.organizer.post(path, body))]).toEqual([path, 'resource.not-found']);
      expect([path, await codeOf(room.secretary.post(path, body))]).toEqual([path, 'access.denied']);
    }
    for (const path of [`/api/panels/${a}`, `/api/panels/${a}/lead`])
      expect(await codeOf(other.organizer.delete(path))).toBe('resource.not-found');
    expect(await codeOf(other.organizer.get(`/api/reviews/${reviewId}/panel-candidates/by-specialty`))).toBe(
      'resource.not-found',
    );
    expect((await panelsOf()).panels.map(shown)).toEqual([['一组', 0, 0, 3]]);
  });
});
