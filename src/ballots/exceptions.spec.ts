/** R14, R17, R23: void, annulment and further rounds by three people, and the mechanism that they share. */
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { BallotBox } from '../../test/support/ballot-box.js';
import { rowsOf } from '../../test/support/database.js';
import { eventually } from '../../test/support/eventually.js';
import { buildRoom, type Room } from '../../test/support/room.js';
import { ApiProblem, type ApiClient } from '../cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../cli/demo/simulated-expert.js';
import type { ConfirmationCard } from '../contract/confirmations.js';
import { BALLOT_STATES, type BallotState } from '../contract/vocabulary.js';
import { next } from '../kernel/lifecycle.js';

import { BALLOT_LIFECYCLE, THREE, type BallotAct } from './domain/lifecycle.js';
import type { Bundle } from './protocol/bundle.js';
import { recountBundle } from './protocol/recount.js';
import { BallotSecretsVault } from './secrets.js';

let app: TestApplication;
let room: Room;
let box: BallotBox;
let chair: ApiClient;
let deputy: ApiClient;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 3 });
  box = await BallotBox.of(app, room);
  chair = room.experts[0]?.client as ApiClient;
  deputy = room.experts[1]?.client as ApiClient;
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});
afterEach(() => app.holdTime(null));

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiProblem ? error.problem.code : error),
  );

async function ask(ballotId: string, act: 'void' | 'annul' | 'rounds', more: object = {}): Promise<string> {
  const body = { reason: '设备故障', ...more };
  return (await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/${act}`, body)).id;
}
const confirm = (client: ApiClient, id: string): Promise<void> => client.post(`/api/confirmations/${id}/confirm`);
const refuse = (client: ApiClient, id: string): Promise<void> =>
  client.post(`/api/confirmations/${id}/refuse`, { reason: '理由不足' });
const withdraw = (client: ApiClient, id: string): Promise<void> => client.post(`/api/confirmations/${id}/withdraw`);

async function bothConfirm(id: string): Promise<void> {
  await confirm(chair, id);
  await confirm(room.supervisor, id);
}

const stateOf = async (id: string): Promise<string | undefined> =>
  (await box.rows<{ state: string }>('select state from confirmation where id = $1', [id]))[0]?.state;

async function castAll(ballotId: string): Promise<void> {
  const opened = await box.opened(ballotId);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
}

async function announced(): Promise<string> {
  const ballotId = await room.openBallot();
  await castAll(ballotId);
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
  return ballotId;
}

async function voided(): Promise<string> {
  const ballotId = await room.openBallot();
  await bothConfirm(await ask(ballotId, 'void'));
  return ballotId;
}

const bundleOf = async (ballotId: string): Promise<Bundle> =>
  JSON.parse(Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/bundle`)).toString()) as Bundle;

/** What somebody who joins anew is shown. */
async function cards(client: ApiClient, audience: 'console' | 'supervisor' | 'expert'): Promise<ConfirmationCard[]> {
  const socket = await connectLive(client);
  const { slow, personal } = await joinMeeting(socket, room.meetingId, audience);
  socket.disconnect();
  return 'confirmations' in slow ? slow.confirmations : (personal?.confirmations ?? []);
}

