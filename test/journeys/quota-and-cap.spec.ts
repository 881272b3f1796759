/** R15, R16: a ballot with places, with a tie over their boundary and without; and a ballot with a cap, to the recount. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { join } from '../../src/ballots/protocol/encoding.js';
import { plus, ZERO } from '../../src/ballots/protocol/group.js';
import { paperDigest } from '../../src/ballots/protocol/paper-layout.js';
import { recountBundle } from '../support/recount.js';
import { sign } from '../../src/ballots/protocol/signatures.js';
import type { CastFrame } from '../../src/ballots/requests/cast.frame.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { connectLive, joinMeeting } from '../../src/cli/demo/simulated-expert.js';
import type { AgendaLine } from '../../src/contract/agenda.js';
import type { AnnouncedResult } from '../../src/contract/announced-result.js';
import type { Audience, Choice } from '../../src/contract/vocabulary.js';
import { readSheet } from '../../src/platform/spreadsheets/read-sheet.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { hostileCapProof, hostileEntry } from '../ballot-vectors/hostile.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { BallotBox, type Opened, type Voter } from '../support/ballot-box.js';
import { rowsOf } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { pdfPages } from '../support/pdf-text.js';
import { codeOf } from '../support/refusals.js';
import { buildRoom, type BallotOptions, type Room } from '../support/room.js';

/** Of 7 attending 5 agrees pass. */
const EXPERTS = 7;
/** Agrees per candidate: the second and third are equal, the last fails. */
const AGREES = [7, 6, 6, 5, 2];
let app: TestApplication;
let room: Room;
let box: BallotBox;
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: EXPERTS, candidates: AGREES.length });
  box = await BallotBox.of(app, room);
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

/** One whole ballot, every candidate with its number of agrees. */
async function hold(options: BallotOptions): Promise<string> {
  const ballotId = await room.openBallot({ ...options, announce: 'close' });
  const opened = await box.opened(ballotId);
  for (const [n, voter] of box.voters.entries()) {
    const frame = box.frame(opened, voter, (index) => (n < (AGREES[index] ?? 0) ? 'agree' : 'oppose'));
    await box.cast(voter, frame);
  }
  await announce(ballotId);
  return ballotId;
}

