/** R14, R17: a ballot is made void by three people, until its announcement and not after it. */
import { eventually } from '../../test/support/eventually.js';
import { codeOf } from '../../test/support/refusals.js';
import { ThreePeople } from '../../test/support/three-people.js';
import { ApiProblem } from '../cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../cli/demo/simulated-expert.js';
import { recountBundle } from './protocol/recount.js';
import { BallotSecretsVault } from './secrets.js';

let three: ThreePeople;
beforeAll(async () => {
  three = await ThreePeople.gather();
}, 120_000);
afterAll(() => three.leave());
afterEach(() => three.app.holdTime(null));

describe('a ballot is made void by three people', () => {
  it('open: the chain ends, the key goes, papers are refused, everybody is told', async () => {
    const ballotId = await three.room.openBallot();
    const opened = await three.box.opened(ballotId);
    const [first, second] = three.box.voters as [(typeof three.box.voters)[0], (typeof three.box.voters)[0]];
    await three.box.cast(
      first,
      three.box.frame(opened, first, () => 'agree'),
    );
    const id = await three.ask(ballotId, 'void');
    expect(await three.box.state(ballotId)).toBe('open');
    await three.confirm(three.chair, id);
    expect(await three.box.state(ballotId)).toBe('open');
    await three.confirm(three.room.supervisor, id);
    expect([await three.box.state(ballotId), await three.stateOf(id)]).toEqual(['void', 'confirmed']);
    expect(
      await codeOf(
        three.box
          .cast(
            second,
            three.box.frame(opened, second, () => 'agree'),
          )
          .catch((e: { code: string }) => {
            throw new ApiProblem({ code: e.code } as never);
          }),
      ),
    ).toBe('cast.not-open');
    await eventually(async () => expect(await three.app.get(BallotSecretsVault).held()).not.toContain(ballotId));
    const [row] = await three.box.rows(
      'select t.secrets_sealed, b.ack_sealed, b.void_reason from ballot b join ballot_trustee t on t.ballot_id = b.id where b.id = $1',
      [ballotId],
    );
    expect(row).toEqual({ secrets_sealed: null, ack_sealed: null, void_reason: '设备故障' });
    const bundle = await three.bundleOf(ballotId);
    expect(bundle.events.at(-1)).toEqual({ type: 'void', reason: '设备故障' });
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true, voided: true });
    const socket = await connectLive(three.chair);
    expect((await joinMeeting(socket, three.room.meetingId, 'expert')).slow.voided).toMatchObject({
      ballotId,
      reason: '设备故障',
    });
    socket.disconnect();
  });

  it('leaves evidence of who asked and who confirmed, in the log and the audit, by reference', async () => {
    const ballotId = await three.room.openBallot();
    const id = await three.ask(ballotId, 'void');
    await three.bothConfirm(id);
    const answers = await three.box.rows(
      'select role, answer, account_id <> requested_by as other from confirmation_answer where confirmation_id = $1 order by role',
      [id],
    );
    expect(answers).toEqual([
      { role: 'chair', answer: 'yes', other: true },
      { role: 'supervisor', answer: 'yes', other: true },
    ]);
    const audit = await three.box.rows<{ type: string }>(
      `select type from audit_event where facts->>'confirmation' = $1 order by id`,
      [id],
    );
    expect(audit.map(({ type }) => type)).toEqual([
      'confirmation.requested',
      'confirmation.given',
      'confirmation.given',
    ]);
    const log = await three.box.rows<{ type: string }>(
      `select type from meeting_event where meeting_id = $1 and facts->>'ballot' = $2 order by sequence`,
      [three.room.meetingId, ballotId],
    );
    expect(log.slice(-4).map(({ type }) => type)).toEqual([
      'confirmation.requested',
      'confirmation.given',
      'confirmation.given',
      'ballot.void',
    ]);
  });

  it.each(['closing', 'closed'] as const)('%s: possible until the announcement', async (state) => {
    const ballotId = await three.room.openBallot();
    await three.castAll(ballotId);
    await three.room.secretary.post(`/api/ballots/${ballotId}/close`);
    if (state === 'closed') await eventually(async () => expect(await three.box.state(ballotId)).toBe('closed'));
    await three.bothConfirm(await three.ask(ballotId, 'void'));
    expect(await three.box.state(ballotId)).toBe('void');
    expect(await codeOf(three.room.secretary.post(`/api/ballots/${ballotId}/announce`))).toBe('ballot.wrong-state');
    expect(recountBundle(await three.bundleOf(ballotId), random)).toMatchObject({ ok: true, voided: true });
  });

  it('announced in between: the last confirmation is refused with the reason, and nothing changes', async () => {
    const ballotId = await three.room.openBallot();
    await three.castAll(ballotId);
    await three.room.secretary.post(`/api/ballots/${ballotId}/close`);
    const id = await three.ask(ballotId, 'void');
    await three.confirm(three.chair, id);
    await eventually(() => three.room.secretary.post(`/api/ballots/${ballotId}/announce`));
    expect(await codeOf(three.confirm(three.room.supervisor, id))).toBe('ballot.wrong-state');
    expect([await three.box.state(ballotId), await three.stateOf(id)]).toEqual(['announced', 'requested']);
    expect(await three.box.rows('select 1 from confirmation_answer where confirmation_id = $1', [id])).toHaveLength(1);
    await three.withdraw(three.room.secretary, id);
  });
});
