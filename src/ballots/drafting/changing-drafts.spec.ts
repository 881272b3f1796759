/** A draft is changed until it is frozen (R14, R15, R17): what may be, what may not, and what the record says of it. */
import { codeOf } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import type { ApiProblem } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import type { AgendaLine } from '../../contract/agenda.js';
import type { ConsoleAbilities } from '../../contract/abilities.js';
import type { DraftView } from '../views/draft.view.js';

let three: ThreePeople;
beforeAll(async () => {
  three = await ThreePeople.gather();
}, 120_000);
afterAll(() => three.leave());

const RULES = { policy: 'first', announce: 'close', verdictsOnly: true, quotaCount: 1, quotaPercent: null, cap: 1 };

const ids = (): string[] => three.room.candidates.map(({ id }) => id);
const change = (ballotId: string, changes: object = {}): Promise<void> =>
  three.room.secretary.put(`/api/ballots/${ballotId}/draft`, {
    ...{ title: '改过的标题', panelId: null, candidateIds: ids().slice(0, 2), ...RULES },
    ...changes,
  });
const refused = (ballotId: string, changes: object): Promise<unknown> =>
  change(ballotId, changes).then(
    () => 'done',
    (error: ApiProblem) => [error.problem.status, error.problem.code, error.problem.facts['field']],
  );
const linesOf = async (ballotId: string, type: string): Promise<number> =>
  (await three.box.rows(`select 1 from meeting_event where type = $1 and facts->>'ballot' = $2`, [type, ballotId]))
    .length;

async function desk(): Promise<{ agenda: AgendaLine[]; abilities: ConsoleAbilities }> {
  const socket = await connectLive(three.room.secretary);
  const { slow } = await joinMeeting(socket, three.room.meetingId, 'console');
  socket.disconnect();
  if (!('abilities' in slow)) throw new Error('no console');
  return slow;
}

/** The draft of the round that three people have confirmed after this ballot. */
async function roundAfter(ballotId: string, candidateIds: string[]): Promise<string> {
  await three.bothConfirm(await three.ask(ballotId, 'rounds', { candidateIds }));
  const [row] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
  return row?.id ?? '';
}

