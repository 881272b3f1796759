/** R14, R17: an annulled outcome, further rounds with the candidates named, and every act of three people in every state. */
import { eventually } from '../../../test/support/eventually.js';
import { rowsOf } from '../../../test/support/database.js';
import { Hold } from '../../../test/support/hold.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import { ApiProblem } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../../cli/demo/simulated-expert.js';
import type { BallotAbilities } from '../../contract/abilities.js';
import { BALLOT_STATES, type BallotState } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { BALLOT_LIFECYCLE, THREE, type BallotAct } from '../domain/lifecycle.js';
import { recountBundle } from '../protocol/recount.js';
import type { VotedCandidatesView } from '../views/ballot.view.js';

let three: ThreePeople;
beforeAll(async () => {
  three = await ThreePeople.gather();
}, 120_000);
afterAll(() => three.leave());
afterEach(() => three.app.holdTime(null));

describe('a rehearsal goes the whole way (R22)', () => {
  const rehearsal = async (): Promise<string> => {
    const { id } = await three.room.secretary.post<{ id: string }>(`/api/meetings/${three.room.meetingId}/rehearsals`, {
      policy: 'last',
      announce: 'chair',
    });
    await three.room.secretary.post(`/api/ballots/${id}/open`);
    await three.conclude(id);
    return id;
  };

  it('its further round is practised too, on the same nobodies, whoever else was rehearsed', async () => {
    await rehearsal();
    const first = await rehearsal();
    expect(await offered(first)).toEqual({ askRound: true, nameable: 5 });
    // it has no outcome that could be annulled
    expect(await codeOf(three.ask(first, 'annul'))).toBe('ballot.rehearsal-no-outcome');
    expect(await offeredAnnulment(first)).toBe(false);
    const named = await three.room.secretary.get<{ candidateId: string; label: string }[]>(
      `/api/ballots/${first}/candidates`,
    );
    expect(named.map(({ label }) => label)).toEqual(['演练甲', '演练乙', '演练丙', '演练丁', '演练戊']);
    const candidateIds = [named[3]?.candidateId, named[1]?.candidateId];
    const id = await three.ask(first, 'rounds', { candidateIds });
    const [card] = await three.cards(three.room.supervisor, 'supervisor');
    expect(card?.about).toMatchObject({ candidates: 2, named: '演练乙、演练丁' });
    await three.bothConfirm(id);
    const [drafted] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    const second = drafted?.id ?? '';
    await three.room.secretary.post(`/api/ballots/${second}/open`);
    const { manifest } = (await three.box.opened(second)).ballot;
    expect(manifest).toMatchObject({ rehearsal: true, round: 2, reason: '设备故障' });
    expect(manifest.candidates.map(({ label }) => label)).toEqual(['演练乙', '演练丁']);
    await three.conclude(second);
    expect(recountBundle(await three.bundleOf(second), random)).toMatchObject({ ok: true });
    // with the first real ballot the rehearsing is over, its further rounds too
    expect(await offeredAnnulment(await three.announced())).toBe(true);
    expect(await offered(second)).toMatchObject({ askRound: false });
    expect(await codeOf(three.ask(second, 'rounds', { candidateIds }))).toBe('ballot.rehearsal-late');
  });
});

describe('an announced outcome is annulled', () => {
  it('counts stay and carry the mark; nothing is published; the record still recounts', async () => {
    const ballotId = await three.announced();
    await three.bothConfirm(await three.ask(ballotId, 'annul'));
    const socket = await connectLive(three.room.secretary);
    const { slow } = await joinMeeting(socket, three.room.meetingId, 'console');
    socket.disconnect();
    expect(slow.result).toMatchObject({ ballotId, annulled: { reason: '设备故障' } });
    expect(slow.result?.lines[0]).toMatchObject({ agree: 5, passed: true });
    expect(slow.agenda.find((line) => line.ballotId === ballotId)).toMatchObject({ state: 'annulled', passed: null });
    expect(await codeOf(three.room.organizer.download(`/api/ballots/${ballotId}/publicity.xlsx?order=number`))).toBe(
      'publicity.annulled',
    );
    expect(await codeOf(three.room.secretary.download(`/api/ballots/${ballotId}/tally-sheet.pdf`))).toBe('done');
    expect(recountBundle(await three.bundleOf(ballotId), random)).toMatchObject({ ok: true });
    expect(await codeOf(three.ask(ballotId, 'annul'))).toBe('ballot.wrong-state');
    expect(await codeOf(three.ask(ballotId, 'void'))).toBe('ballot.wrong-state');
  });
});

