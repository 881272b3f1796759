/**
 * R12, R56: whatever keeps a close from being finished, it is finished without anybody's doing: a database that is busy, a node
 * that dies. And R7, R9 in the moment between a paper's check and its record: who has left votes no more.
 */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox, type Voter } from '../../../test/support/ballot-box.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { Hold } from '../../../test/support/hold.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { CastFrame } from '../requests/cast.frame.js';
import { ClosingService } from './closing.service.js';
import { RecoveryService } from './recovery.service.js';

let app: TestApplication;
let room: Room;
let box: BallotBox;
beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 3 });
  box = await BallotBox.of(app, room);
}, 120_000);
afterAll(async () => {
  await box.end();
  await app.close();
});

const open = (candidate: number, announce: 'chair' | 'close'): Promise<string> =>
  room.openBallot({ announce, title: `第${candidate + 1}项`, candidates: [room.candidates[candidate]?.id ?? ''] });
const said = (cast: Promise<unknown>): Promise<unknown> =>
  cast.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const close = (ballotId: string): Promise<unknown> => room.secretary.post(`/api/ballots/${ballotId}/close`);

it('a close whose end finds the database busy is tried again', async () => {
  const ballotId = await open(0, 'close');
  const database = app.get(Database);
  const write = database.write.bind(database);
  let writes = 0;
  database.write = (work) => {
    writes += 1;
    // the first is the click; then the end of the close, and the announcement
    return writes === 2 || writes === 4 ? Promise.reject(new Refusal('server.busy')) : write(work);
  };
  await close(ballotId);
  await eventually(async () => expect(await box.state(ballotId)).toBe('announced'));
  expect(writes).toBeGreaterThanOrEqual(5);
  database.write = write;
});

it('a close that a dead node has left is finished by another one, and its result appears', async () => {
  const ballotId = await open(1, 'close');
  const closing = app.get(ClosingService);
  const finishSurely = closing.finishSurely.bind(closing);
  closing.finishSurely = () => undefined;
  await close(ballotId);
  closing.finishSurely = finishSurely;
  expect(await box.state(ballotId)).toBe('closing');
  await app.get(RecoveryService).sweep();
  await eventually(async () => expect(await box.state(ballotId)).toBe('announced'));
});

it('a paper whose voter left while it was on its way is not recorded after the departure', async () => {
  const ballotId = await open(2, 'chair');
  const [first, second] = box.voters as [Voter, Voter];
  const opened = await box.opened(ballotId);
  const [hers, his] = [first, second].map((voter) => box.frame(opened, voter, () => 'agree'));
  const hold = await Hold.on(app.database.ownerUrl, 'select from ballot_chain where ballot_id = $1 for update', [
    ballotId,
  ]);
  const answers = [said(box.cast(first, hers as CastFrame)), said(box.cast(second, his as CastFrame))];
  await hold.awaited(1);
  await room.secretary.post(`/api/meetings/${room.meetingId}/seats/${first.seat}/attendance`, {
    ...{ act: 'depart', reason: '突感不适' },
  });
  await hold.release();
  expect(await Promise.all(answers)).toEqual(['cast.not-present', 'done']);
  const papers = await rowsOf(app.database.ownerUrl, 'select seat from paper where ballot_id = $1', [ballotId]);
  expect(papers).toEqual([{ seat: second.seat }]);
});
