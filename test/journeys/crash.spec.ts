/**
 * Killing things in the middle: the server, and PostgreSQL. After the restart nothing acknowledged is missing, the meeting
 * goes on, and a paper whose acknowledgement was lost gets the same receipt when it is sent again.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import type { PreparedPaper } from '../../src/cli/demo/simulated-expert.js';
import type { CastReceipt } from '../../src/contract/live.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';
import { embeddedDatabase } from '../support/embedded-database.js';
import { startServer, type TestServer } from '../support/server.js';

const EXPERTS = 25;

/** Sends every paper; what is answered is kept, what is cut off is null. */
async function burst(room: Room, papers: readonly PreparedPaper[]): Promise<(CastReceipt | null)[]> {
  return Promise.all(
    papers.map((paper, n) => (room.experts[n] as Room['experts'][number]).send(paper, 4_000).catch(() => null)),
  );
}

async function prepare(room: Room, ballotId: string): Promise<PreparedPaper[]> {
  return Promise.all(
    room.experts.map((expert, n) =>
      expert.prepare(ballotId, (candidate) => ((n + candidate) % 4 === 0 ? 'oppose' : 'agree')),
    ),
  );
}

/** Starts the server again; connections to the killed one that this process still holds are used up first. */
async function restarted(server: TestServer, room: Room): Promise<void> {
  await server.restart();
  for (let n = 0; n < 3; n += 1) await eventually(() => room.secretary.get('/api/session'));
}

/** After the restart: everybody comes back and sends the same bytes again; the receipts that were given are the same. */
async function finishAfterwards(
  room: Room,
  ballotId: string,
  papers: readonly PreparedPaper[],
  before: readonly (CastReceipt | null)[],
): Promise<void> {
  room.leave();
  for (const expert of room.experts) await expert.enter(room.meetingId);
  const again = await Promise.all(papers.map((paper, n) => (room.experts[n] as Room['experts'][number]).send(paper)));
  before.forEach((receipt, n) => {
    if (receipt !== null) expect(again[n]).toEqual(receipt);
  });
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  const bundle = await eventually(async () => {
    await room.secretary.post(`/api/ballots/${ballotId}/announce`);
    return room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
  });
  const receipts = again.map((receipt) => receipt.receipt);
  expect(verifyBundles([bundle], { receipts })).toMatchObject({ valid: true });
  expect(bundle.ballots).toHaveLength(EXPERTS);
}

describe('kill -9 of the server during a burst of papers', () => {
  let server: TestServer;
  let room: Room;

  beforeAll(async () => {
    server = await startServer();
    if (server.database === undefined) throw new Error('no database');
    room = await buildRoom(server.url, server.database, { experts: EXPERTS, candidates: 12 });
    await room.gather();
  }, 120_000);

  afterAll(async () => {
    room.leave();
    await server.stop();
  });

  it.each([40, 130, 300])(
    'loses nothing that was acknowledged (killed after %i ms)',
    async (milliseconds) => {
      const ballotId = await room.openBallot();
      const papers = await prepare(room, ballotId);
      const sending = burst(room, papers);
      await wait(milliseconds);
      await server.kill('SIGKILL');
      const before = await sending;
      await restarted(server, room);
      await finishAfterwards(room, ballotId, papers, before);
    },
    120_000,
  );

  it('finishes a close that was interrupted', async () => {
    const ballotId = await room.openBallot({ announce: 'close' });
    const papers = await prepare(room, ballotId);
    const sending = burst(room, papers);
    await wait(30);
    // Killed with papers still being checked: the ballot is left closing, or closed without its result.
    await room.secretary.post(`/api/ballots/${ballotId}/close`);
    await server.kill('SIGKILL');
    const before = await sending;
    await restarted(server, room);
    const bundle = await eventually(() => room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`));
    const receipts = before.flatMap((receipt) => (receipt === null ? [] : [receipt.receipt]));
    expect(verifyBundles([bundle], { receipts })).toMatchObject({ valid: true });
    room.leave();
    for (const expert of room.experts) await expert.enter(room.meetingId);
  }, 120_000);
});

describe('kill -9 of PostgreSQL during a burst of papers', () => {
  let server: TestServer;
  let room: Room;

  beforeAll(async () => {
    server = await startServer({ embedded: true });
    room = await buildRoom(server.url, embeddedDatabase(server), { experts: EXPERTS, candidates: 12 });
    await room.gather();
  }, 180_000);

  afterAll(async () => {
    room.leave();
    await server.stop();
  });

  it('refuses while the database is away, loses nothing, and goes on after a restart', async () => {
    const ballotId = await room.openBallot();
    const papers = await prepare(room, ballotId);
    const sending = burst(room, papers);
    await wait(120);
    process.kill(
      Number(readFileSync(path.join(server.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    const before = await sending;
    await server.kill('SIGKILL');
    await restarted(server, room);
    await finishAfterwards(room, ballotId, papers, before);
  }, 180_000);
});
