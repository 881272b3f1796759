/** R17, R23: a candidate is withdrawn by two organizers, before, during and after a ballot; with the whole application. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { eventually } from '../../../test/support/eventually.js';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../../cli/demo/simulated-expert.js';
import type { ConfirmationView } from '../../confirmations/views/confirmation.view.js';
import type { AnnouncedResult } from '../../contract/announced-result.js';
import type { Joined } from '../../contract/live.js';
import type { Audience } from '../../contract/vocabulary.js';
import type { CandidatePageView, CandidateView } from '../../dossiers/views/candidate.view.js';
import { readSheet } from '../../platform/spreadsheets/read-sheet.js';
import { reportText } from '../../verifier/report-text.js';
import { verifyBundles } from '../../verifier/verify.js';
import type { Bundle } from '../protocol/bundle.js';
import { recountBundle } from '../../../test/support/recount.js';
import { STRUCK } from './withdrawing.service.js';

const REASON = '本人因调离申请撤回';
let app: TestApplication;
let room: Room;
let box: BallotBox;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 3 });
  box = await BallotBox.of(app, room);
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});
afterEach(() => app.holdTime(null));

const idOf = (n: number): string => room.candidates[n]?.id ?? '';
const ask = async (candidateId: string, client = room.organizer): Promise<string> =>
  (await client.post<{ id: string }>(`/api/candidates/${candidateId}/withdrawal`, { reason: REASON })).id;
const confirm = (id: string, client = room.secondOrganizer): Promise<void> =>
  client.post(`/api/confirmations/${id}/confirm`);
const withdraw = async (candidateId: string): Promise<void> => confirm(await ask(candidateId));

async function castAll(ballotId: string, choose: (seat: number, index: number) => 'agree' | 'oppose'): Promise<void> {
  const opened = await box.opened(ballotId);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, (index) => choose(voter.seat, index)),
    );
}
const close = (ballotId: string): Promise<void> => room.secretary.post(`/api/ballots/${ballotId}/close`);
const announce = (ballotId: string): Promise<void> =>
  eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
const result = (ballotId: string): Promise<AnnouncedResult> => room.secretary.get(`/api/ballots/${ballotId}/result`);
const bundleOf = async (ballotId: string): Promise<Bundle> =>
  JSON.parse(Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/bundle`)).toString()) as Bundle;
const listed = async (ballotId: string): Promise<string[]> => {
  const file = await room.organizer.download(`/api/ballots/${ballotId}/publicity.xlsx?order=number`);
  return (await readSheet(Buffer.from(file), 'a.xlsx')).rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell?.text?.startsWith('申报人') ? [cell.text] : [])),
  );
};
const onPaper = async (ballotId: string): Promise<[number, string][]> =>
  (
    await box.rows<{ position: number; candidateId: string }>(
      'select position, candidate_id as "candidateId" from ballot_candidate where ballot_id = $1 order by position',
      [ballotId],
    )
  ).map(({ position, candidateId }) => [position, candidateId]);

async function watched(client: ApiClient, audience: Audience): Promise<Joined> {
  const socket = await connectLive(client);
  const joined = await joinMeeting(socket, room.meetingId, audience);
  socket.disconnect();
  return joined;
}
const lineOf = async (candidateId: string, client: ApiClient): Promise<CandidateView | undefined> => {
  const page = await client.get<CandidatePageView>(`/api/reviews/${room.reviewId}/candidates?pageSize=100`);
  return page.rows.find(({ id }) => id === candidateId);
};

describe('two organizers', () => {
  it('are two accounts of the committee, and what one asks the other sees', async () => {
    await room.freshCandidates();
    const id = await ask(idOf(0));
    expect(await codeOf(confirm(id, room.organizer))).toBe('confirmation.same-account');
    for (const client of [room.secretary, room.supervisor, room.stranger])
      expect(await codeOf(confirm(id, client))).toBe('resource.not-found');
    const [card] = await room.secondOrganizer.get<ConfirmationView[]>('/api/my/confirmations');
    expect(card).toMatchObject({ id, act: 'withdraw-candidate', reason: REASON, abilities: { confirm: true } });
    expect(card?.about).toMatchObject({ review: room.reviewId, candidate: room.candidates[0]?.code });
    expect(await codeOf(ask(idOf(0), room.secondOrganizer))).toBe('confirmation.already-open');
    expect(await codeOf(room.secretary.post(`/api/candidates/${idOf(0)}/withdrawal`, { reason: 'x' }))).toBe(
      'access.denied',
    );
    for (const client of [room.organizer, room.secondOrganizer])
      expect(await lineOf(idOf(0), client)).toMatchObject({
        withdrawal: null,
        withdrawalAsked: { askedBy: 'organizer', at: expect.any(String) as string },
        abilities: { withdraw: false },
      });
    expect(await lineOf(idOf(0), room.secretary)).toMatchObject({ withdrawalAsked: null });
    await room.secondOrganizer.post(`/api/confirmations/${id}/refuse`, { reason: '未见本人申请' });
    expect(await lineOf(idOf(0), room.organizer)).toMatchObject({
      withdrawal: null,
      withdrawalAsked: null,
      abilities: { withdraw: true },
    });
    const late = await ask(idOf(0));
    app.holdTime(new Date(Date.now() + 3 * 86_400_000 + 1_000));
    expect((await lineOf(idOf(0), room.organizer))?.withdrawalAsked).toBeNull();
    expect(await codeOf(confirm(late))).toBe('confirmation.expired');
    app.holdTime(null);
    expect((await lineOf(idOf(0), room.organizer))?.withdrawal).toBeNull();
  });

  it('each asking at once make one request, and each clicking at once one withdrawal', async () => {
    await room.freshCandidates();
    const both = await Promise.allSettled([ask(idOf(0)), ask(idOf(0), room.secondOrganizer)]);
    const first = both[0]?.status === 'fulfilled';
    const [id = ''] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const other = first ? room.secondOrganizer : room.organizer;
    await Promise.all([confirm(id, other), confirm(id, other)]);
    expect(await box.rows('select 1 from candidate_withdrawal where candidate_id = $1', [idOf(0)])).toHaveLength(1);
    expect(await codeOf(ask(idOf(0)))).toBe('candidate.already-withdrawn');
    await expect(box.rows('delete from candidate_withdrawal where candidate_id = $1', [idOf(0)])).rejects.toThrow();
  });
});

describe('before any ballot has opened', () => {
  it('the candidate leaves drafts and agenda items, comes on no new ones, and lists show it', async () => {
    await room.freshCandidates();
    const ids = room.candidates.map(({ id }) => id);
    const [first = '', second = '', third = ''] = ids;
    const { id: itemId } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
      title: '建筑组',
      panel: '',
      candidateIds: ids,
    });
    const draft = await room.draftBallot({ candidates: ids, cap: 2 });
    const alone = await room.draftBallot({ candidates: [first] });
    await withdraw(first);
    expect(await onPaper(draft)).toEqual([
      [0, second],
      [1, third],
    ]);
    // a cap of two on a paper of two forbids nothing
    expect(await box.rows('select cap from ballot where id = $1', [draft])).toEqual([{ cap: null }]);
    const item = await room.secretary.get<{ candidateIds: string[] }>(`/api/agenda-items/${itemId}`);
    expect(item.candidateIds).toEqual([second, third]);
    const { slow } = await watched(room.secretary, 'console');
    const abilities = 'abilities' in slow ? slow.abilities.ballots[alone] : undefined;
    expect(abilities).toMatchObject({ open: false, openRefusal: 'ballot.no-candidates', removeDraft: true });
    expect(await codeOf(room.secretary.post(`/api/ballots/${alone}/open`))).toBe('ballot.no-candidates');
    expect(await codeOf(room.draftBallot({ candidates: [first, second] }))).toBe('candidate.withdrawn');
    expect(
      await codeOf(
        room.secretary.post(`/api/meetings/${room.meetingId}/agenda-items`, {
          title: '再议',
          panel: '',
          candidateIds: [first],
        }),
      ),
    ).toBe('candidate.withdrawn');
    const told = { askedBy: 'organizer', confirmedBy: '另一位组织者', reason: REASON };
    expect((await lineOf(first, room.organizer))?.withdrawal).toMatchObject(told);
    expect((await lineOf(first, room.secretary))?.withdrawal).toMatchObject({ askedBy: null, reason: null });
    await room.secretary.delete(`/api/ballots/${alone}`);
    await room.secretary.delete(`/api/ballots/${draft}`);
    await room.secretary.delete(`/api/agenda-items/${itemId}`);
  });
});

/** The record says that the second on the paper is not counted, and the separate verifier agrees, in both languages. */
async function recordHolds(ballotId: string, gone: { id: string; code: string }): Promise<void> {
  const bundle = await bundleOf(ballotId);
  expect(bundle.events).toContainEqual({ type: 'withdraw', candidate: 1, reason: STRUCK });
  expect(bundle.decryptions[0]?.shares[1]).toBeNull();
  expect(bundle.results[1]).toEqual({ candidate: gone.id, withdrawn: true });
  expect(bundle.ballots).toHaveLength(5);
  expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
  const report = verifyBundles([bundle]);
  expect(report).toMatchObject({ valid: true });
  expect(reportText(report, ['ballot.json'], 'zh-CN')).toContain(`申报人 ${gone.code} 已撤回申报，不计票。`);
  expect(reportText(report, ['ballot.json'], 'en')).toContain('1 withdrawals');
}