describe('a further round', () => {
  it('follows a void ballot, with its reason and the candidates named, and says so in its manifest', async () => {
    const first = await three.voided();
    const [one, , last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    const id = await three.ask(first, 'rounds', { reason: '第一轮作废', candidateIds: [last, one] });
    await three.bothConfirm(id);
    const [drafted] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    const second = drafted?.id ?? '';
    await three.room.secretary.post(`/api/ballots/${second}/open`);
    const { manifest } = (await three.box.opened(second)).ballot;
    const before = await three.bundleOf(first);
    expect(manifest).toMatchObject({
      round: 2,
      reason: '第一轮作废',
      previous: { ballotId: first, head: before.head },
    });
    expect(manifest.candidates.map((candidate) => candidate.id)).toEqual([one, last]);
    expect(await codeOf(three.ask(first, 'rounds', { candidateIds: [one] }))).toBe('ballot.followed');
    expect(await codeOf(three.ask(second, 'rounds', { candidateIds: [one] }))).toBe('ballot.wrong-state');
    await three.castAll(second);
    await three.room.secretary.post(`/api/ballots/${second}/close`);
    await eventually(() => three.room.secretary.post(`/api/ballots/${second}/announce`));
    expect(await three.box.state(first)).toBe('void');
    const stranger = '00000000-0000-4000-8000-000000000000';
    const [, two] = three.room.candidates.map(({ id: own }) => own) as [string, string];
    for (const candidateIds of [[stranger], [two], [one, two]])
      expect(await codeOf(three.ask(second, 'rounds', { candidateIds }))).toBe('ballot.round-candidates');
    expect(await codeOf(three.ask(second, 'rounds', { candidateIds: [] }))).toBe('request.invalid');
    expect(await codeOf(three.ask(second, 'rounds', { candidateIds: [one, one] }))).toBe('request.invalid');
    const [card] = await three
      .ask(second, 'rounds', { candidateIds: [one] })
      .then(() => three.cards(three.room.supervisor, 'supervisor'));
    expect(card).toMatchObject({
      act: 'new-round',
      about: { ballot: second, candidates: 1, named: three.room.candidates[0]?.code },
    });
    await three.bothConfirm(card?.id ?? '');
    const [third] = await three.box.rows<{ id: string; round: number }>(
      'select id, round from ballot where follows = $1',
      [second],
    );
    expect(third?.round).toBe(3);
    await three.room.secretary.delete(`/api/ballots/${third?.id ?? ''}`);
  });
});

/** The act waits for the meeting's lock, and the chair comes back in the transaction that holds it. */
async function theChairComesMeanwhile(act: () => Promise<unknown>): Promise<unknown> {
  const { meetingId } = three.room;
  const hold = await Hold.on(three.app.database.ownerUrl, 'select from meeting where id = $1 for update', [meetingId]);
  try {
    const answer = act();
    await hold.awaited(1);
    await hold.change(`update seat set attendance = 'present' where meeting_id = $1 and number = 1`, [meetingId]);
    return await hold.release().then(() => answer);
  } finally {
    await hold.release();
  }
}

describe('what the review has set', () => {
  const settings = (part: string): Promise<unknown> =>
    rowsOf(three.app.database.ownerUrl, `update meeting set ${part} where id = $1`, [three.room.meetingId]);

  it('a tie where the review stops stays a tie: no further round is offered, and asking says why (R16)', async () => {
    const ballotId = await three.room.openBallot({ quotaCount: 2 });
    await three.conclude(ballotId);
    const candidateIds = three.room.candidates.map(({ id }) => id);
    await settings(`ties = 'stop'`);
    expect(await offered(ballotId)).toEqual({ askRound: false, nameable: 0 });
    expect(await codeOf(three.ask(ballotId, 'rounds', { candidateIds }))).toBe('ballot.ties-stop');
    await settings(`ties = 'run-off'`);
    expect(await offered(ballotId)).toEqual({ askRound: true, nameable: 3 });
  });

  it('where a tie is run off, the run-off is about all of those in it, and about no fewer after one that was void (R16)', async () => {
    const first = await three.room.openBallot({ quotaCount: 2 });
    await three.conclude(first);
    const all = three.room.candidates.map(({ id }) => id);
    const refused = (ballotId: string): Promise<unknown> =>
      three.ask(ballotId, 'rounds', { candidateIds: all.slice(0, 2) }).catch((error: ApiProblem) => error.problem);
    const problem = { code: 'ballot.run-off-all', status: 422, facts: { field: 'candidateIds', tied: 3 } };
    expect(await refused(first)).toMatchObject(problem);
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: all }));
    const second = (await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [first]))[0]?.id;
    await three.room.secretary.post(`/api/ballots/${second ?? ''}/open`);
    await three.bothConfirm(await three.ask(second ?? '', 'void'));
    expect(await offered(second ?? '')).toEqual({ askRound: true, nameable: 3 });
    expect(await refused(second ?? '')).toMatchObject(problem);
    await three.bothConfirm(await three.ask(second ?? '', 'rounds', { candidateIds: all }));
    const [third] = await three.box.rows<{ id: string; quota: number }>(
      'select id, quota_count as quota from ballot where follows = $1',
      [second],
    );
    expect(third?.quota).toBe(2);
    await three.room.secretary.delete(`/api/ballots/${third?.id ?? ''}`);
  });

  it('a ballot that departs from it says so in the log when it opens, one that does not says nothing', async () => {
    const opened: string[] = [];
    for (const rules of [{}, { policy: 'first', verdictsOnly: true } as const]) {
      const id = await three.room.openBallot(rules);
      await three.bothConfirm(await three.ask(id, 'void'));
      opened.push(id);
    }
    const lines = await three.box.rows(
      `select facts->>'ballot' as ballot, facts->>'rules' as rules from meeting_event where type = 'ballot.rules-differ' and facts->>'ballot' = any($1)`,
      [opened],
    );
    expect(lines).toEqual([{ ballot: opened[1], rules: 'policy,verdictsOnly' }]);
  });

  it('the chair announces while present, a deputy only when not (R5)', async () => {
    const ballotId = await three.room.openBallot();
    await three.castAll(ballotId);
    await three.room.secretary.post(`/api/ballots/${ballotId}/close`);
    await eventually(async () => expect(await three.box.state(ballotId)).toBe('closed'));
    const announce = (): Promise<unknown> => codeOf(three.deputy.post(`/api/ballots/${ballotId}/announce`));
    expect(await announce()).toBe('ballot.not-presiding');
    const leave = (state: string): Promise<unknown> =>
      rowsOf(three.app.database.ownerUrl, `update seat set attendance = $2 where meeting_id = $1 and number = 1`, [
        three.room.meetingId,
        state,
      ]);
    await leave('departed');
    expect(await theChairComesMeanwhile(announce)).toBe('ballot.not-presiding');
    expect(await three.box.state(ballotId)).toBe('closed');
    await leave('departed');
    expect(await announce()).toBe('done');
    await leave('present');
    expect(await three.box.state(ballotId)).toBe('announced');
  });
});

