/** The walking skeleton without browsers: seven experts, three candidates, from the sign-in to the recount. */
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { recountBundle } from '../support/recount.js';
import { joinMeeting, connectLive, random } from '../../src/cli/demo/simulated-expert.js';
import type { SlowSnapshot } from '../../src/contract/live.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { eventually } from '../support/eventually.js';

let server: TestServer;
let room: Room;

beforeAll(async () => {
  server = await startServer();
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 7, candidates: 3 });
}, 120_000);

afterAll(async () => {
  room.leave();
  await server.stop();
});

it('runs a ballot from the sign-in to a result that two programs recount', async () => {
  await room.gather();
  const ballotId = await room.openBallot();
  // 1: everybody agrees but one; 2: five of seven (passes); 3: four of seven (fails), two abstain, one does not submit
  const choices = [
    ['agree', 'agree', 'agree', 'agree', 'agree', 'agree'],
    ['agree', 'agree', 'agree', 'agree', 'agree', 'oppose'],
    ['agree', 'agree', 'agree', 'agree', 'abstain', 'abstain'],
  ] as const;
  await room.vote(ballotId, room.experts.slice(0, 6), (expert, candidate) => choices[candidate]?.[expert] ?? 'abstain');

  const desk = await connectLive(room.secretary);
  const before = await joinMeeting(desk, room.meetingId, 'console');
  expect(before.fast).toMatchObject({
    ballot: { state: 'open', submitted: 6, attending: 7 },
    submittedSeats: [1, 2, 3, 4, 5, 6],
    missingSeats: [7],
  });

  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () =>
    expect((await joinMeeting(desk, room.meetingId, 'console')).fast.ballot?.state).toBe('closed'),
  );
  await room.experts[0]?.client.post(`/api/ballots/${ballotId}/announce`);
  const after = await joinMeeting(desk, room.meetingId, 'console');
  const { result } = after.slow as SlowSnapshot;
  expect(
    result?.lines.map(({ agree, oppose, abstain, unsubmitted, passed }) => ({
      agree,
      oppose,
      abstain,
      unsubmitted,
      passed,
    })),
  ).toEqual([
    { agree: 6, oppose: 0, abstain: 0, unsubmitted: 1, passed: true },
    { agree: 5, oppose: 1, abstain: 0, unsubmitted: 1, passed: true },
    { agree: 4, oppose: 0, abstain: 2, unsubmitted: 1, passed: false },
  ]);
  desk.disconnect();

  const bundle = await room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
  expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
  expect(verifyBundles([bundle])).toMatchObject({ valid: true });
}, 60_000);
