/** A snapshot that is read while something commits never keeps out the one that follows. */
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import { AUDIENCES } from '../../contract/vocabulary.js';
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

it('recusals of one expert are recorded together, all or none; with their reasons both desks see them, and nobody else', async () => {
  const other = await buildRoom(app.url, app.database, { experts: 3, candidates: 3 });
  const { secretary, supervisor, meetingId } = other;
  const [first, second, third] = other.candidates.map(({ id }) => id);
  const record = (candidateIds: unknown[], client = secretary): Promise<unknown> =>
    codeOf(client.post(`/api/meetings/${meetingId}/recusals`, { seat: 3, candidateIds, reason: '同一课题组' }));
  expect(await record([first, second])).toBe('done');
  expect(await record([third, second])).toBe('recusal.exists');
  expect(await record([third, randomUUID()])).toBe('ballot.candidate-unknown');
  expect(await record([])).toBe('request.invalid');
  expect(await record([third], supervisor)).toBe('access.denied');
  const shown = await app.get(RoomService).slow(meetingId, AUDIENCES);
  for (const audience of ['console', 'supervisor'] as const)
    expect(shown.get(audience)).toMatchObject({
      recusals: [first, second].map((candidateId) => ({ seat: 3, candidateId, reason: '同一课题组' })),
    });
  for (const audience of ['expert', 'hall'] as const)
    expect(JSON.stringify(shown.get(audience))).not.toContain('同一课题组');
  // the auditor reads that it was done, and never why
  await record([third]);
  await secretary.post(`/api/meetings/${meetingId}/recusals/3/${second}/removal`, { reason: '登记有误' });
  const audited = await rowsOf(
    app.database.ownerUrl,
    `select type, stage, facts from audit_event where facts->>'meeting' = $1 and type like 'recusal.%' order by id`,
    [meetingId],
  );
  const facts = { meeting: meetingId, seat: 3 };
  expect(audited).toEqual([
    ...[first, second, third].map((candidate) => ({
      ...{ type: 'recusal.recorded', stage: 'procedure', facts: { ...facts, candidate } },
    })),
    { type: 'recusal.removed', stage: 'procedure', facts: { ...facts, candidate: second } },
  ]);
});

it('a seat that is given away while its expert joins: refused, and nothing of the meeting is heard any more', async () => {
  const [expert] = room.experts;
  if (expert === undefined) throw new Error('nobody sits there');
  const reader = app.get(RoomReader);
  const seatOf = reader.seatOf.bind(reader);
  let asked = 0;
  reader.seatOf = (meetingId, personId) => ((asked += 1) === 2 ? Promise.resolve(null) : seatOf(meetingId, personId));
  const heard: string[] = [];
  const socket = await connectLive(expert.client, (live) => live.onAny((event: string) => heard.push(event)));
  expect(await codeOf(joinMeeting(socket, room.meetingId, 'expert'))).toBe('resource.not-found');
  reader.seatOf = seatOf;
  expect(asked).toBe(2);
  heard.length = 0;
  const watching = await connectLive(room.secretary);
  await joinMeeting(watching, room.meetingId, 'console');
  const pushed = new Promise<void>((resolve) => watching.once('slow', () => resolve()));
  await room.secretary.post(`/api/meetings/${room.meetingId}/pause`, { reason: '茶歇', minutes: 10 });
  await pushed;
  await room.secretary.post(`/api/meetings/${room.meetingId}/resume`);
  expect(heard).toEqual([]);
  // and it is not refused for good
  await joinMeeting(socket, room.meetingId, 'expert');
  for (const live of [socket, watching]) live.disconnect();
});

it('what concerns many seats is for each what it is for it alone', async () => {
  await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
    seat: 2,
    candidateIds: [room.candidates[0]?.id],
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
