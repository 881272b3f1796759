/** R14, R17: further rounds with the candidates named, an annulled outcome, and the draft of a confirmed round that is removed. */
import { eventually } from '../../../test/support/eventually.js';
import { rowsOf } from '../../../test/support/database.js';
import { Hold } from '../../../test/support/hold.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import { ApiProblem } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../../cli/demo/simulated-expert.js';
import { recountBundle } from '../../../test/support/recount.js';

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
    expect(await three.offered(first)).toEqual({ askRound: true, nameable: 5 });
    // it has no outcome that could be annulled
    expect(await codeOf(three.ask(first, 'annul'))).toBe('ballot.rehearsal-no-outcome');
    expect(await three.offeredAnnulment(first)).toBe(false);
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
    expect(await three.offeredAnnulment(await three.announced())).toBe(true);
    expect(await three.offered(second)).toMatchObject({ askRound: false });
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
    expect(await three.offered(ballotId)).toEqual({ askRound: false, nameable: 0 });
    expect(await codeOf(three.ask(ballotId, 'rounds', { candidateIds }))).toBe('ballot.ties-stop');
    await settings(`ties = 'run-off'`);
    expect(await three.offered(ballotId)).toEqual({ askRound: true, nameable: 3 });
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
    expect(await three.offered(second ?? '')).toEqual({ askRound: true, nameable: 3 });
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
    expect(await three.offered(first)).toEqual({ askRound: true, nameable: 3, redraftRound: true });
    const { id: again } = await redraft(first);
    expect([await draftOf(first), await redraft(first)]).toEqual([again, { id: again }]);
    expect(await three.offered(first)).toEqual({ askRound: false, nameable: 0 });
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
    expect(await three.offered(first)).toEqual({ askRound: false, nameable: 0 });
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