describe('a ballot is made void by three people', () => {
  it('open: the chain ends, the key goes, papers are refused, everybody is told', async () => {
    const ballotId = await room.openBallot();
    const opened = await box.opened(ballotId);
    const [first, second] = box.voters as [(typeof box.voters)[0], (typeof box.voters)[0]];
    await box.cast(
      first,
      box.frame(opened, first, () => 'agree'),
    );
    const id = await ask(ballotId, 'void');
    expect(await box.state(ballotId)).toBe('open');
    await confirm(chair, id);
    expect(await box.state(ballotId)).toBe('open');
    await confirm(room.supervisor, id);
    expect([await box.state(ballotId), await stateOf(id)]).toEqual(['void', 'confirmed']);
    expect(
      await codeOf(
        box
          .cast(
            second,
            box.frame(opened, second, () => 'agree'),
          )
          .catch((e: { code: string }) => {
            throw new ApiProblem({ code: e.code } as never);
          }),
      ),
    ).toBe('cast.not-open');
    await eventually(async () => expect(await app.get(BallotSecretsVault).has(ballotId)).toBe(false));
    const [row] = await box.rows('select secrets_sealed, ack_sealed, void_reason from ballot where id = $1', [
      ballotId,
    ]);
    expect(row).toEqual({ secrets_sealed: null, ack_sealed: null, void_reason: '设备故障' });
    const bundle = await bundleOf(ballotId);
    expect(bundle.events.at(-1)).toEqual({ type: 'void', reason: '设备故障' });
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true, voided: true });
    const socket = await connectLive(chair);
    expect((await joinMeeting(socket, room.meetingId, 'expert')).slow.voided).toMatchObject({
      ballotId,
      reason: '设备故障',
    });
    socket.disconnect();
  });

  it('leaves evidence of who asked and who confirmed, in the log and the audit, by reference', async () => {
    const ballotId = await room.openBallot();
    const id = await ask(ballotId, 'void');
    await bothConfirm(id);
    const answers = await box.rows(
      'select role, answer, account_id <> requested_by as other from confirmation_answer where confirmation_id = $1 order by role',
      [id],
    );
    expect(answers).toEqual([
      { role: 'chair', answer: 'yes', other: true },
      { role: 'supervisor', answer: 'yes', other: true },
    ]);
    const audit = await box.rows<{ type: string }>(
      `select type from audit_event where facts->>'confirmation' = $1 order by id`,
      [id],
    );
    expect(audit.map(({ type }) => type)).toEqual([
      'confirmation.requested',
      'confirmation.given',
      'confirmation.given',
    ]);
    const log = await box.rows<{ type: string }>(
      `select type from meeting_event where meeting_id = $1 and facts->>'ballot' = $2 order by sequence`,
      [room.meetingId, ballotId],
    );
    expect(log.slice(-4).map(({ type }) => type)).toEqual([
      'confirmation.requested',
      'confirmation.given',
      'confirmation.given',
      'ballot.void',
    ]);
  });

  it.each(['closing', 'closed'] as const)('%s: possible until the announcement', async (state) => {
    const ballotId = await room.openBallot();
    await castAll(ballotId);
    await room.secretary.post(`/api/ballots/${ballotId}/close`);
    if (state === 'closed') await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
    await bothConfirm(await ask(ballotId, 'void'));
    expect(await box.state(ballotId)).toBe('void');
    expect(await codeOf(room.secretary.post(`/api/ballots/${ballotId}/announce`))).toBe('ballot.wrong-state');
    expect(recountBundle(await bundleOf(ballotId), random)).toMatchObject({ ok: true, voided: true });
  });

  it('announced in between: the last confirmation is refused with the reason, and nothing changes', async () => {
    const ballotId = await room.openBallot();
    await castAll(ballotId);
    await room.secretary.post(`/api/ballots/${ballotId}/close`);
    const id = await ask(ballotId, 'void');
    await confirm(chair, id);
    await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
    expect(await codeOf(confirm(room.supervisor, id))).toBe('ballot.wrong-state');
    expect([await box.state(ballotId), await stateOf(id)]).toEqual(['announced', 'requested']);
    expect(await box.rows('select 1 from confirmation_answer where confirmation_id = $1', [id])).toHaveLength(1);
    await withdraw(room.secretary, id);
  });
});