describe('the draft of a confirmed round is removed (R14, R23)', () => {
  const redraft = (ballotId: string): Promise<{ id: string }> =>
    three.room.secretary.post(`/api/ballots/${ballotId}/rounds/confirmed`, {});
  const draftOf = async (ballotId: string): Promise<string> =>
    (await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]))[0]?.id ?? '';
  const asked = async (ballotId: string): Promise<number> =>
    (await three.box.rows(`select 1 from confirmation where act = 'new-round' and subject = $1`, [ballotId])).length;

  it('what three people have said still holds: the same round is drafted again, asked for once, and not a second time', async () => {
    const first = await three.room.openBallot({ quotaCount: 2 });
    await three.conclude(first);
    expect(await codeOf(redraft(first))).toBe('ballot.round-unconfirmed');
    await three.bothConfirm(
      await three.ask(first, 'rounds', { candidateIds: three.room.candidates.map(({ id }) => id) }),
    );
    const second = await draftOf(first);
    // nothing was removed: it is the one that is there
    expect(await redraft(first)).toEqual({ id: second });
    await three.room.secretary.delete(`/api/ballots/${second}`);
    expect(await offered(first)).toEqual({ askRound: true, nameable: 3, redraftRound: true });
    const { id: again } = await redraft(first);
    expect([await draftOf(first), await redraft(first)]).toEqual([again, { id: again }]);
    expect(await offered(first)).toEqual({ askRound: false, nameable: 0 });
    expect(await asked(first)).toBe(1);
    await three.room.secretary.post(`/api/ballots/${again}/open`);
    expect((await three.box.opened(again)).ballot.manifest).toMatchObject({ round: 2, quota: 2, reason: '设备故障' });
    const told = await three.box.rows(
      `select account_id is null as three from meeting_event where type = 'ballot.repeated' and facts->>'follows' = $1 order by sequence`,
      [first],
    );
    expect(told).toEqual([{ three: true }, { three: false }]);
    await three.bothConfirm(await three.ask(again, 'void'));
    // a round that was opened is used up, void or not: the next one is asked for
    expect(await codeOf(redraft(first))).toBe('ballot.round-unconfirmed');
    expect(await codeOf(redraft(again))).toBe('ballot.round-unconfirmed');
  });

  it('by the secretary of the meeting alone, and not where somebody of it has gone on elsewhere', async () => {
    const first = await three.voided();
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: [one, two] }));
    for (const client of [three.room.stranger, three.room.supervisor, three.chair])
      expect(await codeOf(client.post(`/api/ballots/${first}/rounds/confirmed`, {}))).not.toBe('done');
    await three.room.secretary.delete(`/api/ballots/${await draftOf(first)}`);
    // a void ballot without a round keeps everybody, so this is another one of three people
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: [two, last] }));
    expect(await offered(first)).toEqual({ askRound: false, nameable: 0 });
    await three.room.secretary.delete(`/api/ballots/${await draftOf(first)}`);
    // the last that was confirmed, of two that are not drafted
    const { id } = await redraft(first);
    const names = await three.box.rows<{ id: string }>(
      'select candidate_id as id from ballot_candidate where ballot_id = $1 order by position',
      [id],
    );
    expect(names.map((row) => row.id)).toEqual([two, last]);
    await three.room.secretary.delete(`/api/ballots/${id}`);
  });
});

