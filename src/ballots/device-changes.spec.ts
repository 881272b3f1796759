/** R18, R23: another device in an open ballot, from the wish to the event that secretary and supervisor signed, and its counting. */
import { randomBytes, randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { rowsOf } from '../../test/support/database.js';
import { eventually } from '../../test/support/eventually.js';
import { OfficerDesk } from '../../test/support/officer-desks.js';
import { codeOf } from '../../test/support/refusals.js';
import { buildRoom, type BallotOptions, type Room } from '../../test/support/room.js';
import type { ApiClient } from '../cli/demo/api-client.js';
import { random, type SimulatedExpert } from '../cli/demo/simulated-expert.js';
import type { PersonalSnapshot } from '../contract/live.js';
import { verifyBundles } from '../verifier/verify.js';
import type { Bundle } from './protocol/bundle.js';
import { toHex } from './protocol/encoding.js';
import { recountBundle } from './protocol/recount.js';
import { newSigningKey, type SigningKey } from './protocol/signatures.js';

let app: TestApplication;
let room: Room;
let secretary: OfficerDesk;
let supervisor: OfficerDesk;
let ballotId: string;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
  await room.gather();
  const keys = await room.registerOfficers();
  secretary = new OfficerDesk(room, 'secretary', keys.secretary);
  supervisor = new OfficerDesk(room, 'supervisor', keys.supervisor);
}, 120_000);
afterEach(async () => {
  app.holdTime(null);
  await over();
});
afterAll(async () => {
  room.leave();
  await app.close();
});

const expert = (n: number): SimulatedExpert => room.experts[n] as SimulatedExpert;
const rows = <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, sql, parameters);

async function opened(options: BallotOptions = {}): Promise<void> {
  ballotId = await room.openBallot(options);
}

/** Ends whatever ballot a test has left open, so that the next one can open. */
async function over(): Promise<void> {
  const pending = await rows<{ id: string }>(
    `select id from ballot where meeting_id = $1 and state in ('open', 'closing', 'closed')`,
    [room.meetingId],
  );
  for (const { id } of pending) await announced(id);
}

async function announced(id = ballotId): Promise<Bundle> {
  await codeOf(room.secretary.post(`/api/ballots/${id}/close`));
  return eventually(async () => {
    await codeOf(room.secretary.post(`/api/ballots/${id}/announce`));
    return room.secretary.get<Bundle>(`/api/ballots/${id}/bundle`);
  });
}

/** Another device of this expert, with a key of its own and in the room. */
async function newDevice(n: number): Promise<SimulatedExpert> {
  const device = await room.anotherDevice(expert(n));
  device.credential = newSigningKey(random);
  await device.enter(room.meetingId);
  return device;
}

const keyOf = (device: SimulatedExpert): string => toHex(device.credential?.key ?? new Uint8Array(32));

const wish = async (device: SimulatedExpert, credential = keyOf(device)): Promise<string> =>
  (await device.client.post<{ id: string }>(`/api/ballots/${ballotId}/device-changes`, { credential })).id;
const approve = async (changeId: string, reason = '平板无法开机'): Promise<string> =>
  (await room.secretary.post<{ id: string }>(`/api/device-changes/${changeId}/approve`, { reason })).id;
const confirm = (id: string): Promise<void> => room.supervisor.post(`/api/confirmations/${id}/confirm`);

async function agreed(device: SimulatedExpert): Promise<string> {
  const changeId = await wish(device);
  await confirm(await approve(changeId));
  return changeId;
}

async function changed(device: SimulatedExpert): Promise<string> {
  const changeId = await agreed(device);
  await secretary.signOnce(changeId);
  await supervisor.signOnce(changeId);
  return changeId;
}

const stateOf = async (changeId: string): Promise<unknown[]> =>
  (
    await rows<{ state: string; because: string | null }>(
      'select state, dropped_because as because from device_change where id = $1',
      [changeId],
    )
  ).flatMap(({ state, because }) => [state, because]);

