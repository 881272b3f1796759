/** R9, R12: a reminder reaches the seats that are in the room and have not submitted, and nobody else; it stays until they have. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { ApiProblem } from '../../cli/demo/api-client.js';
import { connectLive } from '../../cli/demo/simulated-expert.js';
import type { PersonalSnapshot } from '../../contract/live.js';

let app: TestApplication;
let room: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 4, candidates: 2 });
  await room.gather();
}, 120_000);
afterAll(async () => {
  room.leave();
  await app.close();
});

const remind = (ballotId: string): Promise<unknown> => room.secretary.post(`/api/ballots/${ballotId}/remind`);
const told = (): (PersonalSnapshot['reminded'] | undefined)[] => room.experts.map(({ personal }) => personal?.reminded);

/** What a page that joins now is told. */
async function anew(n: number): Promise<PersonalSnapshot['reminded'] | undefined> {
  const socket = await connectLive(room.experts[n]!.client);
  const answer = await socket.emitWithAck('join', { meetingId: room.meetingId, audience: 'expert' });
  socket.disconnect();
  return answer.ok ? answer.value.personal?.reminded : undefined;
}

it('not those who have submitted or left; the log says how many were told', async () => {
  const ballotId = await room.openBallot({ announce: 'chair' });
  await room.vote(ballotId, room.experts.slice(0, 1), () => 'agree');
  await room.secretary.post(`/api/meetings/${room.meetingId}/seats/2/attendance`, {
    ...{ act: 'depart', reason: '突感不适' },
  });
  expect(await anew(2)).toBeNull();
  await remind(ballotId);
  const here = { ballotId, at: expect.any(String) as string };
  await eventually(() => expect(told()).toEqual([null, null, here, here]));
  const [line] = await rowsOf<{ facts: object }>(
    app.database.ownerUrl,
    `select facts from meeting_event where meeting_id = $1 and type = 'seats.reminded'`,
    [room.meetingId],
  );
  expect(line?.facts).toEqual({ ballot: ballotId, seats: 2 });
  // whoever was not connected in that moment, or has loaded the page anew, is told all the same; a later one takes its place
  const first = await anew(2);
  expect([first, await anew(0)]).toEqual([here, null]);
  await remind(ballotId);
  await eventually(() => expect(told()[2]?.at).not.toBe(first?.at));
  // nobody else's snapshot has it
  for (const audience of ['console', 'supervisor'] as const) {
    const socket = await connectLive(audience === 'console' ? room.secretary : room.supervisor);
    const answer = await socket.emitWithAck('join', { meetingId: room.meetingId, audience });
    socket.disconnect();
    expect(answer.ok).toBe(true);
    expect(JSON.stringify(answer)).not.toContain('"reminded":');
  }
  await room.vote(ballotId, room.experts.slice(2, 3), () => 'agree');
  expect(await anew(2)).toBeNull();
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await expect(remind(ballotId)).rejects.toThrow(ApiProblem);
  await eventually(() => expect(told()).toEqual([null, null, null, null]));
});