describe('the mechanism', () => {
  let ballotId: string;
  beforeAll(async () => {
    ballotId = await room.openBallot();
  });
  afterAll(async () => bothConfirm(await ask(ballotId, 'void', { reason: '收尾' })));

  it('a second click asks for the same; another request for the same act waits', async () => {
    const [one, two] = await Promise.all([ask(ballotId, 'void'), ask(ballotId, 'void')]);
    expect(one).toBe(two);
    expect(await codeOf(ask(ballotId, 'void', { reason: '另一原因' }))).toBe('confirmation.already-open');
    await withdraw(room.secretary, one);
  });

  it('a second click of a confirmer changes nothing; a refusal after it is too late', async () => {
    const id = await ask(ballotId, 'void');
    await confirm(chair, id);
    await confirm(chair, id);
    expect(await codeOf(refuse(chair, id))).toBe('confirmation.role-answered');
    expect(await codeOf(confirm(deputy, id))).toBe('confirmation.role-answered');
    expect(await box.rows('select 1 from confirmation_answer where confirmation_id = $1', [id])).toHaveLength(1);
    await withdraw(room.secretary, id);
  });

  it('both at the same instant: confirmed once, done once', async () => {
    const other = await announced0();
    const id = await ask(other, 'annul');
    await Promise.all([
      confirm(chair, id),
      confirm(room.supervisor, id),
      confirm(chair, id),
      confirm(room.supervisor, id),
    ]);
    expect([await stateOf(id), await box.state(other)]).toEqual(['confirmed', 'annulled']);
    const done = await box.rows(`select 1 from audit_event where type = 'ballot.annulled' and facts->>'ballot' = $1`, [
      other,
    ]);
    expect(done).toHaveLength(1);
  });

  it('the chair and a deputy at the same instant: one of them', async () => {
    const id = await ask(ballotId, 'void');
    const codes = await Promise.all([codeOf(confirm(chair, id)), codeOf(confirm(deputy, id))]);
    expect(codes.sort()).toEqual(['confirmation.role-answered', 'done']);
    await withdraw(room.secretary, id);
  });

  it('the account that asked confirms nothing, even if it were a supervisor too', async () => {
    const [secretary] = await box.rows<{ id: string }>(
      `select a.id from account a join role_grant g on g.account_id = a.id where g.role = 'secretary' and g.committee_id = $1`,
      [room.committeeId],
    );
    await rowsOf(
      app.database.ownerUrl,
      `insert into role_grant (id, account_id, role, committee_id) values (gen_random_uuid(), $1, 'supervisor', $2)`,
      [secretary?.id, room.committeeId],
    );
    const id = await ask(ballotId, 'void');
    expect(await codeOf(confirm(room.secretary, id))).toBe('confirmation.same-account');
    await rowsOf(app.database.ownerUrl, `delete from role_grant where account_id = $1 and role = 'supervisor'`, [
      secretary?.id,
    ]);
    await withdraw(room.secretary, id);
  });

  it('and the table itself would not take it', async () => {
    const id = await ask(ballotId, 'void');
    const insert = (account: string, by: string): Promise<unknown> =>
      rowsOf(
        app.database.ownerUrl,
        `insert into confirmation_answer (confirmation_id, role, account_id, requested_by, answer, at) values ($1, 'chair', $2, $3, 'yes', now())`,
        [id, account, by],
      );
    const [row] = await box.rows<{ by: string; other: string }>(
      `select requested_by as by, (select id from account where id <> requested_by limit 1) as other from confirmation where id = $1`,
      [id],
    );
    const { by, other } = row ?? { by: '', other: '' };
    await expect(insert(by, by)).rejects.toThrow('confirmation_answer_not_requester');
    await expect(insert(by, other)).rejects.toThrow('confirmation_answer_request');
    await withdraw(room.secretary, id);
  });

  it('refused: settled with the reason, and nothing can be answered any more', async () => {
    const id = await ask(ballotId, 'void');
    await refuse(room.supervisor, id);
    expect([await stateOf(id), await box.state(ballotId)]).toEqual(['refused', 'open']);
    expect(await codeOf(confirm(chair, id))).toBe('confirmation.settled');
    expect(await codeOf(withdraw(room.secretary, id))).toBe('confirmation.settled');
    await refuse(room.supervisor, id);
  });

  it('withdrawn by who asked, twice is once; not by others', async () => {
    const id = await ask(ballotId, 'void');
    expect(await codeOf(withdraw(room.supervisor, id))).toBe('resource.not-found');
    expect(await codeOf(withdraw(chair, id))).toBe('resource.not-found');
    await withdraw(room.secretary, id);
    await withdraw(room.secretary, id);
    expect(await codeOf(confirm(chair, id))).toBe('confirmation.settled');
  });

  it('expired: told so, settled, and it can be asked for again', async () => {
    const id = await ask(ballotId, 'void');
    const [row] = await box.rows<{ expiresAt: Date }>(
      'select expires_at as "expiresAt" from confirmation where id = $1',
      [id],
    );
    app.holdTime(new Date((row?.expiresAt.getTime() ?? 0) - 1));
    await confirm(chair, id);
    app.holdTime(row?.expiresAt ?? null);
    expect(await cards(room.supervisor, 'supervisor')).toEqual([]);
    expect(await codeOf(confirm(room.supervisor, id))).toBe('confirmation.expired');
    expect([await stateOf(id), await box.state(ballotId)]).toEqual(['expired', 'open']);
    const again = await ask(ballotId, 'void');
    expect(again).not.toBe(id);
    await withdraw(room.secretary, again);
  });

  it('one that nobody looked at any more makes room for the next', async () => {
    const id = await ask(ballotId, 'void');
    app.holdTime(new Date(Date.now() + 3_600_000));
    const again = await ask(ballotId, 'void');
    expect(await stateOf(id)).toBe('expired');
    await withdraw(room.secretary, again);
  });

  it('strangers, members and other committees are told of nothing', async () => {
    const id = await ask(ballotId, 'void');
    const elsewhere = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    const member = room.experts[2]?.client as ApiClient;
    for (const client of [
      room.stranger,
      room.organizer,
      member,
      elsewhere.supervisor,
      elsewhere.experts[0]?.client as ApiClient,
    ])
      expect(await codeOf(confirm(client, id))).toBe('resource.not-found');
    expect(await codeOf(elsewhere.secretary.post(`/api/ballots/${ballotId}/void`, { reason: 'x' }))).toBe(
      'resource.not-found',
    );
    expect(await codeOf(room.supervisor.post(`/api/ballots/${ballotId}/void`, { reason: 'x' }))).toBe('access.denied');
    elsewhere.leave();
    await withdraw(room.secretary, id);
  });

  it('travels to the desks and to whoever presides, each with what they may do', async () => {
    const id = await ask(ballotId, 'void');
    const see = async (): Promise<unknown> =>
      Promise.all([
        cards(room.secretary, 'console'),
        cards(room.supervisor, 'supervisor'),
        cards(chair, 'expert'),
        cards(deputy, 'expert'),
        cards(room.experts[2]?.client as ApiClient, 'expert'),
      ]).then((seen) =>
        seen.map((list) =>
          list.map(({ abilities }) => Object.keys(abilities).filter((k) => abilities[k as 'confirm'])),
        ),
      );
    expect(await see()).toEqual([
      [['withdraw']],
      [['confirm', 'refuse']],
      [['confirm', 'refuse']],
      [['confirm', 'refuse']],
      [],
    ]);
    await confirm(chair, id);
    expect(await see()).toEqual([[['withdraw']], [['confirm', 'refuse']], [[]], [[]], []]);
    const [card] = await cards(room.supervisor, 'supervisor');
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
    await withdraw(room.secretary, id);
    expect(await see()).toEqual([[], [], [], [], []]);
  });

  it('a chair who has left the room presides over nothing', async () => {
    const id = await ask(ballotId, 'void');
    const attendance = (state: string): Promise<unknown> =>
      rowsOf(app.database.ownerUrl, `update seat set attendance = $2 where meeting_id = $1 and number = 1`, [
        room.meetingId,
        state,
      ]);
    await attendance('departed');
    expect(await codeOf(confirm(chair, id))).toBe('resource.not-found');
    await attendance('present');
    await withdraw(room.secretary, id);
  });

  /** Another ballot of another meeting, announced: this one's is open. */
  async function announced0(): Promise<string> {
    await bothConfirm(await ask(ballotId, 'void', { reason: '让出' }));
    const other = await announced();
    ballotId = await room.openBallot();
    return other;
  }
});