const eventsOf = async (): Promise<string[]> =>
  (
    await rows<{ type: string }>(
      `select event::jsonb->>'type' as type from ballot_event where ballot_id = $1 order by sequence`,
      [ballotId],
    )
  ).map(({ type }) => type);

async function vote(device: SimulatedExpert): Promise<string> {
  return (await device.send(await device.prepare(ballotId, () => 'agree'))).receipt;
}

describe('from the wish to the count', () => {
  it('the expert goes on with another device, is counted, and every recount finds the change in plain words', async () => {
    await opened();
    const device = await newDevice(1);
    const told: string[] = [];
    const before = expert(1);
    before.socket?.once('ended', ({ reason }) => told.push(reason));
    const changeId = await wish(device);
    expect(await codeOf(vote(before))).toBe('done');
    await confirm(await approve(changeId));
    await secretary.signOnce(changeId);
    expect(await eventsOf()).toEqual(['open', 'cast']);
    expect((await supervisor.signOnce(changeId)).state).toBe('done');
    await eventually(() => expect(told).toEqual(['taken-over']));
    const receipt = await vote(device);
    expect(await eventsOf()).toEqual(['open', 'cast', 'recredential', 'cast']);
    await room.vote(ballotId, [expert(0), expert(2)], () => 'oppose');
    const bundle = await announced();
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
    const report = verifyBundles([bundle], { receipts: [receipt] });
    expect(report).toMatchObject({ valid: true });
    const words = report.bundles.flatMap(({ exceptions }) => exceptions);
    expect(words).toEqual([
      {
        'zh-CN': '席位 2 更换了投票设备（秘书、监督员签名确认）：平板无法开机',
        en: 'Seat 2 was given another device (signed by the secretary and the supervisor): 平板无法开机',
      },
    ]);
    expect(bundle.results[0]).toMatchObject({ agree: 1, oppose: 2, unsubmitted: 2 });
    room.experts[1] = device;
  }, 60_000);

  it('leaves evidence: side log and audit, by reference', async () => {
    await opened();
    const device = await newDevice(2);
    const changeId = await changed(device);
    room.experts[2] = device;
    const log = await rows<{ type: string }>(
      `select type from meeting_event where meeting_id = $1 and facts->>'ballot' = $2 order by sequence`,
      [room.meetingId, ballotId],
    );
    expect(log.map(({ type }) => type)).toEqual([
      'ballot.drafted',
      'ballot.opened',
      'device.wished',
      'confirmation.requested',
      'confirmation.given',
      'seat.recredentialed',
    ]);
    expect(
      await rows(`select facts from audit_event where type = 'seat.recredentialed' order by id desc limit 1`),
    ).toEqual([{ facts: { ballot: ballotId, seat: 3, change: changeId } }]);
    const inForce = await rows(
      `select encode(c.public_key, 'hex') as key from credential c join seat s on s.id = c.seat_id where s.meeting_id = $1 and s.number = 3 and c.ended_at is null`,
      [room.meetingId],
    );
    expect(inForce).toEqual([{ key: keyOf(device) }]);
  });

  it('a lost acknowledgement retried after the change gives the same receipt; a new paper of the old device is refused', async () => {
    await opened();
    const before = expert(3);
    const paper = await before.prepare(ballotId, () => 'agree');
    const next = await before.prepare(ballotId, () => 'oppose');
    const receipt = await before.send(paper);
    const device = await newDevice(3);
    await changed(device);
    before.leave();
    await before.enter(room.meetingId);
    expect(await before.send(paper)).toEqual(receipt);
    expect(await codeOf(before.send(next))).toMatch(/^cast[.]/);
    expect(await eventsOf()).toEqual(['open', 'cast', 'recredential']);
    await vote(device);
    expect(await before.send(paper)).toEqual(receipt);
    expect(verifyBundles([await announced()], {})).toMatchObject({ valid: true });
    before.leave();
    room.experts[3] = device;
  });

  it('twice in one ballot, the second time over the first', async () => {
    await opened();
    const [one, two] = [await newDevice(4), await newDevice(4)];
    await changed(one);
    await vote(one);
    await changed(two);
    await vote(two);
    const bundle = await announced();
    expect(verifyBundles([bundle], {})).toMatchObject({ valid: true });
    expect(bundle.events.filter(({ type }) => type === 'recredential')).toHaveLength(2);
    room.experts[4] = two;
  });
});

