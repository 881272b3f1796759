/** Own receipts of all meetings: only one's own, only of ballots that are over, and nothing of what they came to. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { BallotBox } from '../../../test/support/ballot-box.js';
import { eventually } from '../../../test/support/eventually.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import type { OwnBallotView } from '../views/own-ballot.view.js';

let app: TestApplication;
let room: Room;
let box: BallotBox;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 4, candidates: 2 });
  box = await BallotBox.of(app, room);
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

const own = (client: ApiClient): Promise<OwnBallotView[]> => client.get<OwnBallotView[]>('/api/my/ballots');
const expert = (n: number): ApiClient => {
  const found = room.experts[n];
  if (found === undefined) throw new Error(`there is no expert ${n}`);
  return found.client;
};

it('an open ballot is not in it, not even with the own receipt', async () => {
  const ballotId = await room.openBallot({ announce: 'chair', title: '第一轮' });
  const opened = await box.opened(ballotId);
  for (const voter of box.voters.slice(0, 2))
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
  for (const n of [0, 1, 2]) expect(await own(expert(n))).toEqual([]);
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
});

it('then everybody on the roster has the own receipt, and who sent nothing has none', async () => {
  const lists = await Promise.all([0, 1, 2].map((n) => own(expert(n))));
  for (const list of lists) expect(list).toEqual([expect.objectContaining({ title: '第一轮', state: 'closed' })]);
  const [first, second, third] = lists.map((list) => list[0]?.paper);
  expect(first?.receipt).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  expect(second?.receipt).not.toBe(first?.receipt);
  expect(third).toBeNull();
  const everything = JSON.stringify(lists[0]);
  for (const told of ['passed', 'agree', 'submitted', second?.receipt ?? '-', second?.hash ?? '-'])
    expect(everything).not.toContain(told);
});

it('officers and strangers have none, and a late arrival none of a ballot before', async () => {
  for (const client of [room.secretary, room.supervisor, room.organizer, room.stranger])
    expect(await own(client)).toEqual([]);
});

it('it is the last revision that is kept', async () => {
  const before = (await own(expert(0)))[0];
  await room.secretary.post(`/api/ballots/${before?.ballotId ?? ''}/announce`);
  const ballotId = await room.openBallot({ announce: 'chair', policy: 'last', title: '第二轮' });
  const opened = await box.opened(ballotId);
  const [voter] = box.voters;
  if (voter === undefined) throw new Error('nobody votes');
  await box.cast(
    voter,
    box.frame(opened, voter, () => 'agree'),
  );
  const second = await box.cast(
    voter,
    box.frame(opened, voter, () => 'oppose', 2),
  );
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  const list = await own(expert(0));
  expect(list.map(({ title, state }) => [title, state])).toEqual([
    ['第一轮', 'announced'],
    ['第二轮', 'closed'],
  ]);
  expect(list[1]?.paper).toMatchObject({ revision: 2, receipt: second.receipt });
});
