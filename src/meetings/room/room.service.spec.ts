/** A snapshot that is read while something commits never keeps out the one that follows. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { eventually } from '../../../test/support/eventually.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { BallotsHook } from '../ballots-of-meeting.js';
import { RoomReader } from './room.reader.js';
import { RoomService } from './room.service.js';

let app: TestApplication;
let room: Room;
let box: BallotBox;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 4, candidates: 1 });
  box = await BallotBox.of(app, room);
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

/** Makes the announcement commit after the ballot was read and, where the two are read at once, before the meeting is. */
function announceInBetween(ballotId: string): { restore: () => void } {
  const { ballots } = app.get(BallotsHook);
  const reader = app.get(RoomReader);
  const [current, head] = [ballots.current.bind(ballots), reader.head.bind(reader)];
  let announced: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    announced = resolve;
    setTimeout(resolve, 400);
  });
  let first = true;
  ballots.current = async (meetingId) => {
    const view = await current(meetingId);
    if (first) {
      first = false;
      await room.secretary.post(`/api/ballots/${ballotId}/announce`);
      announced();
    }
    return view;
  };
  reader.head = async (meetingId) => {
    await gate;
    return head(meetingId);
  };
  return {
    restore: () => {
      ballots.current = current;
      reader.head = head;
    },
  };
}

it.each(['fast', 'personal'] as const)('the %s part, while the result is announced', async (part) => {
  const ballotId = await room.openBallot({ announce: 'chair', title: part });
  const opened = await box.opened(ballotId);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  const service = app.get(RoomService);
  const version = async (): Promise<number> =>
    part === 'fast'
      ? ((await service.fast(room.meetingId, ['expert'])).get('expert')?.version ?? -1)
      : ((await service.personal(room.meetingId, [1])).get(1)?.version ?? -1);
  const between = announceInBetween(ballotId);
  const torn = await version();
  between.restore();
  expect(await version()).toBeGreaterThanOrEqual(torn);
  expect(await box.state(ballotId)).toBe('announced');
});

it('what concerns many seats is for each what it is for it alone', async () => {
  await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
    seat: 2,
    candidateId: room.candidates[0]?.id,
    reason: '亲属',
  });
  const service = app.get(RoomService);
  const together = await service.personal(room.meetingId, [1, 2, 3, 4, 99]);
  expect([...together.keys()].sort()).toEqual([1, 2, 3, 4]);
  for (const [seat, snapshot] of together) {
    expect((await service.personal(room.meetingId, [seat])).get(seat)).toEqual(snapshot);
    expect(snapshot).toMatchObject({ seat, recusals: seat === 2 ? [room.candidates[0]?.id] : [] });
    expect(snapshot.receipts.map(({ title }) => title)).toEqual(['fast', 'personal']);
  }
  const receipts = [...together.values()].flatMap((snapshot) => snapshot.receipts.map(({ receipt }) => receipt));
  expect(new Set(receipts).size).toBe(8);
});
