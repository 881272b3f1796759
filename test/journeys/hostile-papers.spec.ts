/** Papers as a hostile but signed-in expert could send them: each refusal has a word of its own, and nothing is recorded. */
import { randomBytes } from 'node:crypto';
import { hexBytes } from '../../src/ballots/protocol/encoding.js';
import { ENTRY_BYTES, paperDigest } from '../../src/ballots/protocol/paper-layout.js';
import { sign } from '../../src/ballots/protocol/signatures.js';
import type { CastFrame } from '../../src/ballots/requests/cast.frame.js';
import { connectLive, joinMeeting, type LiveSocketClient } from '../../src/cli/demo/simulated-expert.js';
import type { Problem } from '../../src/contract/problem.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox, type Opened, type Voter } from '../support/ballot-box.js';
import { buildRoom, type Room } from '../support/room.js';

let application: TestApplication;
let room: Room;
let box: BallotBox;
let ballotId: string;
let opened: Opened;
let voter: Voter;
let other: Voter;
let socket: LiveSocketClient;

beforeAll(async () => {
  application = await startApplication({ listen: true });
  room = await buildRoom(application.url, application.database, { experts: 5, candidates: 3 });
  box = await BallotBox.of(application, room);
  ballotId = await room.openBallot();
  opened = await box.opened(ballotId);
  [voter, other] = box.voters as [Voter, Voter];
  socket = await connectLive((room.experts[0] as (typeof room.experts)[number]).client);
  await joinMeeting(socket, room.meetingId, 'expert');
}, 120_000);

afterAll(async () => {
  socket.disconnect();
  await box.end();
  await application.close();
});

/** Signs a frame again, as the owner of the credential can. */
function signed(frame: CastFrame, as: Voter = voter): CastFrame {
  const { seen, body, nonce, revision } = frame;
  const hash = paperDigest(opened.ballot, as.key.key, { seat: as.seat, revision, nonce, seen, body });
  return { ...frame, signature: Buffer.from(sign(hash, as.key.secret)) };
}

const good = (): CastFrame => box.frame(opened, voter, () => 'agree');

const changed = (frame: CastFrame, at: number, bytes: Uint8Array): CastFrame => {
  const body = Buffer.from(frame.body);
  body.set(bytes, at);
  return signed({ ...frame, body });
};

/** The group order, little-endian: the smallest scalar that is not one. */
const ORDER = hexBytes('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');

const refusals: [string, () => CastFrame, string][] = [
  ['another manifest', () => ({ ...good(), manifestHash: '00'.repeat(32) }), 'cast.other-manifest'],
  ['a body that is too short', () => signed({ ...good(), body: good().body.subarray(0, -1) }), 'cast.wrong-length'],
  [
    'a body with an entry too many',
    () => signed({ ...good(), body: Buffer.concat([good().body, Buffer.alloc(ENTRY_BYTES)]) }),
    'cast.wrong-length',
  ],
  ['no body at all', () => signed({ ...good(), body: Buffer.alloc(0) }), 'cast.wrong-length'],
  ['revision 2 before 1', () => signed({ ...good(), revision: 2 }), 'cast.wrong-revision'],
  ['a head that is not of this chain', () => signed({ ...good(), seen: 'ab'.repeat(32) }), 'cast.unknown-head'],
  ['the head before the opening', () => signed({ ...good(), seen: '00'.repeat(32) }), 'cast.unknown-head'],
  ['a scalar plus the order', () => changed(good(), 384, ORDER), 'cast.bad-encoding'],
  ['bytes that are no point', () => changed(good(), 32, new Uint8Array(32).fill(0xff)), 'cast.bad-encoding'],
  ['the identity as alpha', () => changed(good(), 0, new Uint8Array(32)), 'cast.zero-alpha'],
  ['one entry twice', () => changed(good(), ENTRY_BYTES, good().body.subarray(0, ENTRY_BYTES)), 'cast.bad-proof'],
  ['a flipped bit in a proof', () => changed(good(), 384, flipped(good().body.subarray(384, 416))), 'cast.bad-proof'],
  [
    'a signature by another credential',
    () => ({ ...good(), signature: signed(good(), other).signature }),
    'cast.bad-signature',
  ],
  ['a random signature', () => ({ ...good(), signature: randomBytes(64) }), 'cast.bad-signature'],
];

function flipped(scalar: Uint8Array): Uint8Array {
  const changedScalar = Uint8Array.from(scalar);
  changedScalar[0] = (changedScalar[0] ?? 0) ^ 1;
  return changedScalar;
}

it.each(refusals)('refuses %s', async (_, frame, code) => {
  await expect(box.cast(voter, frame())).rejects.toMatchObject({ code });
  expect(await box.recorded(ballotId)).toEqual([]);
});