describe('a first draft', () => {
  it('takes another title, other candidates and other rules, shows them before the opening, and is frozen with them', async () => {
    const id = await three.room.draftBallot();
    await change(id);
    const line = (await desk()).agenda.find(({ ballotId }) => ballotId === id);
    expect(line).toMatchObject({
      title: '改过的标题',
      candidates: 2,
      rulesOpen: true,
      rules: { policy: 'first', announce: 'close', verdictsOnly: true, places: 1, percent: null, cap: 1 },
    });
    expect(await three.room.secretary.get<DraftView>(`/api/ballots/${id}/draft`)).toMatchObject({
      ...RULES,
      candidatesFixed: false,
      candidates: ids()
        .slice(0, 2)
        .map((candidateId) => ({ candidateId })),
    });
    await three.room.secretary.post(`/api/ballots/${id}/open`);
    const { manifest } = (await three.box.opened(id)).ballot;
    expect(manifest).toMatchObject({ title: '改过的标题', policy: 'first', announce: 'close', quota: 1, cap: 1 });
    expect(manifest.candidates.map((candidate) => candidate.id)).toEqual(ids().slice(0, 2));
    expect((await desk()).agenda.find(({ ballotId }) => ballotId === id)?.rules).toBeNull();
    expect(await refused(id, {})).toEqual([409, 'ballot.wrong-state', undefined]);
    expect(await codeOf(three.room.secretary.get(`/api/ballots/${id}/draft`))).toBe('ballot.not-draft');
    await three.bothConfirm(await three.ask(id, 'void'));
  });

  it('tells each change once, and its departures from the review at the opening alone', async () => {
    const id = await three.room.draftBallot({ candidates: await three.room.freshCandidates() });
    await change(id);
    await change(id);
    expect(await linesOf(id, 'ballot.draft-changed')).toBe(1);
    await change(id, {
      policy: 'last',
      announce: 'chair',
      verdictsOnly: false,
      quotaCount: null,
      quotaPercent: '50',
      cap: null,
    });
    expect([await linesOf(id, 'ballot.draft-changed'), await linesOf(id, 'ballot.rules-differ')]).toEqual([2, 0]);
    expect((await desk()).agenda.find(({ ballotId }) => ballotId === id)?.rules).toMatchObject({
      ...{ places: 1, percent: '50' },
    });
    await three.room.secretary.post(`/api/ballots/${id}/open`);
    const [told] = await three.box.rows(
      `select facts->>'rules' as rules from meeting_event where type = 'ballot.rules-differ' and facts->>'ballot' = $1`,
      [id],
    );
    expect(told).toEqual({ rules: 'quota' });
    // the auditor is told what it has instead
    const audited = `select facts from audit_event where type = 'ballot.rules-differ' and facts->>'ballot' = $1`;
    expect(await three.box.rows(audited, [id])).toEqual([{ facts: { ballot: id, quotaPercent: '50' } }]);
    await three.conclude(id);
  });

  it('is asked what a new one is asked, and names the field', async () => {
    const voted = ids();
    const id = await three.room.draftBallot({ candidates: await three.room.freshCandidates() });
    expect(await refused(id, { quotaCount: 3 })).toEqual([422, 'ballot.quota-too-high', 'quotaCount']);
    expect(await refused(id, { cap: 2 })).toEqual([400, 'ballot.cap-too-high', undefined]);
    expect(await refused(id, { candidateIds: [] })).toEqual([400, 'request.invalid', 'candidateIds']);
    expect(await refused(id, { candidateIds: voted.slice(0, 2) })).toEqual([409, 'ballot.already-voted', undefined]);
    expect(await refused(id, { itemId: three.room.meetingId })).toEqual([400, 'request.invalid', 'itemId']);
    for (const client of [three.room.stranger, three.room.supervisor, three.chair])
      expect(await codeOf(client.put(`/api/ballots/${id}/draft`, {}))).not.toBe('done');
    expect(await linesOf(id, 'ballot.draft-changed')).toBe(0);
    await three.room.secretary.delete(`/api/ballots/${id}`);
    expect(await refused(id, {})).toEqual([404, 'resource.not-found', undefined]);
  });

  it('of an agenda item keeps to the candidates of the item', async () => {
    const [one = '', two = '', other = ''] = await three.room.freshCandidates();
    const candidateIds = [one, two];
    const { meetingId } = three.room;
    const item = await three.room.secretary.post<{ id: string }>(`/api/meetings/${meetingId}/agenda-items`, {
      ...{ title: '一', panel: '', candidateIds },
    });
    for (const act of ['begin', 'vote']) await three.room.secretary.post(`/api/agenda-items/${item.id}/acts`, { act });
    const rules = { ...RULES, quotaCount: null, cap: null };
    const { id } = await three.room.secretary.post<{ id: string }>(`/api/meetings/${meetingId}/ballots`, {
      ...{ itemId: item.id, title: '表决', candidateIds, ...rules },
    });
    expect(await refused(id, { ...rules, candidateIds: [one, other] })).toEqual([
      ...[400, 'agenda.candidate-unknown', undefined],
    ]);
    await change(id, { ...rules, candidateIds: [two] });
    expect((await desk()).agenda.find(({ ballotId }) => ballotId === id)).toMatchObject({
      ...{ itemId: item.id, candidates: 1 },
    });
    await three.room.secretary.delete(`/api/ballots/${id}`);
    await three.room.secretary.post(`/api/agenda-items/${item.id}/acts`, { act: 'finish' });
  });

  it('of a rehearsal is as it is', async () => {
    const [first] = await three.box.rows<{ id: string }>('select id from ballot where rehearsal limit 1');
    expect(first).toBeUndefined();
    const again = await ThreePeople.gather();
    const { id } = await again.room.secretary.post<{ id: string }>(`/api/meetings/${again.room.meetingId}/rehearsals`, {
      ...{ policy: 'last', announce: 'chair' },
    });
    const whole = { title: 'x', panelId: null, candidateIds: [again.room.candidates[0]?.id], ...RULES };
    expect(await codeOf(again.room.secretary.put(`/api/ballots/${id}/draft`, { ...whole, cap: null }))).toBe(
      'ballot.draft-fixed',
    );
    await again.leave();
  });
});

