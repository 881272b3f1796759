/** Two servers on one database: whoever is connected where sees the same, over PostgreSQL and over Redis. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { ApiClient } from '../../src/cli/demo/api-client.js';
import { SimulatedExpert, connectLive, joinMeeting, type PreparedPaper } from '../../src/cli/demo/simulated-expert.js';
import type { FastSnapshot, SlowSnapshot } from '../../src/contract/live.js';
import { HeldResult } from '../../src/contract/shown-result.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.mjs';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const withRedis = hasRedis();
if (!withRedis) console.info('redis-server is not installed: the Redis Streams adapter is not tried');

/** The same session on another node. */
const elsewhere = (client: ApiClient, url: string): ApiClient => new ApiClient(url, client.cookieHeader);

async function journey(env: Record<string, string>, database: TestDatabase): Promise<void> {
  const first = await startServer({ database, env });
  let second: TestServer | undefined;
  try {
    second = await startServer({ database, env, keyDir: first.keyDir });
    const room = await buildRoom(first.url, database, { experts: 5, candidates: 4 });
    // Experts 1, 3 and 5 sit at the first node, 2 and 4 at the second; the secretary's console is at the second.
    const experts = room.experts.map((expert, n) =>
      n % 2 === 0
        ? expert
        : new SimulatedExpert(second?.url ?? '', expert.loginName, '', elsewhere(expert.client, second?.url ?? '')),
    );
    const desk = await connectLive(elsewhere(room.secretary, second.url));
    const seen: { fast: FastSnapshot | null; slow: SlowSnapshot | null } = { fast: null, slow: null };
    desk.on('fast', (snapshot) => (seen.fast = snapshot));
    const results = new HeldResult();
    desk.on('slow', (pushed) => (seen.slow = results.whole(pushed)));
    await joinMeeting(desk, room.meetingId, 'console');
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    for (const expert of experts) {
      await expert.enter(room.meetingId);
      await expert.attend(room.meetingId);
    }
    await eventually(() => expect(seen.fast?.presence.present).toBe(5));
    const ballotId = await room.openBallot();
    for (const expert of experts) await expert.send(await expert.prepare(ballotId, () => 'agree'));
    await eventually(() =>
      expect(seen.fast).toMatchObject({ ballot: { submitted: 5 }, submittedSeats: [1, 2, 3, 4, 5] }),
    );
    await room.secretary.post(`/api/ballots/${ballotId}/close`);
    await eventually(() => expect(seen.fast?.ballot?.state).toBe('closed'));
    // The chair announces at the other node than the one that closed and took most of the papers.
    await elsewhere(room.secretary, second.url).post(`/api/ballots/${ballotId}/announce`);
    await eventually(() => expect(seen.slow?.result?.lines[0]).toMatchObject({ agree: 5, passed: true }));
    const bundle = await room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`);
    expect(verifyBundles([bundle])).toMatchObject({ valid: true });
    await closeInTheMiddle(room, experts);
    desk.disconnect();
    for (const expert of experts) expert.leave();
  } finally {
    await second?.stop();
    await first.stop();
  }
}

/** The close at one node waits for the papers that the other one received: what is acknowledged is in the record. */
async function closeInTheMiddle(room: Room, experts: readonly SimulatedExpert[]): Promise<void> {
  const ballotId = await room.openBallot({ announce: 'close' });
  const papers = await Promise.all(experts.map((expert) => expert.prepare(ballotId, () => 'oppose')));
  const sending = Promise.allSettled(experts.map((expert, n) => expert.send(papers[n] as PreparedPaper)));
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  const receipts = (await sending).flatMap((sent) => (sent.status === 'fulfilled' ? [sent.value.receipt] : []));
  const bundle = await eventually(() => room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`));
  expect(bundle.ballots).toHaveLength(receipts.length);
  expect(verifyBundles([bundle], { receipts })).toMatchObject({ valid: true });
}

let database: TestDatabase;

beforeEach(async () => {
  database = await cloneDatabase();
});

afterEach(() => database.drop());

it('carries live events over PostgreSQL', () => journey({}, database), 180_000);

if (withRedis) {
  it('carries live events over Redis Streams', async () => {
    const port = await freePort();
    const redis: ChildProcess = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    try {
      await journey({ REDIS_URL: `redis://127.0.0.1:${port}` }, database);
    } finally {
      redis.kill('SIGKILL');
    }
  }, 180_000);
}
