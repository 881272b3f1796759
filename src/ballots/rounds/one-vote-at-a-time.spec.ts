/** R14, R15: whom the rounds after a ballot may name and what they take over, so that nobody is voted on twice at once; every act in every state. */
import { eventually } from '../../../test/support/eventually.js';
import { rowsOf } from '../../../test/support/database.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import { BALLOT_STATES, type BallotState } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { BALLOT_LIFECYCLE, THREE, type BallotAct } from '../domain/lifecycle.js';
import type { VotedCandidatesView } from '../views/ballot.view.js';

let three: ThreePeople;
beforeAll(async () => {
  three = await ThreePeople.gather();
}, 120_000);
afterAll(() => three.leave());
afterEach(() => three.app.holdTime(null));

describe('an annulled ballot and the rounds after it', () => {
  it('those who are in no later round are named in a further one, with the places that are left, and nobody twice', async () => {
    const first = await three.room.openBallot({ quotaCount: 2 });
    await three.conclude(first);
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    await three.bothConfirm(await three.ask(first, 'annul'));
    // an outcome that holds for nobody leaves no tie: these two are said
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: [one, two] }));
    expect(await three.offered(first)).toEqual({ askRound: true, nameable: 1 });
    const names = await three.room.secretary.get<{ candidateId: string }[]>(`/api/ballots/${first}/candidates`);
    expect(names.map(({ candidateId }) => candidateId)).toEqual([last]);
    for (const candidateIds of [[one], [one, last]])
      expect(await codeOf(three.ask(first, 'rounds', { candidateIds }))).toBe('ballot.round-candidates');
    // that round has taken both places with it
    expect(await codeOf(three.ask(first, 'rounds', { candidateIds: [last] }))).toBe('ballot.round-no-places');
    const [second] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    await three.room.secretary.delete(`/api/ballots/${second?.id ?? ''}`);
    expect(await three.offered(first)).toEqual({ askRound: true, nameable: 3, redraftRound: true });
  });

  it('without a quota: two rounds after it, numbered apart, and then nobody is left', async () => {
    const first = await three.announced();
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: [one] }));
    expect(await codeOf(three.ask(first, 'rounds', { candidateIds: [last] }))).toBe('ballot.followed');
    await three.bothConfirm(await three.ask(first, 'annul'));
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: [two, last] }));
    const rounds = await three.box.rows<{ id: string; round: number; candidates: number }>(
      `select b.id, b.round, (select count(*)::int from ballot_candidate c where c.ballot_id = b.id) as candidates
         from ballot b where b.follows = $1 order by b.round`,
      [first],
    );
    expect(rounds).toMatchObject([
      { round: 2, candidates: 1 },
      { round: 3, candidates: 2 },
    ]);
    expect(await three.offered(first)).toEqual({ askRound: false, nameable: 0 });
    for (const { id } of rounds) {
      await three.room.secretary.post(`/api/ballots/${id}/open`);
      await three.conclude(id);
    }
    expect(await codeOf(three.ask(first, 'rounds', { candidateIds: [two] }))).toBe('ballot.followed');
  });
});

describe('a further round takes over', () => {
  const roundAfter = async (ballotId: string, candidateIds: (string | undefined)[]): Promise<string> => {
    await three.bothConfirm(await three.ask(ballotId, 'rounds', { candidateIds }));
    const [drafted] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
    return drafted?.id ?? '';
  };

  it('places and cap of a void round, and no cap that its paper cannot exceed (R15)', async () => {
    const ballotId = await three.room.openBallot({ quotaCount: 2, cap: 2 });
    await three.bothConfirm(await three.ask(ballotId, 'void'));
    const second = await roundAfter(ballotId, [three.room.candidates[0]?.id, three.room.candidates[1]?.id]);
    await three.room.secretary.post(`/api/ballots/${second}/open`);
    expect((await three.box.opened(second)).ballot.manifest).toMatchObject({ round: 2, quota: 2, cap: null });
    await three.bothConfirm(await three.ask(second, 'void'));
  });

  it('the agenda item of the round before, which comes back to its ballot', async () => {
    const candidateIds = await three.room.freshCandidates();
    const item = await three.room.secretary.post<{ id: string }>(`/api/meetings/${three.room.meetingId}/agenda-items`, {
      title: '一',
      panel: '',
      candidateIds,
    });
    for (const act of ['begin', 'vote']) await three.room.secretary.post(`/api/agenda-items/${item.id}/acts`, { act });
    const { id } = await three.room.secretary.post<{ id: string }>(`/api/meetings/${three.room.meetingId}/ballots`, {
      itemId: item.id,
      title: '表决',
      candidateIds,
      policy: 'last',
      announce: 'chair',
    });
    await three.room.secretary.post(`/api/ballots/${id}/open`);
    await three.castAll(id);
    await three.room.secretary.post(`/api/ballots/${id}/close`);
    await eventually(() => three.room.secretary.post(`/api/ballots/${id}/announce`));
    const second = await roundAfter(id, [candidateIds[0]]);
    await three.room.secretary.post(`/api/ballots/${second}/open`);
    const [row] = await three.box.rows<{ step: string; item: string }>(
      'select i.step, b.agenda_item_id as item from ballot b join agenda_item i on i.id = b.agenda_item_id where b.id = $1',
      [second],
    );
    expect(row).toEqual({ step: 'ballot', item: item.id });
    await three.bothConfirm(await three.ask(second, 'void'));
    // nothing leads back to an item that is over: the round drafted from it opens beside the agenda
    const third = await roundAfter(second, [candidateIds[0]]);
    await three.room.secretary.post(`/api/agenda-items/${item.id}/acts`, { act: 'finish' });
    await three.room.secretary.post(`/api/ballots/${third}/open`);
    expect(await three.box.rows('select agenda_item_id as item from ballot where id = $1', [third])).toEqual([
      { item: null },
    ]);
    await three.bothConfirm(await three.ask(third, 'void'));
  });
});

