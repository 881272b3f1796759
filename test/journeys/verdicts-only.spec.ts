/** R12: a ballot of three seats whose screens show verdicts alone, while sheet and recount keep the counts. */
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { recountBundle } from '../../src/ballots/protocol/recount.js';
import { connectLive, joinMeeting, random } from '../../src/cli/demo/simulated-expert.js';
import type { AnnouncedResult } from '../../src/contract/announced-result.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';

/** All that a line may say; every other field of it is a count. */
const VERDICT = new Set(['candidateId', 'label', 'passed', 'standing', 'withdrawn', 'withdrawnSince']);

let server: TestServer;
let room: Room;

beforeAll(async () => {
  server = await startServer();
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 3, candidates: 2 });
}, 120_000);

afterAll(async () => {
  room.leave();
  await server.stop();
});

async function hold(verdictsOnly: boolean): Promise<string> {
  const ballotId = await room.openBallot({ verdictsOnly });
  await room.vote(ballotId, room.experts, (expert, candidate) =>
    candidate === 0 || expert === 0 ? 'agree' : 'oppose',
  );
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
  return ballotId;
}

/** The result that console and supervisor are shown after joining anew. */
async function screens(): Promise<AnnouncedResult[]> {
  const seen: AnnouncedResult[] = [];
  for (const [api, audience] of [
    [room.secretary, 'console'],
    [room.supervisor, 'supervisor'],
  ] as const) {
    const socket = await connectLive(api);
    const { result } = (await joinMeeting(socket, room.meetingId, audience)).slow;
    socket.disconnect();
    if (result === null) throw new Error('no result is shown');
    seen.push(result);
  }
  return seen;
}

it('shows who passed and no count of any line, on every screen', async () => {
  await room.gather();
  const ballotId = await hold(true);
  for (const result of await screens()) {
    expect(result).toMatchObject({ ballotId, verdictsOnly: true, passed: 1 });
    expect(result.lines.map((line) => line.passed)).toEqual([true, false]);
    for (const line of result.lines) {
      const counts = Object.entries(line).filter(([name]) => !VERDICT.has(name));
      expect(counts.length).toBeGreaterThan(5);
      expect(counts.filter(([, count]) => count !== null)).toEqual([]);
    }
  }
  const sheet = await room.secretary.download(`/api/ballots/${ballotId}/tally-sheet.pdf`);
  expect(Buffer.from(sheet.subarray(0, 5)).toString()).toBe('%PDF-');
  const bundle = JSON.parse(
    Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/bundle`)).toString(),
  ) as Bundle;
  expect(recountBundle(bundle, random)).toMatchObject({
    ok: true,
    results: [
      { agree: 3, passed: true },
      { agree: 1, oppose: 2, passed: false },
    ],
  });
});

it('shows counts where nothing else was chosen', async () => {
  await hold(false);
  for (const result of await screens()) {
    expect(result).toMatchObject({
      verdictsOnly: false,
      lines: [
        { agree: 3, attending: 3 },
        { agree: 1, oppose: 2 },
      ],
    });
  }
});
