/** Ballots of panels (R3): who is on the roster, who presides, what the plenary is told, and that nothing of them decides. */
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox } from '../support/ballot-box.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';
import { ApiProblem, type ApiClient } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../../src/cli/demo/simulated-expert.js';
import type { AnnouncedResult } from '../../src/contract/announced-result.js';
import type { Joined } from '../../src/contract/live.js';
import type { Audience, Choice } from '../../src/contract/vocabulary.js';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { recountBundle } from '../support/recount.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import type { SheetView, VotedCandidatesView } from '../../src/ballots/views/ballot.view.js';
import type { OwnBallotView } from '../../src/ballots/views/own-ballot.view.js';

let app: TestApplication;
let room: Room;
let box: BallotBox;
/** Seats 3 to 6 with the lead at 3, and two seats alone. */
let panelId: string;
let smallId: string;
let lead: ApiClient;

const NAME = '建筑组';
const SEATS = [3, 4, 5, 6];

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 9, candidates: 3 });
  box = await BallotBox.of(app, room);
  const members = await box.rows<{ id: string; seat: number }>(
    `select m.id, s.number as seat from member m join expert e on e.id = m.expert_id
       join seat s on s.person_id = e.person_id and s.meeting_id = $1 order by s.number`,
    [room.meetingId],
  );
  const memberAt = (seat: number): string | undefined => members.find((member) => member.seat === seat)?.id;
  panelId = await panelOf(NAME, SEATS.map(memberAt));
  smallId = await panelOf('机械组', [7, 8].map(memberAt));
  await room.organizer.post(`/api/panels/${panelId}/lead`, { memberId: memberAt(3) });
  lead = room.experts[2]?.client as ApiClient;
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

async function panelOf(name: string, memberIds: (string | undefined)[]): Promise<string> {
  const { id } = await room.organizer.post<{ id: string }>(`/api/reviews/${room.reviewId}/panels`, { name });
  await room.organizer.post(`/api/reviews/${room.reviewId}/panel-members`, { panelId: id, memberIds });
  return id;
}

const problemOf = (work: Promise<unknown>): Promise<{ code: string; facts?: object } | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof ApiProblem) return error.problem;
      throw error;
    },
  );

async function draft(panel: string | null, candidateIds: readonly string[], more: object = {}): Promise<string> {
  const rules = { title: '推荐表决', policy: 'last', announce: 'chair', ...more };
  const request = { ...rules, panelId: panel, candidateIds };
  return (await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/ballots`, request)).id;
}

async function open(...of: Parameters<typeof draft>): Promise<string> {
  const id = await draft(...of);
  await room.secretary.post(`/api/ballots/${id}/open`);
  return id;
}

async function vote(ballotId: string, seats: readonly number[], choose: (seat: number, i: number) => Choice) {
  const opened = await box.opened(ballotId);
  for (const voter of box.voters.filter(({ seat }) => seats.includes(seat)))
    await box.cast(
      voter,
      box.frame(opened, voter, (i) => choose(voter.seat, i)),
    );
}

async function close(ballotId: string): Promise<void> {
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
}

/** Everybody of the panel agrees to the first; one of four to the others. */
async function recommended(candidateIds: readonly string[], more: object = {}): Promise<string> {
  const id = await open(panelId, candidateIds, more);
  await vote(id, SEATS, (seat, i) => (i === 0 || seat === 3 ? 'agree' : 'oppose'));
  await close(id);
  await lead.post(`/api/ballots/${id}/announce`);
  return id;
}

async function joined(client: ApiClient | undefined, audience: Audience): Promise<Joined> {
  const socket = await connectLive(client as ApiClient);
  const snapshots = await joinMeeting(socket, room.meetingId, audience);
  socket.disconnect();
  return snapshots;
}

async function voidIt(ballotId: string): Promise<void> {
  const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/void`, { reason: '测试' });
  await room.experts[0]?.client.post(`/api/confirmations/${id}/confirm`);
  await room.supervisor.post(`/api/confirmations/${id}/confirm`);
}

const depart = (seat: number): Promise<unknown> =>
  room.secretary.post(`/api/meetings/${room.meetingId}/seats/${seat}/attendance`, { act: 'depart', reason: '测试' });

