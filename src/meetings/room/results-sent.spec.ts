import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { eventually } from '../../../test/support/eventually.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import type { NamedResult, SlowSnapshot } from '../../contract/live.js';
import { packed } from '../../contract/packed-result.js';
import { HeldResult } from '../../contract/shown-result.js';

let app: TestApplication;
let room: Room;
let box: BallotBox;
beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 2 });
  box = await BallotBox.of(app, room);
}, 120_000);
afterAll(async () => {
  await box.end();
  await app.close();
});

it('the lines of a result travel once, whatever is done while it is shown, and whoever joins later has them too', async () => {
  const socket = await connectLive(room.secretary);
  const [sent, shown]: [NamedResult[], (SlowSnapshot | null)[]] = [[], []];
  const held = new HeldResult();
  socket.on('slow', (pushed) => {
    if (pushed.result?.result) sent.push(pushed.result);
    shown.push(held.whole(pushed));
  });
  await joinMeeting(socket, room.meetingId, 'console');
  const [first, second] = room.candidates.map(({ id }) => [id]);
  const ballotId = await room.openBallot({ candidates: first ?? [] });
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  await room.secretary.post(`/api/ballots/${ballotId}/announce`);
  await eventually(() => expect(shown.at(-1)?.result?.ballotId).toBe(ballotId));

  const before = shown.length;
  const act = (body: unknown): Promise<unknown> =>
    room.secretary.post(`/api/meetings/${room.meetingId}/seats/3/attendance`, body);
  await act({ act: 'depart', reason: '有事' });
  await eventually(() => expect(shown.length).toBeGreaterThan(before));
  const whole = shown.at(-1)?.result ?? null;
  expect(whole && packed(whole)).toEqual(sent[0]?.result);
  expect(sent.map(({ result }) => result?.ballotId)).toEqual([ballotId]);

  const late = await connectLive(room.supervisor);
  const joined = await joinMeeting(late, room.meetingId, 'supervisor');
  expect(joined.slow.result).toEqual(whole);
  expect(joined.result).toBe(sent[0]?.digest);

  const next = await room.openBallot({ candidates: second ?? [] });
  await eventually(() => expect(shown.at(-1)?.agenda.some((line) => line.ballotId === next)).toBe(true));
  await eventually(() => expect(shown.at(-1)).toMatchObject({ result: null }));
  for (const one of [socket, late]) one.disconnect();
});