describe('two signatures for one head', () => {
  it('converges while papers come in without a pause', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await agreed(device);
    let voting = true;
    const papers = Promise.all(
      [0, 2, 3].map(async (n) => {
        let cast = 0;
        for (; voting; cast += 1) await vote(expert(n));
        return cast;
      }),
    );
    const signed = await Promise.all([secretary.signUntilDone(changeId), supervisor.signUntilDone(changeId)]);
    voting = false;
    expect((await papers).every((cast) => cast > 0)).toBe(true);
    expect(signed.every((times) => times > 0)).toBe(true);
    expect(await stateOf(changeId)).toEqual(['done', null]);
    await vote(device);
    expect(verifyBundles([await announced()], {})).toMatchObject({ valid: true });
    room.experts[1] = device;
  }, 180_000);

  it('a head that a paper has moved is refused with the current one, and each signs again', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await agreed(device);
    const early = await secretary.challenge(changeId);
    const signature = await secretary.signature(early);
    await vote(expert(0));
    const { head } = await secretary.challenge(changeId);
    await expect(secretary.post(changeId, early.head, signature)).rejects.toMatchObject({
      problem: { code: 'device-change.head-moved', facts: { head } },
    });
    await secretary.signOnce(changeId);
    await vote(expert(2));
    expect(await supervisor.signOnce(changeId)).toMatchObject({ state: 'confirmed', signed: ['supervisor'] });
    expect(await secretary.signOnce(changeId)).toMatchObject({ state: 'done' });
    room.experts[1] = device;
  });

  it('papers wait for the second signature, and not for long', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await agreed(device);
    await secretary.signOnce(changeId);
    const { head } = await secretary.challenge(changeId);
    const started = performance.now();
    const waiting = vote(expert(0));
    expect((await supervisor.challenge(changeId)).head).toBe(head);
    await waiting;
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await supervisor.challenge(changeId)).head).not.toBe(head);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });

  it('the same signature again, and both in the same instant, change the device once', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await agreed(device);
    const challenge = await secretary.challenge(changeId);
    const [one, two] = [await secretary.signature(challenge), await supervisor.signature(challenge)];
    const posts = [
      secretary.post(changeId, challenge.head, one),
      secretary.post(changeId, challenge.head, one),
      supervisor.post(changeId, challenge.head, two),
      supervisor.post(changeId, challenge.head, two),
    ];
    await Promise.all(posts);
    expect(await eventsOf()).toEqual(['open', 'recredential']);
    expect((await secretary.post(changeId, challenge.head, one)).state).toBe('done');
    room.experts[1] = device;
  });

  it('refuses what the manifest’s keys did not sign for exactly this', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await agreed(device);
    const challenge = await secretary.challenge(changeId);
    const other = toHex(random(32));
    const wrong: Promise<string>[] = [
      secretary.signature(challenge, { key: supervisor.key }),
      secretary.signature(challenge, { key: newSigningKey(random) }),
      secretary.signature(challenge, { seat: 1 }),
      secretary.signature(challenge, { credential: toHex(newSigningKey(random).key) }),
      secretary.signature(challenge, { head: other }),
      Promise.resolve('00'.repeat(64)),
      Promise.resolve('ff'.repeat(64)),
    ];
    for (const signature of await Promise.all(wrong))
      expect(await codeOf(secretary.post(changeId, challenge.head, signature))).toBe('device-change.other-key');
    const foreign = await secretary.signature(challenge, { head: other });
    expect(await codeOf(secretary.post(changeId, other, foreign))).toBe('device-change.head-moved');
    expect((await secretary.challenge(changeId)).signed).toEqual([]);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });
});