describe('while a ballot waits for its count', () => {
  it.each(['open', 'closing', 'closed'] as const)('%s: neither counted nor published, papers kept', async (state) => {
    const ballotId = await room.openBallot({ quotaCount: 1, cap: 2 });
    const [, gone] = room.candidates as [Room['candidates'][0], Room['candidates'][0]];
    if (state === 'open') await withdraw(gone.id);
    await castAll(ballotId, (_seat, index) => (index < 2 ? 'agree' : 'oppose'));
    if (state !== 'open') await close(ballotId);
    if (state === 'closed') await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
    if (state !== 'open') await withdraw(gone.id);
    if (state === 'open') await close(ballotId);
    await announce(ballotId);
    const { lines, quota } = await result(ballotId);
    expect(lines.map(({ withdrawn, passed, agree }) => [withdrawn, passed, agree])).toEqual([
      [false, true, 5],
      [true, false, 0],
      [false, false, 0],
    ]);
    expect(quota).toEqual({ places: 1, within: 1, tied: 0 });
    await recordHolds(ballotId, gone);
    expect(await listed(ballotId)).toEqual([room.candidates[0]?.name]);
    const [page = ''] = pdfPages(
      Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/tally-sheet.pdf`)),
    );
    expect(page).toContain('已撤回');
    expect(page).toContain('共 2 人，1 人同意票达标，1 人入选');
  });

  it('everybody is told at once that, and nobody in the room why', async () => {
    const ballotId = await room.openBallot();
    const [expert] = room.experts;
    const { code } = await room.secretary.post<{ code: string }>(`/api/meetings/${room.meetingId}/hall-pairings`);
    expect(code).toMatch(/^\d{10}$/);
    const socket = await connectLive(expert?.client as ApiClient);
    await joinMeeting(socket, room.meetingId, 'expert');
    const heard: unknown[] = [];
    socket.onAny((...event: unknown[]) => heard.push(event));
    await withdraw(idOf(2));
    await eventually(async () => expect(JSON.stringify(heard)).toContain('"withdrawn":[{'));
    socket.disconnect();
    await castAll(ballotId, () => 'agree');
    await close(ballotId);
    await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
    const audiences: [ApiClient, Audience][] = [
      [room.secretary, 'console'],
      [room.supervisor, 'supervisor'],
      [expert?.client as ApiClient, 'expert'],
    ];
    for (const [client, audience] of audiences) {
      const joined = await watched(client, audience);
      expect(joined.fast.ballot?.withdrawn).toEqual([{ candidateId: idOf(2), label: expect.any(String) as string }]);
      expect(JSON.stringify(joined)).not.toContain(REASON);
      if ('log' in joined.slow) expect(joined.slow.log[0]?.type).toMatch(/candidate|ballot/);
    }
    const chain = await (expert?.client as ApiClient).get(`/api/ballots/${ballotId}/chain`);
    await announce(ballotId);
    for (const said of [chain, await bundleOf(ballotId), heard, await result(ballotId)])
      expect(JSON.stringify(said)).not.toContain(REASON);
    const evidence = await box.rows(`select facts from audit_event where facts::text like '%' || $1 || '%'`, [REASON]);
    const lines = await box.rows(`select facts from meeting_event where facts::text like '%' || $1 || '%'`, [REASON]);
    expect([evidence, lines]).toEqual([[], []]);
  });
});

describe('after the announcement', () => {
  it('the outcome stays as counted, with the mark; nothing is published, and the free place takes a further round', async () => {
    const ballotId = await room.openBallot({ quotaCount: 1 });
    // all three pass; the first has most agrees and the only place
    await castAll(ballotId, (seat, index) => (index === 0 || seat !== 5 ? 'agree' : 'oppose'));
    await close(ballotId);
    await announce(ballotId);
    const before = await bundleOf(ballotId);
    const signing = (): Promise<{ digest: string }> => room.secretary.get(`/api/ballots/${ballotId}/signatures`);
    const { digest } = await signing();
    const asked = { reason: '递补', candidateIds: [idOf(1)] };
    expect(await codeOf(room.secretary.post(`/api/ballots/${ballotId}/rounds`, asked))).toBe('ballot.round-no-places');
    await withdraw(idOf(0));
    const after = await result(ballotId);
    expect(after.lines[0]).toMatchObject({ agree: 5, passed: true, standing: 'within', withdrawn: false });
    expect(after.lines.map(({ withdrawnSince }) => withdrawnSince)).toEqual([true, false, false]);
    expect(after.quota).toEqual({ places: 1, within: 1, tied: 0 });
    expect(await bundleOf(ballotId)).toEqual(before);
    expect(await signing()).toMatchObject({ digest });
    expect(await listed(ballotId)).toEqual([]);
    const [page = ''] = pdfPages(
      Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/tally-sheet.pdf`)),
    );
    expect(page).toContain(`宣布结果后撤回申报，不予公示：${room.candidates[0]?.code}`);
    const wrong = { reason: '递补', candidateIds: [idOf(0), idOf(1)] };
    expect(await codeOf(room.secretary.post(`/api/ballots/${ballotId}/rounds`, wrong))).toBe('candidate.withdrawn');
    const named = await room.secretary.get<{ withdrawn: boolean }[]>(`/api/ballots/${ballotId}/candidates`);
    expect(named.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false]);
    const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/rounds`, asked);
    await confirm(id, room.experts[0]?.client);
    await confirm(id, room.supervisor);
    const [next] = await box.rows<{ quota: number; id: string }>(
      'select quota_count as quota, id from ballot where follows = $1',
      [ballotId],
    );
    expect(next?.quota).toBe(1);
    await withdraw(idOf(1));
    expect(await onPaper(next?.id ?? '')).toEqual([]);
    expect(await codeOf(room.secretary.post(`/api/ballots/${next?.id}/open`))).toBe('ballot.no-candidates');
    await room.secretary.delete(`/api/ballots/${next?.id}`);
  });

  it('a further round that was asked for with somebody who withdraws meanwhile is refused', async () => {
    const ballotId = await room.openBallot();
    await castAll(ballotId, () => 'oppose');
    await close(ballotId);
    await announce(ballotId);
    const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/rounds`, {
      reason: '再议',
      candidateIds: [idOf(0), idOf(1)],
    });
    await confirm(id, room.supervisor);
    await withdraw(idOf(1));
    expect(await codeOf(confirm(id, room.experts[0]?.client))).toBe('candidate.withdrawn');
    await room.secretary.post(`/api/confirmations/${id}/withdraw`);
  });
});