describe('an announced outcome is annulled', () => {
  it('counts stay and carry the mark; nothing is published; the record still recounts', async () => {
    const ballotId = await announced();
    await bothConfirm(await ask(ballotId, 'annul'));
    const socket = await connectLive(room.secretary);
    const { slow } = await joinMeeting(socket, room.meetingId, 'console');
    socket.disconnect();
    expect(slow.result).toMatchObject({ ballotId, annulled: { reason: '设备故障' } });
    expect(slow.result?.lines[0]).toMatchObject({ agree: 5, passed: true });
    expect(slow.agenda.find((line) => line.ballotId === ballotId)).toMatchObject({ state: 'annulled', passed: null });
    expect(await codeOf(room.organizer.download(`/api/ballots/${ballotId}/publicity.xlsx?order=number`))).toBe(
      'publicity.annulled',
    );
    expect(await codeOf(room.secretary.download(`/api/ballots/${ballotId}/tally-sheet.pdf`))).toBe('done');
    expect(recountBundle(await bundleOf(ballotId), random)).toMatchObject({ ok: true });
    expect(await codeOf(ask(ballotId, 'annul'))).toBe('ballot.wrong-state');
    expect(await codeOf(ask(ballotId, 'void'))).toBe('ballot.wrong-state');
  });
});

