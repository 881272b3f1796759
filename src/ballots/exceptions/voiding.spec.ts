/** R14, R17: a ballot is made void by three people, until its announcement and not after it. */
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import { ApiProblem } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../../cli/demo/simulated-expert.js';
import { recountBundle } from '../../../test/support/recount.js';
import { BallotSecretsVault } from '../secrets.js';
import { VoidingService } from './voiding.service.js';

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

  describe('whether it is void comes before its announcement (R17)', () => {
    const desk = async (ballotId: string): Promise<unknown[]> => {
      const socket = await connectLive(three.room.secretary);
      const { slow } = await joinMeeting(socket, three.room.meetingId, 'console');
      socket.disconnect();
      const may = 'abilities' in slow ? slow.abilities.ballots[ballotId] : undefined;
      return [may?.announce, may?.announceRefusal, may?.askVoid];
    };
    const seat = async (): Promise<unknown[]> => {
      const socket = await connectLive(three.chair);
      const { personal } = await joinMeeting(socket, three.room.meetingId, 'expert');
      socket.disconnect();
      return [personal?.abilities.announce, personal?.abilities.announceRefusal, personal?.confirmations.length];
    };
    /** Asked while open, and closed all the same. */
    const asked = async (announce: 'chair' | 'close'): Promise<{ ballotId: string; id: string }> => {
      const ballotId = await three.room.openBallot({ announce });
      await three.castAll(ballotId);
      const id = await three.ask(ballotId, 'void');
      await three.room.secretary.post(`/api/ballots/${ballotId}/close`);
      await eventually(async () => expect(await three.box.state(ballotId)).toBe('closed'));
      return { ballotId, id };
    };

    it('asked while open, it may be answered after the close, and until then nobody announces', async () => {
      const { ballotId, id } = await asked('chair');
      expect(await desk(ballotId)).toEqual([false, 'ballot.void-asked', true]);
      expect(await seat()).toEqual([ballotId, 'ballot.void-asked', 1]);
      const announce = (client = three.chair): Promise<unknown> =>
        codeOf(client.post(`/api/ballots/${ballotId}/announce`));
      expect([await announce(), await announce(three.room.secretary)]).toEqual([
        ...['ballot.void-asked', 'ballot.void-asked'],
      ]);
      expect(await three.box.rows('select 1 from tally where ballot_id = $1', [ballotId])).toEqual([]);
      await three.confirm(three.chair, id);
      expect(await announce()).toBe('ballot.void-asked');
      await three.confirm(three.room.supervisor, id);
      expect([await three.box.state(ballotId), await announce()]).toEqual(['void', 'ballot.wrong-state']);
    });

    it.each([
      ['refused', (id: string) => three.refuse(three.room.supervisor, id)],
      ['withdrawn', (id: string) => three.withdraw(three.room.secretary, id)],
    ] as const)('%s, whoever presides announces', async (_, end) => {
      const { ballotId, id } = await asked('chair');
      await end(id);
      expect(await desk(ballotId)).toEqual([true, null, true]);
      expect(await seat()).toEqual([ballotId, null, 0]);
      expect(await codeOf(three.chair.post(`/api/ballots/${ballotId}/announce`))).toBe('done');
    });

    it('run out, it stands in the way no more, by its time alone', async () => {
      const { ballotId, id } = await asked('chair');
      three.app.holdTime(new Date(Date.now() + 11 * 60_000));
      expect(await three.stateOf(id)).toBe('requested');
      expect(await codeOf(three.chair.post(`/api/ballots/${ballotId}/announce`))).toBe('done');
    });

    it('a result that is to appear at the close waits for the answer, and then appears by itself', async () => {
      const { ballotId, id } = await asked('close');
      expect(await desk(ballotId)).toEqual([false, 'ballot.void-asked', true]);
      await three.refuse(three.chair, id);
      await eventually(async () => expect(await three.box.state(ballotId)).toBe('announced'));
      const [told] = await three.box.rows(
        `select account_id is null as system from meeting_event where type = 'ballot.announced' and facts->>'ballot' = $1`,
        [ballotId],
      );
      expect(told).toEqual({ system: true });
    });

    it('an answer while the ballot is open announces nothing', async () => {
      const ballotId = await three.room.openBallot({ announce: 'close' });
      await three.refuse(three.chair, await three.ask(ballotId, 'void'));
      expect(await three.box.state(ballotId)).toBe('open');
      await three.bothConfirm(await three.ask(ballotId, 'void'));
    });

    it('where its key is lost, the ballot is void and nobody is asked any more', async () => {
      const { ballotId, id } = await asked('chair');
      await three.app.get(VoidingService).voidForLostKey(ballotId, ['服务器']);
      expect([await three.box.state(ballotId), await three.stateOf(id)]).toEqual(['void', 'withdrawn']);
    });
  });
});
