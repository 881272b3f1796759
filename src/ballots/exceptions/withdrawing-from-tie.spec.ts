/** R16, R17: somebody of a ballot is withdrawn after its tie was told: what the run-off is about then, and what everybody is shown. */
import { refused } from '../../../test/support/refusals.js';
import { ThreePeople } from '../../../test/support/three-people.js';
import { connectLive, joinMeeting } from '../../cli/demo/simulated-expert.js';
import type { AgendaLine } from '../../contract/agenda.js';
import type { AnnouncedResult } from '../../contract/announced-result.js';
import type { Audience } from '../../contract/vocabulary.js';
import { eventually } from '../../../test/support/eventually.js';
import { readSheet } from '../../platform/spreadsheets/read-sheet.js';

let three: ThreePeople;
beforeAll(async () => {
  three = await ThreePeople.gather(4);
}, 120_000);
afterAll(() => three.leave());

const idOf = (n: number): string => three.room.candidates[n]?.id ?? '';
const named = (...numbers: number[]): { candidateIds: string[] } => ({ candidateIds: numbers.map(idOf) });

async function withdraw(n: number): Promise<void> {
  const path = `/api/candidates/${idOf(n)}/withdrawal`;
  const { id } = await three.room.organizer.post<{ id: string }>(path, { reason: '本人申请撤回' });
  await three.confirm(three.room.secondOrganizer, id);
}

/** Everybody agrees on these, and all but one on the others: as many as pass. */
async function vote(ballotId: string, ahead: readonly number[]): Promise<void> {
  const opened = await three.box.opened(ballotId);
  for (const voter of three.box.voters)
    await three.box.cast(
      voter,
      three.box.frame(opened, voter, (n) => (voter.seat !== 5 || ahead.includes(n) ? 'agree' : 'oppose')),
    );
  await three.room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(() => three.room.secretary.post(`/api/ballots/${ballotId}/announce`));
}

/** Two places: the first of four has one, and the three others are tied over the other. */
async function tie(): Promise<string> {
  const ballotId = await three.room.openBallot({ quotaCount: 2 });
  await vote(ballotId, [0]);
  expect(await lineOf(ballotId)).toMatchObject({ tied: 3, nameable: 3, runOff: true, placed: 1, settled: null });
  return ballotId;
}

async function runOff(ballotId: string, ...numbers: number[]): Promise<{ id: string; places: number }> {
  await three.bothConfirm(await three.ask(ballotId, 'rounds', named(...numbers)));
  const [drafted] = await three.box.rows<{ id: string; places: number }>(
    'select id, quota_count as places from ballot where follows = $1 and run_off',
    [ballotId],
  );
  if (drafted === undefined) throw new Error('no run-off was drafted');
  return drafted;
}
const open = (ballotId: string): Promise<void> => three.room.secretary.post(`/api/ballots/${ballotId}/open`);

async function watched(audience: Audience, client = three.room.secretary) {
  const socket = await connectLive(client);
  const { slow, result } = await joinMeeting(socket, three.room.meetingId, audience);
  socket.disconnect();
  return { ...slow, told: result };
}
const lineOf = async (ballotId: string): Promise<AgendaLine | undefined> =>
  (await watched('console')).agenda.find((line) => line.ballotId === ballotId);
const shown = (ballotId: string): Promise<AnnouncedResult> =>
  three.room.secretary.get(`/api/ballots/${ballotId}/result`);

const publicity = (ballotId: string): string => `/api/ballots/${ballotId}/publicity.xlsx?order=number`;
async function published(ballotId: string): Promise<string[]> {
  const file = Buffer.from(await three.room.organizer.download(publicity(ballotId)));
  const cells = (await readSheet(file, 'a.xlsx')).rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? ''));
  const names = await three.box.rows<{ id: string; name: string }>(
    'select id, name from candidate where id = any($1)',
    [three.room.candidates.map(({ id }) => id)],
  );
  return names.flatMap(({ id, name }) => (cells.includes(name) ? [id] : [])).sort();
}

