/** R9, R12: a reminder reaches the seats that are in the room and have not submitted, and nobody else. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { ApiProblem } from '../../cli/demo/api-client.js';

let app: TestApplication;
let room: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 4, candidates: 1 });
  await room.gather();
}, 120_000);
afterAll(async () => {
  room.leave();
  await app.close();
});

const remind = (ballotId: string): Promise<unknown> => room.secretary.post(`/api/ballots/${ballotId}/remind`);

it('not those who have submitted or left; the log says how many were told', async () => {
  const ballotId = await room.openBallot({ announce: 'chair' });
  await room.vote(ballotId, room.experts.slice(0, 1), () => 'agree');
  await room.secretary.post(`/api/meetings/${room.meetingId}/seats/2/attendance`, {
    ...{ act: 'depart', reason: '突感不适' },
  });
  const told: number[] = [];
  for (const [n, { socket }] of room.experts.entries()) socket?.on('reminder', () => told.push(n + 1));
  await remind(ballotId);
  await eventually(() => expect([...told].sort()).toEqual([3, 4]));
  const [line] = await rowsOf<{ facts: object }>(
    app.database.ownerUrl,
    `select facts from meeting_event where meeting_id = $1 and type = 'seats.reminded'`,
    [room.meetingId],
  );
  expect(line?.facts).toEqual({ ballot: ballotId, seats: 2 });
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await expect(remind(ballotId)).rejects.toThrow(ApiProblem);
  expect([...told].sort()).toEqual([3, 4]);
});