/** A further round on the candidates named, asked for by the secretary and confirmed by chair and supervisor, and opened. */
async function furtherRound(ballotId: string, candidateIds: string[]): Promise<string> {
  const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/rounds`, {
    reason: '名额边界同票',
    candidateIds,
  });
  for (const client of [room.experts[0]?.client, room.supervisor])
    await client?.post(`/api/confirmations/${id}/confirm`);
  const [round] = await box.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
  await room.secretary.post(`/api/ballots/${round?.id ?? ''}/open`);
  return round?.id ?? '';
}

async function announce(ballotId: string): Promise<void> {
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => expect(await box.state(ballotId)).toBe('announced'));
}

async function screen(api: ApiClient, audience: Audience): Promise<AnnouncedResult> {
  const socket = await connectLive(api);
  const { result } = (await joinMeeting(socket, room.meetingId, audience)).slow;
  socket.disconnect();
  if (result === null) throw new Error('no result is shown');
  return result;
}

/** What console, supervisor and an expert are shown; all the same. */
async function shown(): Promise<AnnouncedResult> {
  const console = await screen(room.secretary, 'console');
  expect(await screen(room.supervisor, 'supervisor')).toEqual(console);
  expect(await screen((room.experts[2] as (typeof room.experts)[number]).client, 'expert')).toEqual(console);
  return console;
}
/** How the console tells of a ballot among the others. */
async function lineOf(ballotId: string): Promise<AgendaLine | undefined> {
  const socket = await connectLive(room.secretary);
  const { agenda } = (await joinMeeting(socket, room.meetingId, 'console')).slow;
  socket.disconnect();
  return agenda.find((line) => line.ballotId === ballotId);
}

const standings = (result: AnnouncedResult): unknown[] => result.lines.map(({ standing, rank }) => [standing, rank]);

const bundleOf = async (ballotId: string): Promise<Bundle> =>
  JSON.parse(Buffer.from(await room.secretary.download(`/api/ballots/${ballotId}/bundle`)).toString()) as Bundle;
const publicity = async (ballotId: string): Promise<string[]> => {
  const file = await room.organizer.download(`/api/ballots/${ballotId}/publicity.xlsx?order=number`);
  const { rows } = await readSheet(Buffer.from(file), 'a.xlsx');
  return rows.slice(3, -2).map((row) => row.cells[1]?.text ?? '');
};
/** Of the first so many on the paper of the last ballot. */
const names = (count: number): string[] => room.candidates.slice(0, count).map(({ name }) => name);
const sheetText = async (ballotId: string): Promise<string> =>
  pdfPages(await room.secretary.download(`/api/ballots/${ballotId}/tally-sheet.pdf`)).join('\n');

/** Both recounts agree with what was announced, and say the same places. */
async function recounted(ballotId: string, places: (string | null)[]): Promise<Bundle> {
  const bundle = await bundleOf(ballotId);
  expect(recountBundle(bundle, random)).toMatchObject({ ok: true, results: bundle.results });
  const report = verifyBundles([bundle]);
  expect(report.valid).toBe(true);
  expect(report.bundles[0]?.results.map(({ standing }) => standing)).toEqual(places);
  return bundle;
}

/** Rounds of before the migration that gave run-offs their name are found by what they are about. */
async function backfilled(): Promise<void> {
  const sql = readFileSync('migrations/0039_run_offs.sql', 'utf8');
  const stored = (): Promise<unknown[]> =>
    rowsOf(app.database.ownerUrl, 'select id from ballot where run_off order by id');
  const before = await stored();
  expect(before).toHaveLength(1);
  await rowsOf(app.database.ownerUrl, 'update ballot set run_off = false');
  await rowsOf(app.database.ownerUrl, sql.slice(sql.indexOf('with recursive')));
  expect(await stored()).toEqual(before);
}

describe('a ballot with places', () => {
  it('a tie over the boundary is left open everywhere, and the publicity list stops and says so (R16)', async () => {
    const ballotId = await hold({ quotaCount: 2 });
    const result = await shown();
    expect(result).toMatchObject({ ballotId, passed: 4, quota: { places: 2, within: 1, tied: 2 }, tiesStop: false });
    expect(standings(result)).toEqual([
      ['within', 1],
      ['tied', 2],
      ['tied', 2],
      ['beyond', 4],
      [null, null],
    ]);
    for (const client of [room.organizer, room.secretary])
      expect(await codeOf(client.download(`/api/ballots/${ballotId}/publicity.xlsx?order=number`))).toBe(
        'publicity.unresolved',
      );
    const sheet = await sheetText(ballotId);
    const said = [
      '入选·名额内',
      '同意票达标·同票待定',
      '同意票达标·超出名额（未入选）',
      '未通过',
      '须就这 2 人加投一轮',
    ];
    for (const words of said) expect(sheet.replaceAll('\n', '')).toContain(words);
    expect(await lineOf(ballotId)).toMatchObject({ passed: 4, placed: 1, tied: 2 });
    const { manifest } = await recounted(ballotId, ['within', 'tied', 'tied', 'beyond', null]);
    expect(manifest).toMatchObject({ quota: 2, cap: null });
  });

  it('where the review stops at a tie, those with a place are published, and the list says how many places are not decided', async () => {
    const ballotId = await hold({ quotaCount: 2 });
    const stop = (ties: string): Promise<unknown> =>
      rowsOf(app.database.ownerUrl, 'update meeting set ties = $2 where id = $1', [room.meetingId, ties]);
    await stop('stop');
    expect(await shown()).toMatchObject({ ballotId, tiesStop: true });
    const sheet = await sheetText(ballotId);
    expect(sheet).toContain('并列即止');
    expect(sheet).not.toContain('加投');
    const file = await room.organizer.download(`/api/ballots/${ballotId}/publicity.xlsx?order=number`);
    const { rows } = await readSheet(Buffer.from(file), 'a.xlsx');
    const texts = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []));
    expect(texts.filter((text) => room.candidates.some(({ name }) => name === text))).toEqual(names(1));
    expect(texts).toEqual(
      expect.arrayContaining(['共 1 人，按申报人编号排列。', '另有 1 个名额因边界并列未决，没有人列入。']),
    );
    expect(await lineOf(ballotId)).toMatchObject({ tied: 2, tiesStop: true });
    await stop('run-off');
  });

  it('the run-off of the tied is called one, and settles one list of all who have a place by both rounds (R14, R16)', async () => {
    const first = await hold({ quotaCount: 2 });
    const tied = room.candidates.slice(1, 3).map(({ id }) => id);
    const second = await furtherRound(first, tied);
    expect(await lineOf(first)).toMatchObject({ placed: 1, tied: 2, nameable: 0 });
    const opened = await box.opened(second);
    expect(opened.ballot.manifest).toMatchObject({ round: 2, quota: 1 });
    expect(await lineOf(second)).toMatchObject({ round: 2, runOffPlaces: 1 });
    expect(await lineOf(first)).toMatchObject({ runOffPlaces: null });
    // R12: nothing of it is told before it is announced
    const resultOf = (id: string): Promise<AnnouncedResult> => room.organizer.get(`/api/ballots/${id}/result`);
    expect(await resultOf(first)).toMatchObject({ runOffPlaces: null, settled: null });
    for (const [n, voter] of box.voters.entries())
      await box.cast(
        voter,
        box.frame(opened, voter, (index) => (index === 0 || n < 5 ? 'agree' : 'oppose')),
      );
    await announce(second);
    // nothing of it is open any more, so that the desk offers its list as the server does
    expect(await lineOf(first)).toMatchObject({ placed: 1, tied: 0 });
    expect(await lineOf(second)).toMatchObject({ passed: 2, placed: 1, tied: 0 });
    const settled = {
      ...{ places: 2, tied: 0, undecided: 0, stops: false },
      placed: [
        { candidateId: room.candidates[0]?.id, label: expect.any(String), round: 1, runOff: false },
        { candidateId: room.candidates[1]?.id, label: expect.any(String), round: 2, runOff: true },
      ],
    };
    expect(await resultOf(first)).toMatchObject({ settled });
    expect(await shown()).toMatchObject({ ballotId: second, runOffPlaces: 1, settled });
    for (const ballotId of [first, second]) expect(await publicity(ballotId)).toEqual(names(2));
    expect(await sheetText(second)).toContain('加投（第 2 轮，名额 1 个）');
    expect(await sheetText(first)).toContain('轮次：第 1 轮');
    await backfilled();
  });

  it('a share drops its fraction (R45), and the list names who has a place', async () => {
    const ballotId = await hold({ quotaPercent: '79.99' });
    const result = await shown();
    expect(result.quota).toEqual({ places: 3, within: 3, tied: 0 });
    expect(result.lines.map((line) => line.standing)).toEqual(['within', 'within', 'within', 'beyond', null]);
    expect(await publicity(ballotId)).toEqual(names(3));
    const { manifest } = await recounted(ballotId, ['within', 'within', 'within', 'beyond', null]);
    expect(manifest.quota).toBe(3);
  });

  it('places left over are not filled by who failed', async () => {
    const ballotId = await hold({ quotaCount: 5 });
    expect((await shown()).quota).toEqual({ places: 5, within: 4, tied: 0 });
    expect(await publicity(ballotId)).toEqual(names(4));
  });

  it('without places everybody who passed is published, and nothing speaks of places', async () => {
    const ballotId = await hold({});
    const result = await shown();
    expect(result.quota).toBeNull();
    expect(new Set(standings(result).flat())).toEqual(new Set([null]));
    expect(await publicity(ballotId)).toHaveLength(4);
    expect(await sheetText(ballotId)).not.toContain('名额');
  });

  it('where screens show verdicts alone they show places, and neither a count nor a rank (R12)', async () => {
    await hold({ quotaCount: 2, verdictsOnly: true });
    const result = await shown();
    expect(result.lines.map((line) => line.standing)).toEqual(['within', 'tied', 'tied', 'beyond', null]);
    for (const { rank, agree, base } of result.lines) expect([rank, agree, base]).toEqual([null, null, null]);
  });

  it.each<[string, BallotOptions, string]>([
    ['places in two ways', { quotaCount: 2, quotaPercent: '40' }, 'ballot.quota-twice'],
    ['a share that is no place', { quotaPercent: '19.99' }, 'ballot.quota-empty'],
    ['more places than candidates', { quotaCount: 6 }, 'ballot.quota-too-high'],
    ['no place', { quotaCount: 0 }, 'request.invalid'],
    ['more than all', { quotaPercent: '100.01' }, 'request.invalid'],
    ['a share as a fraction', { quotaPercent: '1/3' }, 'request.invalid'],
    ['a cap that forbids nothing', { cap: 5 }, 'ballot.cap-too-high'],
    ['a cap of none', { cap: 0 }, 'request.invalid'],
  ])('%s cannot be drafted', async (_, options, code) => {
    expect(await codeOf(room.draftBallot(options))).toBe(code);
  });
});

describe('a ballot with a cap (差额)', () => {
  const CAP = 2;
  let ballotId: string;
  let opened: Opened;

  beforeAll(async () => {
    ballotId = await room.openBallot({ cap: CAP, policy: 'last', announce: 'close' });
    opened = await box.opened(ballotId);
  });

  const agreeing = (voter: Voter, agrees: number, revision = 1): CastFrame =>
    box.frame(opened, voter, (index): Choice => (index < agrees ? 'agree' : 'oppose'), revision);

  /** Agrees to so many, with a proof that claims `claimed`: what a program of one's own can send. */
  function hostile(voter: Voter, agrees: number, claimed: number, revision = 1): CastFrame {
    const { ballot } = opened;
    const nonce = random(16);
    const context = { ballot, credential: voter.key.key, nonce };
    const making = { ballot, random };
    const entries = AGREES.map((_, i) =>
      hostileEntry(making, context, i, i < agrees ? { a: 1, truth: 1 } : { o: 1, truth: 2 }),
    );
    const bodies = entries.map((entry) => entry.bytes);
    const r = entries.reduce((sum, entry) => plus(sum, entry.r), ZERO);
    const body = join(...bodies, hostileCapProof(making, context, bodies, r, claimed));
    const unsigned = { seat: voter.seat, revision, nonce, seen: opened.head, body };
    return {
      ballotId,
      manifestHash: ballot.mhHex,
      revision,
      seen: opened.head,
      nonce: Buffer.from(nonce),
      body: Buffer.from(body),
      signature: Buffer.from(sign(paperDigest(ballot, voter.key.key, unsigned), voter.key.secret)),
    };
  }

  it('every screen knows the cap while the ballot is open', async () => {
    const socket = await connectLive(room.secretary);
    const { ballot } = (await joinMeeting(socket, room.meetingId, 'console')).fast;
    socket.disconnect();
    expect(ballot).toMatchObject({ ballotId, cap: CAP, quota: null });
    expect(opened.ballot.manifest.cap).toBe(CAP);
  });

  it('a paper over the cap cannot be made, and is refused whatever its proof claims', async () => {
    const [voter] = box.voters as [Voter];
    expect(() => agreeing(voter, CAP + 1)).toThrow('over-cap');
    // The making is sound: the same program's paper within the cap is taken below.
    for (const claimed of [0, 1, CAP])
      await expect(box.cast(voter, hostile(voter, CAP + 1, claimed))).rejects.toMatchObject({
        code: 'cast.bad-cap-proof',
      });
    const short = agreeing(voter, 1);
    await expect(box.cast(voter, { ...short, body: short.body.subarray(0, -(128 * CAP + 96)) })).rejects.toMatchObject({
      code: 'cast.wrong-length',
    });
    expect(await box.recorded(ballotId)).toEqual([]);
  });

  it('papers at the cap are taken, changes too, and a change over it is not (R13)', async () => {
    const [first, second, third, ...others] = box.voters as [Voter, Voter, Voter, ...Voter[]];
    await box.cast(first, hostile(first, CAP, CAP));
    await box.cast(second, agreeing(second, 0));
    await box.cast(second, agreeing(second, CAP, 2));
    await box.cast(third, agreeing(third, 1));
    await expect(box.cast(third, hostile(third, CAP + 1, CAP, 2))).rejects.toMatchObject({
      code: 'cast.bad-cap-proof',
    });
    for (const voter of others) await box.cast(voter, agreeing(voter, CAP));
    expect(await box.recorded(ballotId)).toHaveLength(EXPERTS + 1);
  });

  it('the record is counted, and recounted by both programs, with every cap proof', async () => {
    await announce(ballotId);
    const bundle = await recounted(ballotId, [null, null, null, null, null]);
    expect(bundle.manifest.cap).toBe(CAP);
    expect(bundle.results).toMatchObject([
      { agree: 7, passed: true },
      { agree: 6, passed: true },
      { agree: 0, passed: false },
      { agree: 0, passed: false },
      { agree: 0, passed: false },
    ]);
  });
});