const bundleOf = async (ballotId: string): Promise<Bundle> =>
  JSON.parse(Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/bundle`)).toString()) as Bundle;

describe('the roster of a panel', () => {
  it('is its members present; others get no sheet and wait, told so; the record says what it is', async () => {
    const [candidate] = await room.freshCandidates();
    await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
      seat: 4,
      candidateIds: [candidate],
      reason: '同单位',
    });
    const id = await open(panelId, [candidate as string]);
    const { manifest } = (await box.opened(id)).ballot;
    expect(manifest).toMatchObject({
      ...{ scope: 'panel', committeeSize: 4, attending: 4, title: `${NAME}：推荐表决` },
      recusals: [{ seat: 4, candidate: 0 }],
    });
    expect(manifest.roster.map(({ seat }) => seat)).toEqual(SEATS);
    const outside = room.experts[6]?.client as ApiClient;
    expect(await problemOf(outside.get(`/api/ballots/${id}/sheet`))).toMatchObject({ code: 'cast.not-on-roster' });
    const [inRoom, elsewhere] = [await joined(lead, 'expert'), await joined(outside, 'expert')];
    expect([inRoom.personal?.voting, elsewhere.personal?.voting]).toEqual(['yes', 'other-panel']);
    expect(elsewhere.fast.ballot).toMatchObject({ panel: { name: NAME, size: 4 }, attending: 4, submitted: 0 });
    const opened = await box.opened(id);
    const stranger = box.voters[0] as (typeof box.voters)[0];
    const own = box.voters.find(({ seat }) => seat === 5) as (typeof box.voters)[0];
    const frame = box.frame(opened, own, () => 'agree');
    await expect(box.cast(stranger, frame)).rejects.toMatchObject({ code: 'cast.not-on-roster' });
    await close(id);
    expect((await joined(outside, 'expert')).personal?.voting).toBe('other-panel');
    await voidIt(id);
  });

  it('needs two thirds of the panel, and three', async () => {
    const [candidate] = await room.freshCandidates();
    const id = await draft(panelId, [candidate as string]);
    await depart(5);
    await depart(6);
    const { slow } = await joined(room.secretary, 'console');
    if (slow.audience !== 'console') throw new Error('not the console');
    expect(slow.abilities.ballots[id]).toMatchObject({
      open: false,
      openRefusal: 'ballot.panel-no-quorum',
      panelRoom: { size: 4, present: 2, quorum: 3 },
    });
    expect(await problemOf(room.secretary.post(`/api/ballots/${id}/open`))).toMatchObject({
      code: 'ballot.panel-no-quorum',
      facts: { panel: NAME, present: 2, size: 4, quorum: 3 },
    });
    await room.bringBack(6);
    await room.secretary.post(`/api/ballots/${id}/open`);
    expect((await box.opened(id)).ballot.manifest.roster.map(({ seat }) => seat)).toEqual([3, 4, 6]);
    await voidIt(id);
    await room.bringBack(5);
  });

  it('does not need the quorum of the plenary, but somebody who presides', async () => {
    const [candidate] = await room.freshCandidates();
    const id = await draft(panelId, [candidate as string]);
    for (const seat of [1, 2, 7, 8, 9, 3]) await depart(seat);
    expect(await problemOf(room.secretary.post(`/api/ballots/${id}/open`))).toMatchObject({
      code: 'ballot.panel-not-presided',
    });
    await room.bringBack(3);
    await room.secretary.post(`/api/ballots/${id}/open`);
    for (const seat of [1, 2, 7, 8, 9]) await room.bringBack(seat);
    await voidIt(id);
  });

  it('is of a panel of this review with three experts; the panel stays then', async () => {
    const [candidate] = await room.freshCandidates();
    const unknown = 'a0000000-0000-4000-8000-000000000001';
    expect(await problemOf(draft(unknown, [candidate as string]))).toMatchObject({ code: 'panel.unknown' });
    expect(await problemOf(draft(smallId, [candidate as string]))).toMatchObject({ code: 'panel.too-few' });
    const id = await draft(panelId, [candidate as string]);
    expect(await problemOf(room.organizer.delete(`/api/panels/${panelId}`))).toMatchObject({ code: 'panel.in-use' });
    await room.secretary.delete(`/api/ballots/${id}`);
  });
});

describe('what a panel recommends', () => {
  it('is announced by its lead, never by another member, and decides nothing', async () => {
    const ids = await room.freshCandidates();
    const id = await open(panelId, ids);
    await vote(id, SEATS, (seat, i) => (i === 0 || seat === 3 ? 'agree' : 'oppose'));
    await close(id);
    const member = room.experts[3]?.client as ApiClient;
    expect((await joined(lead, 'expert')).personal?.abilities.announce).toBe(id);
    expect((await joined(member, 'expert')).personal?.abilities.announce).toBeNull();
    expect(await problemOf(member.post(`/api/ballots/${id}/announce`))).toMatchObject({ code: 'resource.not-found' });
    await lead.post(`/api/ballots/${id}/announce`);
    const result = await room.supervisor.get<AnnouncedResult>(`/api/ballots/${id}/result`);
    expect(result).toMatchObject({ panel: NAME, leadSeat: 3, announcedAs: 'presiding', attending: 4, passed: 1 });
    expect(await problemOf(room.secretary.download(`/api/ballots/${id}/publicity.xlsx?order=number`))).toMatchObject({
      code: 'publicity.panel',
    });
    const [stage] = await box.rows<{ stage: string }>(
      `select stage from audit_event where type = 'ballot.announced' and facts->>'ballot' = $1`,
      [id],
    );
    expect(stage?.stage).toBe('panel-opinion');
    const year = await room.organizer.get<{ numbers: { ballotsAnnounced: number } }>(
      `/api/reviews/${room.reviewId}/year`,
    );
    expect(year.numbers.ballotsAnnounced).toBe(0);
    const own = await lead.get<OwnBallotView[]>('/api/my/ballots');
    expect(own.find(({ ballotId }) => ballotId === id)?.panel).toBe(NAME);
    const others = await (room.experts[6]?.client as ApiClient).get<OwnBallotView[]>('/api/my/ballots');
    expect(others.map(({ ballotId }) => ballotId)).not.toContain(id);
    const sheet = await room.secretary.download(`/api/ballots/${id}/tally-sheet.pdf`);
    expect(Buffer.from(sheet).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('stands on the plenary’s sheet with its counts, and uses up no place there (R14)', async () => {
    const ids = await room.freshCandidates();
    const first = await recommended(ids);
    const path = `/api/meetings/${room.meetingId}/voted-candidates`;
    const { ballots } = await room.secretary.get<VotedCandidatesView>(path);
    expect(ballots.filter(({ candidateIds }) => candidateIds.some((id) => ids.includes(id)))).toMatchObject([
      { panelId, state: 'announced', candidateIds: ids },
    ]);
    expect(await problemOf(draft(panelId, ids.slice(0, 1)))).toMatchObject({
      code: 'ballot.panel-already-voted',
      facts: { panel: NAME },
    });
    const plenary = await open(null, ids, { title: '全体表决' });
    const { lines } = await lead.get<SheetView>(`/api/ballots/${plenary}/sheet`);
    const counts = { attending: 4, agree: 1, oppose: 3, abstain: 0 };
    expect(lines.map(({ about }) => about?.recommendation)).toEqual([
      { panel: NAME, recommended: true, counts: { ...counts, agree: 4, oppose: 0 } },
      { panel: NAME, recommended: false, counts },
      { panel: NAME, recommended: false, counts },
    ]);
    await vote(plenary, [1, 2, 3, 4, 5, 6, 7], () => 'agree');
    await close(plenary);
    await room.experts[0]?.client.post(`/api/ballots/${plenary}/announce`);
    const bundles = [await bundleOf(first), await bundleOf(plenary)];
    for (const bundle of bundles) expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
    const report = verifyBundles(bundles);
    expect(report.valid).toBe(true);
    expect(report.bundles.map(({ warnings }) => warnings.some((w) => w.en.includes('ballot of a panel')))).toEqual([
      true,
      false,
    ]);
  });

  it('is told without counts where its ballot shows verdicts only, and not at all once annulled (R12, R17)', async () => {
    const ids = await room.freshCandidates();
    const first = await recommended(ids, { verdictsOnly: true });
    const plenary = await open(null, ids.slice(0, 1), { title: '全体表决' });
    const sheet = await lead.get<SheetView>(`/api/ballots/${plenary}/sheet`);
    expect(sheet.lines[0]?.about?.recommendation).toEqual({ panel: NAME, recommended: true, counts: null });
    await voidIt(plenary);
    const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${first}/annul`, { reason: '回避遗漏' });
    await room.experts[0]?.client.post(`/api/confirmations/${id}/confirm`);
    await room.supervisor.post(`/api/confirmations/${id}/confirm`);
    const after = await open(null, ids.slice(1), { title: '全体表决二' });
    expect((await lead.get<SheetView>(`/api/ballots/${after}/sheet`)).lines[0]?.about?.recommendation).toBeNull();
    await voidIt(after);
  });

  it('is given again by a further round of the panel, which the latest of the two then says (R14)', async () => {
    const ids = await room.freshCandidates();
    const first = await recommended(ids);
    const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${first}/rounds`, {
      reason: '补充材料',
      candidateIds: ids.slice(1, 2),
    });
    await room.experts[0]?.client.post(`/api/confirmations/${id}/confirm`);
    await room.supervisor.post(`/api/confirmations/${id}/confirm`);
    const [again] = await box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    await room.secretary.post(`/api/ballots/${again?.id}/open`);
    expect((await box.opened(again?.id ?? '')).ballot.manifest).toMatchObject({ scope: 'panel', round: 2 });
    const own = await lead.get<SheetView>(`/api/ballots/${again?.id}/sheet`);
    expect(own.lines.map(({ about }) => about?.recommendation)).toEqual([null]);
    await vote(again?.id ?? '', SEATS, () => 'agree');
    await close(again?.id ?? '');
    await room.experts[0]?.client.post(`/api/ballots/${again?.id}/announce`);
    const plenary = await open(null, ids, { title: '全体表决' });
    const { lines } = await lead.get<SheetView>(`/api/ballots/${plenary}/sheet`);
    expect(lines.map(({ about }) => about?.recommendation?.recommended)).toEqual([true, true, false]);
    await voidIt(plenary);
  });
});

it('leaves its agenda item at the ballot; console and experts are told, the supervisor and the hall are not (R46)', async () => {
  const ids = await room.freshCandidates();
  const { id: itemId } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
    title: '建筑组申报人',
    panel: NAME,
    candidateIds: ids,
  });
  const act = (name: string): Promise<unknown> =>
    room.secretary.post(`/api/agenda-items/${itemId}/acts`, { act: name });
  await act('begin');
  const early = await draft(panelId, ids, { itemId });
  expect(await problemOf(room.secretary.post(`/api/ballots/${early}/open`))).toMatchObject({
    code: 'agenda.not-at-ballot',
  });
  await act('vote');
  await room.secretary.post(`/api/ballots/${early}/open`);
  await vote(early, SEATS, (_, i) => (i === 0 ? 'agree' : 'oppose'));
  await close(early);
  await lead.post(`/api/ballots/${early}/announce`);
  const { slow } = await joined(room.secretary, 'console');
  expect(slow.items.find((item) => item.itemId === itemId)?.step).toBe('ballot');
  expect(slow.result?.panel).toBe(NAME);
  if (slow.audience !== 'console') throw new Error('not the console');
  expect(slow.recommendations).toHaveLength(3);
  expect(slow.abilities.items[itemId]?.draftBallot).toBe(true);
  await act('discuss');
  await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
    ...{ seat: 7, candidateIds: [ids[0]], reason: '师生' },
  });
  await room.secretary.post(`/api/agenda-items/${itemId}/candidate`, { candidateId: ids[0] });
  const [expert, witness] = [await joined(lead, 'expert'), await joined(room.supervisor, 'supervisor')];
  expect(expert.slow.result).toBeNull();
  expect(expert.personal?.spokenOf).toMatchObject({ candidateId: ids[0], recommendation: { recommended: true } });
  // R10: it is no part of what all experts get, and whoever is recused does not get it at all
  const recused = room.experts[6]?.client as ApiClient;
  const away = await joined(recused, 'expert');
  expect(JSON.stringify(away)).not.toMatch(/"recommended"|"counts"/);
  expect(away.personal?.recusals).toContain(ids[0]);
  expect(witness.slow).toMatchObject({ recommendations: [] });
  await act('vote');
  const plenary = await open(null, ids, { itemId, title: '全体表决' });
  const { lines } = await recused.get<SheetView>(`/api/ballots/${plenary}/sheet`);
  expect(lines.map(({ about }) => about?.recommendation?.recommended ?? null)).toEqual([null, false, false]);
  // R10: neither what the candidate applies for nor in what field; the paper still names everybody on it
  expect(lines[0]).toEqual({ candidateId: ids[0], index: 0, label: expect.any(String) as string, about: null });
  expect(lines[1]?.about).toMatchObject({
    specialty: expect.any(String) as string,
    kind: expect.any(String) as string,
  });
  await close(plenary);
  expect((await joined(room.secretary, 'console')).slow.items.find((item) => item.itemId === itemId)?.step).toBe(
    'announcement',
  );
  await room.secretary.post(`/api/ballots/${plenary}/announce`);
  const late = await problemOf(draft(panelId, ids, { itemId }));
  expect(late).toMatchObject({ code: 'agenda.wrong-step' });
});