describe('R12: no head tells who replaced a paper', () => {
  it('the officers are given it only while there is something to sign', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await wish(device);
    const head = async (): Promise<string | null> =>
      (await room.secretary.get<{ head: string | null }>(`/api/device-changes/${changeId}`)).head;
    expect(await head()).toBeNull();
    const request = await approve(changeId);
    expect(await head()).toBeNull();
    await confirm(request);
    expect(await head()).toMatch(/^[0-9a-f]{64}$/);
    for (const desk of [secretary, supervisor]) await desk.signOnce(changeId);
    expect(await head()).toBeNull();
    room.experts[1] = device;
  });

  it('an expert’s sheet moves with what shows anyway, and with the own papers', async () => {
    await opened();
    const head = async (n: number): Promise<string> =>
      (await expert(n).client.get<{ head: string }>(`/api/ballots/${ballotId}/sheet`)).head;
    const start = await head(1);
    await vote(expert(0));
    const first = await head(1);
    expect(first).not.toBe(start);
    await vote(expert(0));
    expect(await head(1)).toBe(first);
    expect(await head(0)).not.toBe(first);
    // it is a head of the chain, so the paper that names it is accepted, and the record of it holds
    await vote(expert(1));
    expect(await head(2)).not.toBe(first);
    expect(verifyBundles([await announced()], {})).toMatchObject({ valid: true });
  });
});