describe('after a tie was told', () => {
  it('one of those in it: the run-off is about all the others, for the place that was open, and one list tells both', async () => {
    const ballotId = await tie();
    await withdraw(1);
    expect(await lineOf(ballotId)).toMatchObject({ tied: 2, nameable: 2, runOff: true, placed: 1 });
    // every screen has the mark, and the outcome as it was told
    for (const [audience, client] of [
      ['console', three.room.secretary],
      ['supervisor', three.room.supervisor],
      ['expert', three.chair],
    ] as const) {
      const { result } = await watched(audience, client);
      expect(result).toMatchObject({ ballotId, quota: { places: 2, within: 1, tied: 3 }, settled: null });
      expect(result?.lines.map(({ standing, withdrawnSince }) => [standing, withdrawnSince])).toEqual([
        ['within', false],
        ['tied', true],
        ['tied', false],
        ['tied', false],
      ]);
    }
    expect(await refused(three.room.organizer.download(publicity(ballotId)))).toEqual([
      'publicity.unresolved',
      { tied: 2, places: 2 },
    ]);
    expect(await refused(three.ask(ballotId, 'rounds', named(1, 2, 3)))).toEqual([
      'ballot.round-candidates',
      { field: 'candidateIds' },
    ]);
    expect(await refused(three.ask(ballotId, 'rounds', named(2)))).toEqual([
      'ballot.run-off-all',
      { field: 'candidateIds', tied: 2 },
    ]);
    const { id, places } = await runOff(ballotId, 2, 3);
    expect(places).toBe(1);
    await open(id);
    await vote(id, [1]);
    for (const one of [ballotId, id])
      expect((await shown(one)).settled).toMatchObject({
        places: 2,
        placed: [
          { candidateId: idOf(0), round: 1, runOff: false },
          { candidateId: idOf(3), round: 2, runOff: true },
        ],
        tied: 0,
        undecided: 0,
      });
    expect(await lineOf(ballotId)).toMatchObject({ tied: 0, placed: 1, settled: 2 });
    expect(await lineOf(id)).toMatchObject({ tied: 0, placed: 1, settled: null, runOffPlaces: 1 });
    for (const one of [ballotId, id]) expect(await published(one)).toEqual([idOf(0), idOf(3)].sort());
  });

  it('the one with a place: that place is in the run-off too', async () => {
    const ballotId = await tie();
    await withdraw(0);
    expect(await lineOf(ballotId)).toMatchObject({ tied: 3, nameable: 3, runOff: true });
    const { id, places } = await runOff(ballotId, 1, 2, 3);
    expect(places).toBe(2);
    await open(id);
    await vote(id, [0, 1]);
    expect((await shown(ballotId)).settled).toMatchObject({
      placed: [{ candidateId: idOf(1) }, { candidateId: idOf(2) }],
      tied: 0,
      undecided: 0,
    });
    expect(await lineOf(ballotId)).toMatchObject({ tied: 0, settled: 2 });
    expect(await published(ballotId)).toEqual([idOf(1), idOf(2)].sort());
  });

  it('all in it but one: no place is given by that, and the one left has it by the run-off or not at all', async () => {
    const ballotId = await tie();
    await withdraw(1);
    await withdraw(2);
    expect(await lineOf(ballotId)).toMatchObject({ tied: 1, nameable: 1, runOff: true, placed: 1 });
    expect(await refused(three.room.organizer.download(publicity(ballotId)))).toEqual([
      'publicity.unresolved',
      { tied: 1, places: 2 },
    ]);
    const { id, places } = await runOff(ballotId, 3);
    expect(places).toBe(1);
    await open(id);
    await vote(id, []);
    expect(await lineOf(ballotId)).toMatchObject({ tied: 0, settled: 2 });
    expect(await published(ballotId)).toEqual([idOf(0), idOf(3)].sort());
  });

  it('all in it: nobody is tied, the place stays open, and who has the other is published', async () => {
    const ballotId = await tie();
    for (const n of [1, 2, 3]) await withdraw(n);
    expect(await lineOf(ballotId)).toMatchObject({ tied: 0, runOff: false, placed: 1, settled: null });
    expect(await published(ballotId)).toEqual([idOf(0)]);
  });

  it('while the run-off is drafted, it loses that candidate and keeps its places; while it is open, the entry is struck', async () => {
    const ballotId = await tie();
    const { id } = await runOff(ballotId, 1, 2, 3);
    await withdraw(1);
    expect(await lineOf(id)).toMatchObject({ state: 'draft', candidates: 2, runOffPlaces: 1 });
    await open(id);
    await withdraw(2);
    await vote(id, []);
    expect((await shown(id)).lines.map(({ withdrawn, standing }) => [withdrawn, standing])).toEqual([
      [true, null],
      [false, 'within'],
    ]);
    expect(await lineOf(ballotId)).toMatchObject({ tied: 0, settled: 2 });
    expect(await published(ballotId)).toEqual([idOf(0), idOf(3)].sort());
  });
});
