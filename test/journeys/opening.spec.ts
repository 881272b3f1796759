/** What may stand in a manifest, and that nobody can spoil an opening for the others. */
import type { VotedCandidatesView } from '../../src/ballots/views/ballot.view.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox } from '../support/ballot-box.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room, type RoomOptions } from '../support/room.js';

let application: TestApplication;
let room: Room;
let box: BallotBox;
/** Rooms of single tests; their experts' connections end with them. */
const rooms: Room[] = [];

async function anotherRoom(options: RoomOptions): Promise<Room> {
  const built = await buildRoom(application.url, application.database, options);
  rooms.push(built);
  return built;
}

beforeAll(async () => {
  application = await startApplication({ listen: true });
  room = await buildRoom(application.url, application.database, { experts: 6, candidates: 2, committeeSize: 6 });
  box = await BallotBox.of(application, room);
}, 120_000);

afterAll(async () => {
  for (const one of rooms) one.leave();
  await box.end();
  await application.close();
});

it.each([
  ['the identity', '00'.repeat(32)],
  ['bytes that are no point', 'ff'.repeat(32)],
  ['a point of small order', '0100000000000000000000000000000000000000000000000000000000000000'],
])('refuses %s as a credential or an officer’s key, so that it cannot spoil an opening', async (_, key) => {
  const refused = { problem: { code: 'credential.invalid' } };
  const [expert] = room.experts;
  await expect(
    expert?.client.post(`/api/meetings/${room.meetingId}/sign-in`, { credential: key }),
  ).rejects.toMatchObject(refused);
  await expect(
    room.secretary.post(`/api/meetings/${room.meetingId}/officer-keys`, { role: 'secretary', key }),
  ).rejects.toMatchObject(refused);
});

it('opens for the secretary while others who may not are trying the same, and the key of the ballot stays whole', async () => {
  const ballotId = await room.draftBallot();
  const elsewhere = await anotherRoom({ experts: 3, candidates: 1 });
  const intruders = Array.from({ length: 8 }, () =>
    elsewhere.secretary.post(`/api/ballots/${ballotId}/open`).catch((error: unknown) => error),
  );
  await room.secretary.post(`/api/ballots/${ballotId}/open`);
  for (const refused of await Promise.all(intruders)) expect(refused).toMatchObject({ problem: { status: 404 } });
  const opened = await box.opened(ballotId);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
  expect(await box.recorded(ballotId)).toHaveLength(6);
});

it('refuses the return by a click of who was recorded as gone while a ballot is open (R7)', async () => {
  const [, , third] = box.voters;
  const expert = room.experts[2];
  await room.secretary.post(`/api/meetings/${room.meetingId}/seats/${third?.seat ?? 0}/attendance`, {
    act: 'depart',
    reason: '离场',
  });
  const credential = Buffer.from(third?.key.key ?? []).toString('hex');
  await expect(expert?.client.post(`/api/meetings/${room.meetingId}/sign-in`, { credential })).rejects.toMatchObject({
    problem: { code: 'seat.departed' },
  });
});

it('lets nobody be voted on twice beside a first ballot, told at the draft and again at the opening (R14)', async () => {
  const again = await anotherRoom({ experts: 7, candidates: 2 });
  await again.gather();
  const both = again.candidates.map(({ id }) => id);
  const drafted = await again.draftBallot({ candidates: both });
  const first = await again.openBallot({ candidates: both.slice(0, 1), announce: 'close' });
  const refused = { problem: { code: 'ballot.already-voted', facts: { candidates: 'A-001' } } };
  await expect(again.draftBallot({ candidates: both })).rejects.toMatchObject(refused);
  await again.secretary.post(`/api/ballots/${first}/close`);
  await eventually(() => again.secretary.get(`/api/ballots/${first}/result`));
  await expect(again.secretary.post(`/api/ballots/${drafted}/open`)).rejects.toMatchObject(refused);
  expect(await again.secretary.get(`/api/meetings/${again.meetingId}/voted-candidates`)).toEqual({
    ballots: [
      {
        ...{ title: '测试投票', round: 1, state: 'announced', panelId: null, meeting: null },
        candidateIds: both.slice(0, 1),
      },
    ],
  });
  // in another meeting of the review it is told where; the draft that keeps nobody is not told
  const next = await again.anotherMeeting();
  const { ballots } = await next.secretary.get<VotedCandidatesView>(`/api/meetings/${next.meetingId}/voted-candidates`);
  expect(ballots).toMatchObject([
    { state: 'announced', meeting: expect.stringMatching(/./), candidateIds: both.slice(0, 1) },
  ]);
  await again.openBallot({ candidates: both.slice(1) });
});

it('opens no ballot where neither the chair nor a deputy is present (R5)', async () => {
  const members = await anotherRoom({ experts: 6, candidates: 1 });
  await members.gather();
  for (const seat of [1, 2])
    await members.secretary.post(`/api/meetings/${members.meetingId}/seats/${seat}/attendance`, {
      act: 'depart',
      reason: '离场',
    });
  await expect(members.openBallot()).rejects.toMatchObject({ problem: { code: 'ballot.not-presided' } });
});

it('opens no ballot without quorum (R5)', async () => {
  const small = await anotherRoom({ experts: 3, candidates: 1, committeeSize: 9 });
  await small.gather();
  await expect(small.openBallot()).rejects.toMatchObject({
    problem: { code: 'ballot.no-quorum', facts: { present: 3, quorum: 6 } },
  });
  small.leave();
});
