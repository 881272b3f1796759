/** Races about one ballot: casts against the close, doubles, retries. What is acknowledged counts, what is refused does not. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import type { CastReceipt } from '../../src/contract/live.js';
import { Refusal } from '../../src/platform/problems/refusal.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox, type Opened, type Voter } from '../support/ballot-box.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';

const EXPERTS = 50;
const RACES = 200;

let application: TestApplication;
let room: Room;
let box: BallotBox;

beforeAll(async () => {
  application = await startApplication({ listen: true });
  room = await buildRoom(application.url, application.database, { experts: EXPERTS, candidates: 1 });
  box = await BallotBox.of(application, room);
}, 120_000);

afterAll(async () => {
  await box.end();
  await application.close();
});

async function finish(ballotId: string): Promise<Bundle> {
  await room.secretary.post(`/api/ballots/${ballotId}/close`).catch(() => undefined);
  await eventually(async () => expect(await box.state(ballotId)).toBe('announced'));
  return room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
}

type Attempt = { receipt: CastReceipt } | { refused: unknown };

const attempt = (voter: Voter, opened: Opened): Promise<Attempt> => {
  const frame = box.frame(opened, voter, () => (voter.seat % 3 === 0 ? 'oppose' : 'agree'));
  return box.cast(voter, frame).then(
    (receipt) => ({ receipt }),
    (refused: unknown) => ({ refused }),
  );
};

it(`counts every acknowledged paper and no refused one: ${EXPERTS} casts against one close, ${RACES} times`, async () => {
  let counted = 0;
  let refused = 0;
  for (let race = 0; race < RACES; race += 1) {
    const ballotId = await room.openBallot({ announce: 'close' });
    const opened = await box.opened(ballotId);
    const attempts = box.voters.map((voter) => attempt(voter, opened));
    await wait(race % 12);
    await room.secretary.post(`/api/ballots/${ballotId}/close`);
    const outcomes = await Promise.all(attempts);
    const receipts = outcomes.flatMap((outcome) => ('receipt' in outcome ? [outcome.receipt] : []));
    for (const outcome of outcomes) {
      if ('refused' in outcome) expect(outcome.refused).toMatchObject({ code: 'cast.not-open' });
    }
    await eventually(async () => expect(await box.state(ballotId)).toBe('announced'));
    expect((await box.recorded(ballotId)).sort()).toEqual(receipts.map((receipt) => receipt.hash).sort());
    const [tally] = await box.rows<{ results: string }>('select results from tally where ballot_id = $1', [ballotId]);
    const [result] = JSON.parse(tally?.results ?? '[]') as { agree: number; oppose: number; unsubmitted: number }[];
    expect(result).toMatchObject({ unsubmitted: EXPERTS - receipts.length });
    expect((result?.agree ?? 0) + (result?.oppose ?? 0)).toBe(receipts.length);
    counted += receipts.length;
    refused += EXPERTS - receipts.length;
  }
  // A race that only ever ends one way has not been run.
  expect(counted).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
}, 600_000);

it('gives one receipt for the same paper sent twice at once, and again after the close (a lost acknowledgement)', async () => {
  const ballotId = await room.openBallot({ announce: 'close' });
  const [voter] = box.voters as [Voter];
  const frame = box.frame(await box.opened(ballotId), voter, () => 'agree');
  const [first, second] = await Promise.all([box.cast(voter, frame), box.cast(voter, frame)]);
  expect(second).toEqual(first);
  await finish(ballotId);
  expect(await box.cast(voter, frame)).toEqual(first);
  expect(await box.recorded(ballotId)).toEqual([first.hash]);
});

it('lets one of two different papers of a seat win when both come at once, and the later revision after it', async () => {
  const ballotId = await room.openBallot({ announce: 'close' });
  const opened = await box.opened(ballotId);
  const [voter] = box.voters as [Voter];
  const frames = (['agree', 'oppose'] as const).map((choice) => box.frame(opened, voter, () => choice));
  const outcomes = await Promise.allSettled(frames.map((frame) => box.cast(voter, frame)));
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  const [lost] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Refusal] : []));
  expect(['cast.in-progress', 'cast.wrong-revision']).toContain(lost?.code);
  await box.cast(
    voter,
    box.frame(opened, voter, () => 'abstain', 2),
  );
  const bundle = await finish(ballotId);
  expect(bundle.results).toMatchObject([{ agree: 0, oppose: 0, abstain: 1 }]);
  expect(verifyBundles([bundle])).toMatchObject({ valid: true });
});

it('counts the last of many replacements under policy `last`, and refuses any under `first`', async () => {
  const last = await room.openBallot({ announce: 'close', policy: 'last' });
  const opened = await box.opened(last);
  const [voter] = box.voters as [Voter];
  for (let revision = 1; revision <= 5; revision += 1) {
    await box.cast(
      voter,
      box.frame(opened, voter, () => (revision === 5 ? 'oppose' : 'agree'), revision),
    );
  }
  expect((await finish(last)).results).toMatchObject([{ agree: 0, oppose: 1, unsubmitted: EXPERTS - 1 }]);

  const first = await room.openBallot({ announce: 'close', policy: 'first' });
  const final = await box.opened(first);
  await box.cast(
    voter,
    box.frame(final, voter, () => 'agree'),
  );
  await expect(
    box.cast(
      voter,
      box.frame(final, voter, () => 'oppose', 2),
    ),
  ).rejects.toMatchObject({ code: 'cast.final' });
  expect((await finish(first)).results).toMatchObject([{ agree: 1, oppose: 0 }]);
});

it('opens once when the button is pressed twice, closes once, announces once', async () => {
  const ballotId = await room.draftBallot();
  const twice = (act: string) =>
    Promise.allSettled([1, 2].map(() => room.secretary.post(`/api/ballots/${ballotId}/${act}`)));
  const won = (outcomes: PromiseSettledResult<unknown>[]) =>
    outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
  expect(won(await twice('open'))).toBe(1);
  const voters = box.voters.slice(0, 2);
  const opened = await box.opened(ballotId);
  for (const voter of voters)
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
  expect(won(await twice('close'))).toBe(1);
  await eventually(async () => expect(await box.state(ballotId)).toBe('closed'));
  expect(won(await twice('announce'))).toBeGreaterThanOrEqual(1);
  const bundle = await room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
  expect(bundle.events.filter((event) => event.type === 'result')).toHaveLength(1);
  expect(verifyBundles([bundle])).toMatchObject({ valid: true });
});
