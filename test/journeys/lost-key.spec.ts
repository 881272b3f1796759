/** A key that is lost before the tally: the ballot is void and says so, its papers are kept, and the meeting goes on. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox, type Voter } from '../support/ballot-box.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';

let application: TestApplication;
let room: Room;
let box: BallotBox;

beforeAll(async () => {
  application = await startApplication({ listen: true });
  room = await buildRoom(application.url, application.database, { experts: 5, candidates: 2 });
  box = await BallotBox.of(application, room);
}, 120_000);

afterAll(async () => {
  await box.end();
  await application.close();
});

const loseKeys = (): void => {
  const folder = path.join(application.keyDir, 'ballots');
  for (const file of readdirSync(folder)) if (file.endsWith('.key')) rmSync(path.join(folder, file));
};

it('voids a ballot whose key is gone at the announcement, and opens the next one', async () => {
  const ballotId = await room.openBallot();
  const opened = await box.opened(ballotId);
  const [first] = box.voters as [Voter];
  await box.cast(
    first,
    box.frame(opened, first, () => 'agree'),
  );
  loseKeys();
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  await expect(room.secretary.post(`/api/ballots/${ballotId}/announce`)).rejects.toMatchObject({
    problem: { code: 'ballot.key-lost' },
  });
  expect(await box.state(ballotId)).toBe('void');
  const bundle = await room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
  expect(bundle).toMatchObject({ results: [], decryptions: [], ballots: [{ seat: 1 }] });
  expect(verifyBundles([bundle])).toMatchObject({ valid: true });
  const next = await room.openBallot();
  expect(await box.state(next)).toBe('open');
});

it('acknowledges nothing that it could not sign: without the key papers are refused, with the reason', async () => {
  loseKeys();
  const [row] = await box.rows<{ id: string }>(`select id from ballot where state = 'open'`);
  const ballotId = row?.id ?? '';
  const opened = await box.opened(ballotId);
  const [first] = box.voters as [Voter];
  await expect(
    box.cast(
      first,
      box.frame(opened, first, () => 'agree'),
    ),
  ).rejects.toMatchObject({ code: 'ballot.ack-key-lost' });
  expect(await box.recorded(ballotId)).toEqual([]);
});