describe('an annulled ballot and the rounds after it', () => {
  it('those who are in no later round are named in a further one, with the places that are left, and nobody twice', async () => {
    const first = await three.room.openBallot({ quotaCount: 2 });
    await three.conclude(first);
    const [one, two, last] = three.room.candidates.map(({ id }) => id) as [string, string, string];
    await three.bothConfirm(await three.ask(first, 'annul'));
    // an outcome that holds for nobody leaves no tie: these two are said
    await three.bothConfirm(await three.ask(first, 'rounds', { candidateIds: [one, two] }));
    expect(await offered(first)).toEqual({ askRound: true, nameable: 1 });
    const names = await three.room.secretary.get<{ candidateId: string }[]>(`/api/ballots/${first}/candidates`);
    expect(names.map(({ candidateId }) => candidateId)).toEqual([last]);
    for (const candidateIds of [[one], [one, last]])
      expect(await codeOf(three.ask(first, 'rounds', { candidateIds }))).toBe('ballot.round-candidates');
    // that round has taken both places with it
    expect(await codeOf(three.ask(first, 'rounds', { candidateIds: [last] }))).toBe('ballot.round-no-places');
    const [second] = await three.box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    await three.room.secretary.delete(`/api/ballots/${second?.id ?? ''}`);
    expect(await offered(first)).toEqual({ askRound: true, nameable: 3, redraftRound: true });
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
    expect(await offered(first)).toEqual({ askRound: false, nameable: 0 });
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

/** A ballot on the console. */
async function onConsole(ballotId: string): Promise<{ nameable?: number } & Partial<BallotAbilities>> {
  const socket = await connectLive(three.room.secretary);
  const { slow } = await joinMeeting(socket, three.room.meetingId, 'console');
  socket.disconnect();
  const line = slow.agenda.find((known) => known.ballotId === ballotId);
  const abilities = 'abilities' in slow ? slow.abilities.ballots[ballotId] : undefined;
  return { ...(line && { nameable: line.nameable }), ...(abilities as BallotAbilities | undefined) };
}

/** What the console offers of a ballot. */
async function offered(ballotId: string): Promise<object> {
  const { askRound, redraftRound, nameable } = await onConsole(ballotId);
  return { askRound, nameable, ...(redraftRound ? { redraftRound } : {}) };
}

const offeredAnnulment = async (ballotId: string): Promise<boolean | undefined> => (await onConsole(ballotId)).askAnnul;
