/** R23: what every act of three people shares: who asks, who confirms, refusals, withdrawal, expiry, and who is told. */
import { rowsOf } from '../../../test/support/database.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom } from '../../../test/support/room.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import type { Attendance } from '../../contract/vocabulary.js';

let three: ThreePeople;
beforeAll(async () => {
  three = await ThreePeople.gather();
}, 120_000);
afterAll(() => three.leave());
afterEach(() => three.app.holdTime(null));

describe('the mechanism', () => {
  let ballotId: string;
  beforeAll(async () => {
    ballotId = await three.room.openBallot();
  });
  afterAll(async () => three.bothConfirm(await three.ask(ballotId, 'void', { reason: '收尾' })));

  it('a second click asks for the same; another request for the same act waits', async () => {
    const [one, two] = await Promise.all([three.ask(ballotId, 'void'), three.ask(ballotId, 'void')]);
    expect(one).toBe(two);
    expect(await codeOf(three.ask(ballotId, 'void', { reason: '另一原因' }))).toBe('confirmation.already-open');
    await three.withdraw(three.room.secretary, one);
  });

  it('a second click of a confirmer changes nothing; a refusal after it is too late', async () => {
    const id = await three.ask(ballotId, 'void');
    await three.confirm(three.chair, id);
    await three.confirm(three.chair, id);
    expect(await codeOf(three.refuse(three.chair, id))).toBe('confirmation.role-answered');
    expect(await three.box.rows('select 1 from confirmation_answer where confirmation_id = $1', [id])).toHaveLength(1);
    await three.withdraw(three.room.secretary, id);
  });

  it('both at the same instant: confirmed once, done once', async () => {
    const other = await announced0();
    const id = await three.ask(other, 'annul');
    await Promise.all([
      three.confirm(three.chair, id),
      three.confirm(three.room.supervisor, id),
      three.confirm(three.chair, id),
      three.confirm(three.room.supervisor, id),
    ]);
    expect([await three.stateOf(id), await three.box.state(other)]).toEqual(['confirmed', 'annulled']);
    const done = await three.box.rows(
      `select 1 from audit_event where type = 'ballot.annulled' and facts->>'ballot' = $1`,
      [other],
    );
    expect(done).toHaveLength(1);
  });

  it('a deputy confirms nothing while the chair presides, and in the place of a chair who is not there', async () => {
    const id = await three.ask(ballotId, 'void');
    expect(await codeOf(three.confirm(three.deputy, id))).toBe('resource.not-found');
    await attendance(1, 'departed');
    expect(await codeOf(three.confirm(three.deputy, id))).toBe('done');
    await attendance(1, 'present');
    await three.withdraw(three.room.secretary, id);
  });

  it('two deputies at the same instant: one of them', async () => {
    await attendance(1, 'departed');
    await rowsOf(
      three.app.database.ownerUrl,
      `update seat set position = 'deputy' where meeting_id = $1 and number = 3`,
      [three.room.meetingId],
    );
    const third = three.room.experts[2]?.client as ApiClient;
    const id = await three.ask(ballotId, 'void');
    const codes = await Promise.all([codeOf(three.confirm(third, id)), codeOf(three.confirm(three.deputy, id))]);
    expect(codes.sort()).toEqual(['confirmation.role-answered', 'done']);
    await three.withdraw(three.room.secretary, id);
    await rowsOf(
      three.app.database.ownerUrl,
      `update seat set position = 'member' where meeting_id = $1 and number = 3`,
      [three.room.meetingId],
    );
    await attendance(1, 'present');
  });

  it('a deputy who confirmed and does not preside any more: the last confirmation waits for the chair, the card says so', async () => {
    const id = await three.ask(ballotId, 'void');
    await attendance(1, 'departed');
    await three.confirm(three.deputy, id);
    await attendance(1, 'present');
    const [card] = await three.cards(three.room.supervisor, 'supervisor');
    expect(card?.needs).toEqual([
      { role: 'chair', by: null, at: null, lapsed: '专家2' },
      { role: 'supervisor', by: null, at: null, lapsed: null },
    ]);
    await three.confirm(three.room.supervisor, id);
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['requested', 'open']);
    const [own] = await three.cards(three.chair, 'expert');
    expect(own?.abilities).toEqual({ confirm: true, refuse: true, withdraw: false });
    await three.confirm(three.chair, id);
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['confirmed', 'void']);
    const given = await three.box.rows(
      `select role, turn from confirmation_answer where confirmation_id = $1 order by role, turn`,
      [id],
    );
    expect(given).toEqual([
      { role: 'chair', turn: 1 },
      { role: 'chair', turn: 2 },
      { role: 'supervisor', turn: 1 },
    ]);
    ballotId = await three.room.openBallot();
  });

  it('a supervisor whose role was revoked has confirmed nothing; given back, it counts, and a second click settles', async () => {
    const revoke = (at: string): Promise<unknown> =>
      rowsOf(
        three.app.database.ownerUrl,
        `update role_grant set revoked_at = ${at} where role = 'supervisor' and committee_id = $1`,
        [three.room.committeeId],
      );
    const id = await three.ask(ballotId, 'void');
    await three.confirm(three.room.supervisor, id);
    await revoke('now()');
    await three.confirm(three.chair, id);
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['requested', 'open']);
    await three.confirm(three.chair, id);
    expect(await three.box.state(ballotId)).toBe('open');
    await revoke('null');
    await three.confirm(three.chair, id);
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['confirmed', 'void']);
    ballotId = await three.room.openBallot();
  });

  it('a secretary who is none any more has asked for nothing: the last confirmation makes room for who is', async () => {
    const grant = (revoked: string): Promise<object[]> =>
      three.box.rows(`update role_grant set revoked_at = ${revoked} where committee_id = $1 and role = 'secretary'`, [
        three.room.committeeId,
      ]);
    const id = await three.ask(ballotId, 'void');
    await three.confirm(three.chair, id);
    await grant('now()');
    expect(await codeOf(three.confirm(three.room.supervisor, id))).toBe('confirmation.requester-left');
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['withdrawn', 'open']);
    await grant('null');
    await three.withdraw(three.room.secretary, await three.ask(ballotId, 'void'));
  });

  it('the account that asked confirms nothing, even if it were a supervisor too', async () => {
    const [secretary] = await three.box.rows<{ id: string }>(
      `select a.id from account a join role_grant g on g.account_id = a.id where g.role = 'secretary' and g.committee_id = $1`,
      [three.room.committeeId],
    );
    await rowsOf(
      three.app.database.ownerUrl,
      `insert into role_grant (id, account_id, role, committee_id) values (gen_random_uuid(), $1, 'supervisor', $2)`,
      [secretary?.id, three.room.committeeId],
    );
    const id = await three.ask(ballotId, 'void');
    expect(await codeOf(three.confirm(three.room.secretary, id))).toBe('confirmation.same-account');
    await rowsOf(three.app.database.ownerUrl, `delete from role_grant where account_id = $1 and role = 'supervisor'`, [
      secretary?.id,
    ]);
    await three.withdraw(three.room.secretary, id);
  });

  it('and the table itself would not take it', async () => {
    const id = await three.ask(ballotId, 'void');
    const insert = (account: string, by: string): Promise<unknown> =>
      rowsOf(
        three.app.database.ownerUrl,
        `insert into confirmation_answer (confirmation_id, role, account_id, requested_by, answer, at) values ($1, 'chair', $2, $3, 'yes', now())`,
        [id, account, by],
      );
    const [row] = await three.box.rows<{ by: string; other: string }>(
      `select requested_by as by, (select id from account where id <> requested_by limit 1) as other from confirmation where id = $1`,
      [id],
    );
    const { by, other } = row ?? { by: '', other: '' };
    await expect(insert(by, by)).rejects.toThrow('confirmation_answer_not_requester');
    await expect(insert(by, other)).rejects.toThrow('confirmation_answer_request');
    await three.withdraw(three.room.secretary, id);
  });

  it('refused: settled with the reason, and nothing can be answered any more', async () => {
    const id = await three.ask(ballotId, 'void');
    await three.refuse(three.room.supervisor, id);
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['refused', 'open']);
    expect(await codeOf(three.confirm(three.chair, id))).toBe('confirmation.settled');
    expect(await codeOf(three.withdraw(three.room.secretary, id))).toBe('confirmation.settled');
    await three.refuse(three.room.supervisor, id);
  });

  it('withdrawn by who asked, twice is once; not by others', async () => {
    const id = await three.ask(ballotId, 'void');
    expect(await codeOf(three.withdraw(three.room.supervisor, id))).toBe('resource.not-found');
    expect(await codeOf(three.withdraw(three.chair, id))).toBe('resource.not-found');
    await three.withdraw(three.room.secretary, id);
    await three.withdraw(three.room.secretary, id);
    expect(await codeOf(three.confirm(three.chair, id))).toBe('confirmation.settled');
  });

  it('expired: told so, settled, and it can be asked for again', async () => {
    const id = await three.ask(ballotId, 'void');
    const [row] = await three.box.rows<{ expiresAt: Date }>(
      'select expires_at as "expiresAt" from confirmation where id = $1',
      [id],
    );
    three.app.holdTime(new Date((row?.expiresAt.getTime() ?? 0) - 1));
    await three.confirm(three.chair, id);
    three.app.holdTime(row?.expiresAt ?? null);
    expect(await three.cards(three.room.supervisor, 'supervisor')).toEqual([]);
    expect(await codeOf(three.confirm(three.room.supervisor, id))).toBe('confirmation.expired');
    expect([await three.stateOf(id), await three.box.state(ballotId)]).toEqual(['expired', 'open']);
    const again = await three.ask(ballotId, 'void');
    expect(again).not.toBe(id);
    await three.withdraw(three.room.secretary, again);
  });

  it('one that nobody looked at any more makes room for the next', async () => {
    const id = await three.ask(ballotId, 'void');
    three.app.holdTime(new Date(Date.now() + 3_600_000));
    const again = await three.ask(ballotId, 'void');
    expect(await three.stateOf(id)).toBe('expired');
    await three.withdraw(three.room.secretary, again);
  });

  it('strangers, members and other committees are told of nothing', async () => {
    const id = await three.ask(ballotId, 'void');
    const elsewhere = await buildRoom(three.app.url, three.app.database, { experts: 3, candidates: 1 });
    const member = three.room.experts[2]?.client as ApiClient;
    for (const client of [
      three.room.stranger,
      three.room.organizer,
      member,
      elsewhere.supervisor,
      elsewhere.experts[0]?.client as ApiClient,
    ])
      expect(await codeOf(three.confirm(client, id))).toBe('resource.not-found');
    expect(await codeOf(elsewhere.secretary.post(`/api/ballots/${ballotId}/void`, { reason: 'x' }))).toBe(
      'resource.not-found',
    );
    expect(await codeOf(three.room.supervisor.post(`/api/ballots/${ballotId}/void`, { reason: 'x' }))).toBe(
      'access.denied',
    );
    elsewhere.leave();
    await three.withdraw(three.room.secretary, id);
  });

  it('travels to the desks and to whoever presides, each with what they may do', async () => {
    const id = await three.ask(ballotId, 'void');
    const see = async (): Promise<unknown> =>
      Promise.all([
        three.cards(three.room.secretary, 'console'),
        three.cards(three.room.supervisor, 'supervisor'),
        three.cards(three.chair, 'expert'),
        three.cards(three.deputy, 'expert'),
        three.cards(three.room.experts[2]?.client as ApiClient, 'expert'),
      ]).then((seen) =>
        seen.map((list) =>
          list.map(({ abilities }) => Object.keys(abilities).filter((k) => abilities[k as 'confirm'])),
        ),
      );
    expect(await see()).toEqual([[['withdraw']], [['confirm', 'refuse']], [['confirm', 'refuse']], [], []]);
    await three.confirm(three.chair, id);
    expect(await see()).toEqual([[['withdraw']], [['confirm', 'refuse']], [[]], [], []]);
    const [card] = await three.cards(three.room.supervisor, 'supervisor');
    expect(card).toMatchObject({
      id,
      act: 'void-ballot',
      about: { ballot: ballotId },
      reason: '设备故障',
      requestedBy: 'secretary',
    });
    expect(card?.needs.map(({ role, by }) => [role, by])).toEqual([
      ['chair', '专家1'],
      ['supervisor', null],
    ]);
    await three.withdraw(three.room.secretary, id);
    expect(await see()).toEqual([[], [], [], [], []]);
  });

  it('a chair who has left the room presides over nothing', async () => {
    const id = await three.ask(ballotId, 'void');
    await attendance(1, 'departed');
    expect(await codeOf(three.confirm(three.chair, id))).toBe('resource.not-found');
    await attendance(1, 'present');
    await three.withdraw(three.room.secretary, id);
  });

  async function attendance(seat: number, state: Attendance): Promise<void> {
    await rowsOf(three.app.database.ownerUrl, `update seat set attendance = $3 where meeting_id = $1 and number = $2`, [
      three.room.meetingId,
      seat,
      state,
    ]);
  }

  /** Another ballot of another meeting, announced: this one's is open. */
  async function announced0(): Promise<string> {
    await three.bothConfirm(await three.ask(ballotId, 'void', { reason: '让出' }));
    const other = await three.announced();
    ballotId = await three.room.openBallot();
    return other;
  }
});
