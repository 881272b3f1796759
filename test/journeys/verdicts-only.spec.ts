/** R12: a ballot of three seats whose screens show verdicts alone, while sheet and recount keep the counts. */
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { recountBundle } from '../support/recount.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting, random } from '../../src/cli/demo/simulated-expert.js';
import type { AnnouncedResult } from '../../src/contract/announced-result.js';
import type { Audience } from '../../src/contract/vocabulary.js';
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

/** The result that a page is shown after joining anew. */
async function shown(api: ApiClient, audience: Audience, { meetingId }: Room): Promise<AnnouncedResult> {
  const socket = await connectLive(api);
  const { result } = (await joinMeeting(socket, meetingId, audience)).slow;
  socket.disconnect();
  if (result === null) throw new Error('no result is shown');
  return result;
}

const screens = async (): Promise<AnnouncedResult[]> => [
  await shown(room.secretary, 'console', room),
  await shown(room.supervisor, 'supervisor', room),
];

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

it('says at the desks, and nowhere else, where the other way of counting the recused decides, and still no count (R10)', async () => {
  const decided = await buildRoom(server.url, server.database!, { experts: 4, candidates: 1 });
  await decided.gather();
  await decided.secretary.post(`/api/meetings/${decided.meetingId}/recusals`, {
    ...{ seat: 4, candidateIds: decided.candidates.map(({ id }) => id), reason: '师生' },
  });
  const ballotId = await decided.openBallot({ verdictsOnly: true });
  // two of the three who may vote: two thirds of them, and not of the four who are there
  await decided.vote(ballotId, decided.experts, (expert) => (expert < 2 ? 'agree' : 'oppose'));
  await decided.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(() => decided.secretary.post(`/api/ballots/${ballotId}/announce`));
  const desks = [
    await shown(decided.secretary, 'console', decided),
    await shown(decided.supervisor, 'supervisor', decided),
  ];
  const expert = decided.experts[0]!.client;
  const path = `/api/ballots/${ballotId}/result`;
  const [read, own] = [await decided.secretary.get<AnnouncedResult>(path), await expert.get<AnnouncedResult>(path)];
  const said = (result: AnnouncedResult): unknown => result.lines[0]?.differsIfRecused;
  expect([...desks, read].map(said).every((way) => way === 'counted' || way === 'excluded')).toBe(true);
  expect([await shown(expert, 'expert', decided), own].map(said)).toEqual([null, null]);
  for (const [line] of [...desks, read, own].map(({ lines }) => lines)) {
    const counts = Object.entries(line!).filter(([name]) => !VERDICT.has(name) && name !== 'differsIfRecused');
    expect(counts.filter(([, count]) => count !== null)).toEqual([]);
  }
  decided.leave();
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