describe('a withdrawal at the same instant as', () => {
  it('the opening: the candidate is on no paper, or struck out on it', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await room.freshCandidates();
      const ids = room.candidates.map(({ id }) => id);
      const ballotId = await room.draftBallot({ candidates: ids });
      const id = await ask(ids[0] ?? '');
      await Promise.all([room.secretary.post(`/api/ballots/${ballotId}/open`), confirm(id)]);
      const events = await box.rows<{ type: string }>(
        `select event::jsonb->>'type' as type from ballot_event where ballot_id = $1 order by sequence`,
        [ballotId],
      );
      const struck = events.some(({ type }) => type === 'withdraw');
      expect([(await onPaper(ballotId)).length, struck]).toEqual(struck ? [3, true] : [2, false]);
      await castAll(ballotId, () => 'agree');
      await close(ballotId);
      await announce(ballotId);
      expect(verifyBundles([await bundleOf(ballotId)])).toMatchObject({ valid: true });
      expect(await listed(ballotId)).not.toContain(room.candidates[0]?.name);
    }
  });

  it.each(['chair', 'close'] as const)('papers, close and announcement (%s): the record holds', async (mode) => {
    for (let turn = 0; turn < 3; turn += 1) {
      const ballotId = await room.openBallot({ announce: mode });
      const [first, ...rest] = box.voters;
      const opened = await box.opened(ballotId);
      for (const voter of rest)
        await box.cast(
          voter,
          box.frame(opened, voter, () => 'agree'),
        );
      const id = await ask(idOf(0));
      const last =
        first &&
        box.cast(
          first,
          box.frame(opened, first, () => 'agree'),
        );
      const paper = last?.then(
        () => 5,
        () => 4,
      );
      const acts = [confirm(id), close(ballotId)];
      if (mode === 'chair') acts.push(announce(ballotId));
      const [papers] = await Promise.all([paper, ...acts]);
      await eventually(async () => expect(await box.state(ballotId)).toBe('announced'));
      const bundle = await bundleOf(ballotId);
      expect(bundle.ballots).toHaveLength(papers ?? 0);
      const report = verifyBundles([bundle]);
      expect(report).toMatchObject({ valid: true });
      const [line] = (await result(ballotId)).lines;
      expect([line?.withdrawn, line?.withdrawnSince].filter(Boolean)).toHaveLength(1);
      expect(await listed(ballotId)).not.toContain(room.candidates[0]?.name);
    }
  });

  it('the count: a count that was begun before it is thrown away', async () => {
    const ballotId = await room.openBallot();
    await castAll(ballotId, () => 'agree');
    await close(ballotId);
    await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
    const ids = [await ask(idOf(0)), await ask(idOf(1))];
    await Promise.all([announce(ballotId), ...ids.map((id) => confirm(id))]);
    const bundle = await bundleOf(ballotId);
    expect(verifyBundles([bundle])).toMatchObject({ valid: true });
    for (const line of (await result(ballotId)).lines.slice(0, 2)) expect(line.withdrawn).toBe(!line.withdrawnSince);
  });
});

describe('without a meeting', () => {
  it('a candidate is withdrawn all the same, and one of another committee is nobody', async () => {
    const other = await buildRoom(app.url, app.database, { experts: 1, candidates: 1 });
    const [stranger] = other.candidates;
    expect(await codeOf(ask(stranger?.id ?? ''))).toBe('resource.not-found');
    const { id } = await other.organizer.post<{ id: string }>(`/api/candidates/${stranger?.id}/withdrawal`, {
      reason: REASON,
    });
    await confirm(id, other.secondOrganizer);
    const year = await other.organizer.get<{ numbers: { candidates: number } }>(`/api/reviews/${other.reviewId}/year`);
    expect(year.numbers.candidates).toBe(0);
  });
});