describe('one vote on a candidate at a time (R14)', () => {
  const voted = async (): Promise<{ candidateIds: string[] }> => {
    const path = `/api/meetings/${three.room.meetingId}/voted-candidates`;
    const { ballots } = await three.room.secretary.get<VotedCandidatesView>(path);
    return { candidateIds: ballots.flatMap(({ panelId, candidateIds }) => (panelId === null ? candidateIds : [])) };
  };
  const again = async (ballotId: string, candidateIds: string[]): Promise<string> => {
    const known = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
    await three.bothConfirm(await three.ask(ballotId, 'rounds', { candidateIds }));
    const rounds = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
    return rounds.find(({ id }) => known.every((one) => one.id !== id))?.id ?? '';
  };

  it('who is in the draft of a round after a void ballot is in no ballot beside it, and who is not, is free', async () => {
    const first = await three.voided();
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    const second = await again(first, [one, two]);
    const { candidateIds } = await voted();
    expect([one, two, last].map((id) => candidateIds.includes(id))).toEqual([true, true, false]);
    for (const candidates of [[one], [two, last]])
      expect(await codeOf(three.room.draftBallot({ candidates }))).toBe('ballot.already-voted');
    const beside = await three.room.openBallot({ candidates: [last] });
    await three.conclude(beside);
    await three.room.secretary.delete(`/api/ballots/${second}`);
    // the round is gone, and the void ballot may be followed anew, but not with whom another ballot has voted on
    expect(await codeOf(three.ask(first, 'rounds', { candidateIds: [two, last] }))).toBe('ballot.round-candidates');
    const third = await again(first, [one, two]);
    expect((await voted()).candidateIds).toEqual(expect.arrayContaining([one, two, last]));
    await three.room.secretary.post(`/api/ballots/${third}/open`);
    await three.conclude(third);
  });

  it('a first draft made before cannot open any more, and a further round is asked at its opening too', async () => {
    const early = await three.room.draftBallot({ title: '早先的草稿' });
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    const first = await three.room.openBallot({ candidates: [one, two, last] });
    await three.bothConfirm(await three.ask(first, 'void'));
    const second = await again(first, [one]);
    expect(await codeOf(three.room.secretary.post(`/api/ballots/${early}/open`))).toBe('ballot.already-voted');
    const beside = await three.room.openBallot({ candidates: [two] });
    await three.conclude(beside);
    // as a release that did not look beside the rounds could have drafted it
    await rowsOf(three.app.database.ownerUrl, 'update ballot_candidate set candidate_id = $2 where ballot_id = $1', [
      second,
      two,
    ]);
    expect(await codeOf(three.room.secretary.post(`/api/ballots/${second}/open`))).toBe('ballot.already-voted');
    for (const id of [early, second]) await three.room.secretary.delete(`/api/ballots/${id}`);
  });

  it('a round after an annulment leaves the others the places that it has no candidates for', async () => {
    const first = await three.room.openBallot({ quotaCount: 2 });
    await three.conclude(first);
    await three.bothConfirm(await three.ask(first, 'annul'));
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    const rounds = [await again(first, [one]), await again(first, [two, last])];
    const quotas = await three.box.rows<{ id: string; quota: number }>(
      'select id, quota_count as quota from ballot where follows = $1',
      [first],
    );
    expect(rounds.map((id) => quotas.find((row) => row.id === id)?.quota)).toEqual([1, 1]);
    for (const id of rounds) await three.room.secretary.delete(`/api/ballots/${id}`);
  });
});

describe('the matrix of a ballot, act by state, as the table says', () => {
  const acts: Partial<Record<BallotAct, (id: string) => Promise<unknown>>> = {
    void: (id) => three.ask(id, 'void'),
    annul: (id) => three.ask(id, 'annul'),
    repeat: (id) => three.ask(id, 'rounds', { candidateIds: [three.room.candidates[0]?.id] }),
  };

  it.each(BALLOT_STATES.filter((state) => state !== 'closing'))('%s', async (state: BallotState) => {
    const ballotId = await inState(state);
    for (const [act, attempt] of Object.entries(acts) as [BallotAct, (id: string) => Promise<unknown>][]) {
      const allowed = next(BALLOT_LIFECYCLE, state, act, THREE) !== null;
      const code = await codeOf(attempt(ballotId));
      expect([state, act, code]).toEqual([state, act, allowed ? 'done' : 'ballot.wrong-state']);
    }
    for (const { id } of await three.cards(three.room.secretary, 'console'))
      await three.withdraw(three.room.secretary, id);
    if (['open', 'closed'].includes(state)) await three.bothConfirm(await three.ask(ballotId, 'void'));
    if (state === 'draft') await three.room.secretary.delete(`/api/ballots/${ballotId}`);
  });

  async function inState(state: BallotState): Promise<string> {
    if (state === 'draft') return three.room.draftBallot();
    if (state === 'void') return three.voided();
    if (state === 'announced') return three.announced();
    if (state === 'annulled') {
      const ballotId = await three.announced();
      await three.bothConfirm(await three.ask(ballotId, 'annul'));
      return ballotId;
    }
    const ballotId = await three.room.openBallot();
    if (state === 'closed') {
      await three.room.secretary.post(`/api/ballots/${ballotId}/close`);
      await eventually(async () => expect(await three.box.state(ballotId)).toBe('closed'));
    }
    return ballotId;
  }
});