describe('who may do what', () => {
  it('one account never gives both signatures, nor asks and confirms', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await wish(device);
    const granted = randomUUID();
    await rows(
      `insert into role_grant (id, account_id, role, committee_id)
       select $1, account_id, 'supervisor', committee_id from role_grant where committee_id = $2 and role = 'secretary'`,
      [granted, room.committeeId],
    );
    const request = await approve(changeId);
    expect(await codeOf(room.secretary.post(`/api/confirmations/${request}/confirm`))).toBe(
      'confirmation.same-account',
    );
    await confirm(request);
    const challenge = await secretary.signOnce(changeId);
    const body = { role: 'supervisor', head: challenge.head, signature: await supervisor.signature(challenge) };
    expect(await codeOf(room.secretary.post(`/api/device-changes/${changeId}/signatures`, body))).toBe(
      'device-change.same-account',
    );
    await rows('update role_grant set revoked_at = now() where id = $1', [granted]);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });

  it('is nobody else’s: each act is refused to whoever has no part in it', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await wish(device);
    const nothing = `/api/device-changes/${randomUUID()}`;
    const body = { role: 'secretary', head: '00'.repeat(32), signature: '00'.repeat(64) };
    const credential = toHex(newSigningKey(random).key);
    const at = `/api/device-changes/${changeId}`;
    const refused = [
      room.stranger.post(`/api/ballots/${ballotId}/device-changes`, { credential }),
      room.secretary.post(`/api/ballots/${ballotId}/device-changes`, { credential }),
      expert(2).client.post(`${at}/withdraw`),
      room.secretary.post(`${at}/withdraw`),
      room.supervisor.post(`${at}/approve`, { reason: 'x' }),
      expert(1).client.post(`${at}/approve`, { reason: 'x' }),
      room.supervisor.post(`${at}/decline`, { reason: 'x' }),
      room.supervisor.post(`${at}/signatures`, body),
      room.organizer.post(`${at}/signatures`, body),
      expert(1).client.get(at),
      room.stranger.get(`/api/ballots/${ballotId}/manifest`),
      room.secretary.post(`${nothing}/approve`, { reason: 'x' }),
      room.secretary.post(`${nothing}/decline`, { reason: 'x' }),
      room.secretary.post(`${nothing}/signatures`, body),
      room.secretary.get(nothing),
      expert(1).client.post(`${nothing}/withdraw`),
      expert(1).client.post(`/api/ballots/${randomUUID()}/device-changes`, { credential }),
    ];
    for (const code of await Promise.all(refused.map(codeOf)))
      expect(['resource.not-found', 'access.denied']).toContain(code);
    expect(await stateOf(changeId)).toEqual(['wished', null]);
  });

  it('a key serves once: not one that is or was anybody’s, nor one that another seat asks for', async () => {
    await opened();
    const [device, another] = [await newDevice(1), await newDevice(2)];
    expect(await codeOf(wish(device, keyOf(expert(1))))).toBe('device-change.not-needed');
    expect(await codeOf(wish(device, keyOf(expert(2))))).toBe('credential.used');
    const [ended] = await rows<{ key: string }>(
      `select encode(public_key, 'hex') as key from credential where ended_at is not null limit 1`,
    );
    expect(await codeOf(wish(device, ended?.key))).toBe('credential.used');
    expect(await codeOf(wish(device, '00'.repeat(32)))).toBe('credential.invalid');
    const changeId = await wish(device);
    expect(await wish(device)).toBe(changeId);
    expect(await codeOf(wish(another, keyOf(device)))).toBe('credential.used');
  });

  it('with policy first a seat that has voted has nothing to change; with last its revisions go on', async () => {
    await opened({ policy: 'first' });
    await vote(expert(1));
    const device = await newDevice(1);
    expect(await codeOf(wish(device))).toBe('device-change.voted');
    const unvoted = await newDevice(2);
    await changed(unvoted);
    await vote(unvoted);
    expect(verifyBundles([await announced()], {})).toMatchObject({ valid: true });
    room.experts[2] = unvoted;
  });

  it('who came after the opening, or has left, has no device to change in it', async () => {
    const late = expert(4);
    const depart = () =>
      room.secretary.post(`/api/meetings/${room.meetingId}/seats/5/attendance`, { act: 'depart', reason: '接听电话' });
    await depart();
    await opened();
    await room.bringBack(5);
    expect(await codeOf(wish(await newDevice(4)))).toBe('cast.not-on-roster');
    // R9: not on the roster, so a takeover is open to it as between ballots.
    expect(
      await codeOf(
        late.client.post(`/api/meetings/${room.meetingId}/sign-in`, { credential: toHex(newSigningKey(random).key) }),
      ),
    ).toBe('done');
    await over();
    late.credential = newSigningKey(random);
    await late.attend(room.meetingId);
    await opened();
    const device = await newDevice(4);
    await depart();
    expect(await codeOf(wish(device))).toBe('cast.not-present');
    await room.bringBack(5);
    const changeId = await wish(device);
    await depart();
    expect(await codeOf(approve(changeId))).toBe('seat.departed');
    await room.bringBack(5);
    await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`));
  });

  it('a ballot whose manifest does not name both keys says so when it is asked', async () => {
    await rows(
      `update officer_key set ended_at = now() where meeting_id = $1 and role = 'supervisor' and ended_at is null`,
      [room.meetingId],
    );
    await opened();
    expect(await codeOf(approve(await wish(await newDevice(1))))).toBe('device-change.no-officer-key');
    await over();
    const claim = (client: ApiClient, role: string, { key }: SigningKey): Promise<unknown> =>
      codeOf(client.post(`/api/meetings/${room.meetingId}/officer-keys`, { role, key: toHex(key) }));
    const [own, fresh] = [supervisor.key, newSigningKey(random)];
    // another tab of the supervisor comes and goes; nobody else can bring its key back
    for (const key of [own, fresh, own]) {
      expect(await claim(room.supervisor, 'supervisor', key)).toBe('done');
      expect(
        await rows(
          `select encode(public_key, 'hex') as key from officer_key where role = 'supervisor' and ended_at is null`,
        ),
      ).toEqual([{ key: toHex(key.key) }]);
    }
    expect(await claim(room.secretary, 'secretary', fresh)).toBe('credential.used');
    expect(await claim(room.secretary, 'supervisor', fresh)).toBe('resource.not-found');
  });
});

describe('nothing comes of it', () => {
  const request = async (id: string): Promise<string | undefined> =>
    (await rows<{ state: string }>('select state from confirmation where id = $1', [id]))[0]?.state;
  const personal = async (device: SimulatedExpert): Promise<PersonalSnapshot | null> =>
    (await device.enter(room.meetingId)).personal;

  it('refused by the supervisor, or expired: the wish stands, and the secretary may ask again', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await wish(device);
    const first = await approve(changeId);
    expect((await personal(device))?.deviceChange).toMatchObject({ changeId, state: 'asked' });
    expect(await codeOf(approve(changeId, '另一个理由'))).toBe('confirmation.already-open');
    await room.supervisor.post(`/api/confirmations/${first}/refuse`, { reason: '先核对身份' });
    expect((await personal(device))?.deviceChange).toMatchObject({ changeId, state: 'wished' });
    const second = await approve(changeId);
    app.holdTime(new Date(Date.now() + 11 * 60_000));
    expect(await codeOf(confirm(second))).toBe('confirmation.expired');
    app.holdTime(null);
    expect(await stateOf(changeId)).toEqual(['wished', null]);
    await confirm(await approve(changeId));
    expect(await stateOf(changeId)).toEqual(['confirmed', null]);
  });

  it('withdrawn by the expert, declined by the secretary, replaced by a third device: the request goes with it', async () => {
    await opened();
    const device = await newDevice(1);
    const one = await wish(device);
    const asked = await approve(one);
    await expert(1).client.post(`/api/device-changes/${one}/withdraw`);
    await expert(1).client.post(`/api/device-changes/${one}/withdraw`);
    expect([await stateOf(one), await request(asked)]).toEqual([['dropped', 'withdrawn'], 'withdrawn']);
    expect(await codeOf(confirm(asked))).toBe('confirmation.settled');
    const two = await agreed(device);
    await room.secretary.post(`/api/device-changes/${two}/decline`, { reason: '设备已修好' });
    expect((await personal(device))?.deviceChange).toMatchObject({ dropped: 'declined', note: '设备已修好' });
    expect(await codeOf(secretary.signOnce(two))).toBe('device-change.over');
    const three = await wish(device);
    const again = await approve(three);
    const third = await newDevice(1);
    const four = await wish(third);
    expect([await stateOf(three), await request(again)]).toEqual([['dropped', 'replaced'], 'withdrawn']);
    expect(await stateOf(four)).toEqual(['wished', null]);
  });

  it.each(['wished', 'asked', 'confirmed', 'signed by one'])(
    'closed in between (%s): dropped, and said',
    async (at) => {
      await opened();
      const device = await newDevice(1);
      const changeId = await wish(device);
      const asked = at === 'wished' ? null : await approve(changeId);
      if (asked !== null && at !== 'asked') await confirm(asked);
      const signature = at === 'signed by one' ? await secretary.signOnce(changeId) : null;
      await room.secretary.post(`/api/ballots/${ballotId}/close`);
      expect(await stateOf(changeId)).toEqual(['dropped', 'ballot-over']);
      if (at === 'asked') expect(await codeOf(confirm(asked ?? ''))).toBe('confirmation.settled');
      if (signature !== null) expect(await codeOf(supervisor.signOnce(changeId))).toBe('device-change.over');
      expect(await codeOf(wish(device))).toBe('device-change.ballot-over');
      const bundle = await announced();
      expect(bundle.events.some(({ type }) => type === 'recredential')).toBe(false);
    },
  );

  it('made void in between: dropped as well', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await agreed(device);
    const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/void`, { reason: '名单有误' });
    await expert(0).client.post(`/api/confirmations/${id}/confirm`);
    await confirm(id);
    expect(await stateOf(changeId)).toEqual(['dropped', 'ballot-over']);
    expect(await codeOf(secretary.signOnce(changeId))).toBe('device-change.over');
  });

  it('a change that is done cannot be taken back or declined', async () => {
    await opened();
    const device = await newDevice(1);
    const changeId = await changed(device);
    expect(await codeOf(device.client.post(`/api/device-changes/${changeId}/withdraw`))).toBe('device-change.over');
    expect(
      await codeOf(
        room.secretary.post(`/api/device-changes/${changeId}/decline`, { reason: randomBytes(2).toString('hex') }),
      ),
    ).toBe('device-change.over');
    room.experts[1] = device;
  });
});