describe('the draft of a further round', () => {
  it('after a void ballot takes other rules, and nobody else than was confirmed (R14, R17)', async () => {
    const first = await three.room.openBallot({ candidates: await three.room.freshCandidates(), quotaCount: 3 });
    await three.bothConfirm(await three.ask(first, 'void'));
    const [one = '', two = '', last = ''] = ids();
    expect((await desk()).agenda.find(({ ballotId }) => ballotId === first)).toMatchObject({ rulesOpen: true });
    const asked = await three.ask(first, 'rounds', { candidateIds: [one, two, last] });
    const [card] = await three.cards(three.room.supervisor, 'supervisor');
    expect(card?.about).toMatchObject({ kind: 'repeat' });
    await three.bothConfirm(asked);
    const [drafted] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    const second = drafted?.id ?? '';
    expect(await refused(second, { candidateIds: [one, two] })).toEqual([422, 'ballot.round-named', 'candidateIds']);
    expect((await desk()).abilities.ballots[second]).toMatchObject({ changeDraft: true });
    await change(second, { candidateIds: [one, two, last], quotaCount: null, cap: 2 });
    await three.room.secretary.post(`/api/ballots/${second}/open`);
    expect((await three.box.opened(second)).ballot.manifest).toMatchObject({
      ...{ round: 2, policy: 'first', announce: 'close', quota: null, cap: 2, reason: '设备故障' },
    });
    expect(await linesOf(second, 'ballot.rules-differ')).toBe(1);
    await three.bothConfirm(await three.ask(second, 'void'));
  });

  it.each(['announced', 'run-off', 'annulled'] as const)(
    'after %s has the rules of the ballot before',
    async (before) => {
      const quota = before === 'run-off' ? { quotaCount: 2 } : {};
      const first = await three.room.openBallot({ candidates: await three.room.freshCandidates(), ...quota });
      await three.conclude(first);
      if (before === 'annulled') await three.bothConfirm(await three.ask(first, 'annul'));
      const second = await roundAfter(first, ids());
      const line = (await desk()).agenda.find(({ ballotId }) => ballotId === second);
      expect(line).toMatchObject({ rulesOpen: false, rules: { policy: 'last' } });
      expect((await desk()).abilities.ballots[second]).toMatchObject({ changeDraft: false });
      expect(await refused(second, { candidateIds: ids() })).toEqual([409, 'ballot.draft-fixed', undefined]);
      // made void, it leaves the rules as they were: what it follows still holds, or shares its places
      await three.room.secretary.post(`/api/ballots/${second}/open`);
      expect(await linesOf(second, 'ballot.rules-differ')).toBe(0);
      await three.bothConfirm(await three.ask(second, 'void'));
      const third = await roundAfter(second, ids());
      expect(await refused(third, { candidateIds: ids() })).toEqual([409, 'ballot.draft-fixed', undefined]);
      await three.room.secretary.delete(`/api/ballots/${third}`);
    },
  );
});

describe('where nobody is left for a new ballot (R14)', () => {
  it('neither the console nor an item offers one, and both are told why', async () => {
    const again = await ThreePeople.gather(2);
    const { room } = again;
    const candidateIds = room.candidates.map(({ id }) => id);
    const item = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
      ...{ title: '一', panel: '', candidateIds },
    });
    const offered = async (): Promise<unknown[]> => {
      const socket = await connectLive(room.secretary);
      const { slow } = await joinMeeting(socket, room.meetingId, 'console');
      socket.disconnect();
      if (!('abilities' in slow)) throw new Error('no console');
      const { draftBallot, draftRefusal, items } = slow.abilities;
      return [draftBallot, draftRefusal, items[item.id]?.draftBallot];
    };
    for (const act of ['begin', 'vote']) await room.secretary.post(`/api/agenda-items/${item.id}/acts`, { act });
    expect(await offered()).toEqual([true, null, true]);
    const ballotId = await room.openBallot();
    expect(await offered()).toEqual([false, 'ballot.nobody-free', false]);
    await again.bothConfirm(await again.ask(ballotId, 'void'));
    // a void ballot keeps its candidates for the round that repeats it
    expect(await offered()).toEqual([false, 'ballot.nobody-free', false]);
    await again.leave();
  });
});