describe('a further round', () => {
  it('follows a void ballot, with its reason and the candidates named, and says so in its manifest', async () => {
    const first = await voided();
    const [one, , three] = room.candidates.map(({ id }) => id) as [string, string, string];
    const id = await ask(first, 'rounds', { reason: '第一轮作废', candidateIds: [three, one] });
    await bothConfirm(id);
    const [drafted] = await box.rows<{ id: string }>('select id from ballot where follows = $1', [first]);
    const second = drafted?.id ?? '';
    await room.secretary.post(`/api/ballots/${second}/open`);
    const { manifest } = (await box.opened(second)).ballot;
    const before = await bundleOf(first);
    expect(manifest).toMatchObject({
      round: 2,
      reason: '第一轮作废',
      previous: { ballotId: first, head: before.head },
    });
    expect(manifest.candidates.map((candidate) => candidate.id)).toEqual([one, three]);
    expect(await codeOf(ask(first, 'rounds', { candidateIds: [one] }))).toBe('ballot.followed');
    expect(await codeOf(ask(second, 'rounds', { candidateIds: [one] }))).toBe('ballot.wrong-state');
    await castAll(second);
    await room.secretary.post(`/api/ballots/${second}/close`);
    await eventually(() => room.secretary.post(`/api/ballots/${second}/announce`));
    expect(await box.state(first)).toBe('void');
    const stranger = '00000000-0000-4000-8000-000000000000';
    const [, two] = room.candidates.map(({ id: own }) => own) as [string, string];
    for (const candidateIds of [[stranger], [two], [one, two]])
      expect(await codeOf(ask(second, 'rounds', { candidateIds }))).toBe('ballot.round-candidates');
    expect(await codeOf(ask(second, 'rounds', { candidateIds: [] }))).toBe('request.invalid');
    expect(await codeOf(ask(second, 'rounds', { candidateIds: [one, one] }))).toBe('request.invalid');
    const [card] = await ask(second, 'rounds', { candidateIds: [one] }).then(() =>
      cards(room.supervisor, 'supervisor'),
    );
    expect(card).toMatchObject({
      act: 'new-round',
      about: { ballot: second, candidates: 1, named: room.candidates[0]?.code },
    });
    await bothConfirm(card?.id ?? '');
    const [third] = await box.rows<{ id: string; round: number }>('select id, round from ballot where follows = $1', [
      second,
    ]);
    expect(third?.round).toBe(3);
    await room.secretary.delete(`/api/ballots/${third?.id ?? ''}`);
  });
});