it('refuses one entry used for two candidates of the same paper', async () => {
  const frame = good();
  await expect(box.cast(voter, changed(frame, ENTRY_BYTES, frame.body.subarray(0, ENTRY_BYTES)))).rejects.toMatchObject(
    { code: 'cast.repeated-alpha' },
  );
});

it('refuses a stranger, and a paper for somebody else’s seat', async () => {
  const stranger = { ...voter, actor: { ...voter.actor, personId: '00000000-0000-4000-8000-000000000000' } };
  await expect(box.cast(stranger, good())).rejects.toMatchObject({ code: 'resource.not-found' });
  // The seat is the session's: a paper made for another seat fails under this one.
  await expect(
    box.cast(
      voter,
      box.frame(opened, other, () => 'agree'),
    ),
  ).rejects.toMatchObject({ code: 'cast.bad-signature' });
});

it('refuses a seat that has left the room, until it is back (R7)', async () => {
  await room.secretary.post(`/api/meetings/${room.meetingId}/seats/${voter.seat}/attendance`, {
    act: 'depart',
    reason: '临时离场',
  });
  await expect(box.cast(voter, good())).rejects.toMatchObject({ code: 'cast.not-present' });
  await room.bringBack(voter.seat);
  expect(await box.recorded(ballotId)).toEqual([]);
});

it('refuses randomness that another seat has used, decided at the write', async () => {
  const second = await room.experts[1]?.client.get<{ head: string }>(`/api/ballots/${ballotId}/sheet`);
  expect(second?.head).toBe(opened.head);
  const copied = box.frame(opened, other, () => 'agree');
  await box.cast(other, copied);
  const frame = good();
  const stolen = changed(frame, 0, copied.body.subarray(0, ENTRY_BYTES));
  // The copied proof names another credential, so the proof already fails; the index is asked directly.
  await expect(box.cast(voter, stolen)).rejects.toMatchObject({ code: 'cast.bad-proof' });
  await expect(
    box.rows('insert into paper_alpha (ballot_id, alpha) values ($1, $2)', [ballotId, copied.body.subarray(0, 32)]),
  ).rejects.toThrow(/paper_alpha_pkey/);
});

describe('frames that are no papers', () => {
  const send = (frame: unknown): Promise<{ ok: boolean; problem?: Problem }> =>
    socket.timeout(5_000).emitWithAck('cast', frame as never) as never;

  it.each([
    ['nothing', undefined, 'request.invalid'],
    ['a string', 'paper', 'request.invalid'],
    ['a list', [1, 2, 3], 'request.invalid'],
    ['an empty object', {}, 'request.invalid'],
    ['an unknown member', { extra: 1 }, 'request.invalid'],
  ])('refuses %s', async (_, frame, code) => {
    expect(await send(frame)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['ballotId', 'x'],
    ['ballotId', { toString: 'x' }],
    ['manifestHash', 'AB'.repeat(32)],
    ['revision', '1'],
    ['revision', 0],
    ['revision', 2 ** 32],
    ['nonce', Buffer.alloc(15)],
    ['nonce', 'aaaaaaaaaaaaaaaa'],
    ['seen', null],
    ['body', 'text'],
    ['signature', Buffer.alloc(63)],
  ])('names %s when it is wrong', async (field, value) => {
    const answer = await send({ ...good(), [field]: value });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'request.invalid', facts: { field } } });
  });

  it('answers a command that nobody listens to', async () => {
    const untyped = socket.timeout(5_000) as unknown as {
      emitWithAck: (command: string, frame: object) => Promise<{ problem?: Problem }>;
    };
    const answer = await untyped.emitWithAck('decrypt', {});
    expect(answer.problem?.code).toBe('live.unknown-command');
  });

  it('refuses an unknown member beside a good paper', async () => {
    expect(await send({ ...good(), choice: 'agree' })).toMatchObject({
      ok: false,
      problem: { code: 'request.invalid', facts: { field: 'choice' } },
    });
  });

  it('cuts a frame that is larger than any paper, and lets the expert come back', async () => {
    const big = await connectLive((room.experts[2] as (typeof room.experts)[number]).client);
    const gone = new Promise((resolve) => big.once('disconnect', resolve));
    big.emit('cast', { ...good(), body: Buffer.alloc(5_000_000) } as never, () => undefined);
    expect(await gone).toBe('transport close');
    big.disconnect();
    const again = await connectLive((room.experts[2] as (typeof room.experts)[number]).client);
    expect((await joinMeeting(again, room.meetingId, 'expert')).fast.ballot?.state).toBe('open');
    again.disconnect();
  });

  it('is still able to take the good paper afterwards', async () => {
    expect(await send(good())).toMatchObject({ ok: true });
  });
});