describe('a further round takes over', () => {
  const roundAfter = async (ballotId: string, candidateIds: (string | undefined)[]): Promise<string> => {
    await bothConfirm(await ask(ballotId, 'rounds', { candidateIds }));
    const [drafted] = await box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
    return drafted?.id ?? '';
  };

  it('places and cap of a void round, and no cap that its paper cannot exceed (R15)', async () => {
    const ballotId = await room.openBallot({ quotaCount: 2, cap: 2 });
    await bothConfirm(await ask(ballotId, 'void'));
    const second = await roundAfter(ballotId, [room.candidates[0]?.id, room.candidates[1]?.id]);
    await room.secretary.post(`/api/ballots/${second}/open`);
    expect((await box.opened(second)).ballot.manifest).toMatchObject({ round: 2, quota: 2, cap: null });
    await bothConfirm(await ask(second, 'void'));
  });

  it('the agenda item of the round before, which comes back to its ballot', async () => {
    const candidateIds = await room.freshCandidates();
    const item = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
      title: '一',
      panel: '',
      candidateIds,
    });
    for (const act of ['begin', 'vote']) await room.secretary.post(`/api/agenda-items/${item.id}/acts`, { act });
    const { id } = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/ballots`, {
      itemId: item.id,
      title: '表决',
      candidateIds,
      policy: 'last',
      announce: 'chair',
    });
    await room.secretary.post(`/api/ballots/${id}/open`);
    await castAll(id);
    await room.secretary.post(`/api/ballots/${id}/close`);
    await eventually(() => room.secretary.post(`/api/ballots/${id}/announce`));
    const second = await roundAfter(id, [candidateIds[0]]);
    await room.secretary.post(`/api/ballots/${second}/open`);
    const [row] = await box.rows<{ step: string; item: string }>(
      'select i.step, b.agenda_item_id as item from ballot b join agenda_item i on i.id = b.agenda_item_id where b.id = $1',
      [second],
    );
    expect(row).toEqual({ step: 'ballot', item: item.id });
    await bothConfirm(await ask(second, 'void'));
  });
});

describe('the matrix of a ballot, act by state, as the table says', () => {
  const acts: Partial<Record<BallotAct, (id: string) => Promise<unknown>>> = {
    void: (id) => ask(id, 'void'),
    annul: (id) => ask(id, 'annul'),
    repeat: (id) => ask(id, 'rounds', { candidateIds: [room.candidates[0]?.id] }),
  };

  it.each(BALLOT_STATES.filter((state) => state !== 'closing'))('%s', async (state: BallotState) => {
    const ballotId = await inState(state);
    for (const [act, attempt] of Object.entries(acts) as [BallotAct, (id: string) => Promise<unknown>][]) {
      const allowed = next(BALLOT_LIFECYCLE, state, act, THREE) !== null;
      const code = await codeOf(attempt(ballotId));
      expect([state, act, code]).toEqual([state, act, allowed ? 'done' : 'ballot.wrong-state']);
    }
    for (const { id } of await cards(room.secretary, 'console')) await withdraw(room.secretary, id);
    if (['open', 'closed'].includes(state)) await bothConfirm(await ask(ballotId, 'void'));
    if (state === 'draft') await room.secretary.delete(`/api/ballots/${ballotId}`);
  });

  async function inState(state: BallotState): Promise<string> {
    if (state === 'draft') return room.draftBallot();
    if (state === 'void') return voided();
    if (state === 'announced') return announced();
    if (state === 'annulled') {
      const ballotId = await announced();
      await bothConfirm(await ask(ballotId, 'annul'));
      return ballotId;
    }
    const ballotId = await room.openBallot();
    if (state === 'closed') {
      await room.secretary.post(`/api/ballots/${ballotId}/close`);
      await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
    }
    return ballotId;
  }
});
