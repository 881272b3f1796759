/** Signatures on the tally sheet: who signs what, once, over what was shown; and nobody reads a hand out of the database. */
import { BallotBox } from '../../../test/support/ballot-box.js';
import { rowsOf } from '../../../test/support/database.js';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { eventually } from '../../../test/support/eventually.js';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import { hashPassword } from '../../identity/sign-in/passwords.js';
import type { SigningView, UnsignedSheetView } from '../views/signing.view.js';

const STROKES = [{ points: [100, 200, 300, 40, 500, 240, 700, 60] }, { points: [720, 100, 900, 260] }];
const PASSWORD = 'dianming-2026';

let app: TestApplication;
let room: Room;
let box: BallotBox;
let ballotId: string;

const expert = (n: number): ApiClient => {
  const found = room.experts[n];
  if (found === undefined) throw new Error(`there is no expert ${n}`);
  return found.client;
};
const path = (id = ballotId): string => `/api/ballots/${id}/signatures`;
const shown = (client: ApiClient): Promise<SigningView> => client.get<SigningView>(path());
const sign = async (client: ApiClient, body: object = {}): Promise<unknown> => {
  const { digest } = await shown(room.organizer);
  return codeOf(client.post(path(), { kind: 'drawn', digest, strokes: STROKES, ...body }));
};

const chairDeparts = (): Promise<void> =>
  room.secretary.post(`/api/meetings/${room.meetingId}/seats/1/attendance`, { act: 'depart', reason: '接听电话' });

async function announced(by: ApiClient, before = (): Promise<void> => Promise.resolve()): Promise<string> {
  const id = await room.openBallot({ announce: 'chair', title: '签字测试' });
  const opened = await box.opened(id);
  for (const voter of box.voters)
    await box.cast(
      voter,
      box.frame(opened, voter, () => 'agree'),
    );
  await room.secretary.post(`/api/ballots/${id}/close`);
  await eventually(async () => expect(await box.state(id)).toBe('closed'));
  expect(await codeOf(room.secretary.get(path(id)))).toBe('ballot.not-announced');
  await before();
  await by.post(`/api/ballots/${id}/announce`);
  return id;
}

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
  box = await BallotBox.of(app, room);
  // R5: a deputy announces only while the chair is not there
  ballotId = await announced(expert(1), chairDeparts);
  await room.bringBack(1);
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

describe('who may sign', () => {
  it('the deputy who announced, the secretary, the supervisor; nobody else', async () => {
    const lines = await Promise.all(
      [expert(1), room.secretary, room.supervisor, expert(0), room.organizer].map(
        async (client) => (await shown(client)).maySign,
      ),
    );
    expect(lines).toEqual(['chair', 'teller', 'supervisor', null, null]);
    for (const client of [expert(2), room.stranger]) {
      expect(await codeOf(client.get(path()))).toBe('resource.not-found');
      expect(await sign(client)).toBe('resource.not-found');
    }
    for (const client of [expert(0), room.organizer]) expect(await sign(client)).toBe('signature.not-yours');
  });

  it('only what was shown is signed, and only with something that is a signature', async () => {
    expect(await sign(expert(1), { digest: 'ab'.repeat(32) })).toBe('signature.sheet-changed');
    expect(await sign(expert(1), { strokes: [{ points: [5, 5] }] })).toBe('signature.empty');
    for (const strokes of [undefined, [], [{ points: [1] }], [{ points: [0, -1] }], [{ points: ['1', '2'] }], [[1, 2]]])
      expect(await sign(expert(1), { strokes })).toBe('request.invalid');
    expect((await shown(expert(1))).signatures).toEqual([]);
  });
});

describe('signing', () => {
  it('is done once: of many clicks at once one counts, the rest are refused in words', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => sign(expert(1))));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['done', 'signature.signed']));
    expect(await sign(expert(1))).toBe('signature.signed');
    const view = await shown(room.supervisor);
    expect(view.signatures).toEqual([expect.objectContaining({ line: 'chair', kind: 'drawn', name: '专家2' })]);
    expect((await shown(expert(1))).maySign).toBeNull();
  });

  it('is possible with the own name and the password, which is counted like a sign-in', async () => {
    const [account] = await rowsOf<{ id: string }>(
      app.database.ownerUrl,
      `select a.id from account a join role_grant g on g.account_id = a.id where g.role = 'secretary' and g.committee_id = $1`,
      [room.committeeId],
    );
    await rowsOf(app.database.ownerUrl, 'update account set password_hash = $2 where id = $1', [
      account?.id,
      await hashPassword(PASSWORD),
    ]);
    const typed = { kind: 'typed', strokes: undefined, name: 'secretary', password: PASSWORD };
    expect(await sign(room.secretary, { ...typed, name: '别人' })).toBe('signature.wrong-name');
    expect(await sign(room.secretary, { ...typed, password: 'not-the-password' })).toBe('account.own-password-wrong');
    expect(await sign(room.secretary, { ...typed, password: undefined })).toBe('request.invalid');
    expect(await sign(room.secretary, typed)).toBe('done');
  });

  it('three lines are three people', async () => {
    // the secretary gets the supervisor's role too, and still has the one line
    await rowsOf(
      app.database.ownerUrl,
      `insert into role_grant (id, account_id, role, committee_id)
       select gen_random_uuid(), account_id, 'supervisor', committee_id from role_grant where role = 'secretary' and committee_id = $1`,
      [room.committeeId],
    );
    expect((await shown(room.secretary)).maySign).toBeNull();
    expect(await sign(room.secretary)).toBe('signature.signed');
    expect(await sign(room.supervisor)).toBe('done');
  });

  it('stands on the printed sheet, with name, time and digest, and in log and audit without a name', async () => {
    const { fingerprint } = await shown(room.organizer);
    const [page = ''] = pdfPages(await room.supervisor.download(`/api/ballots/${ballotId}/tally-sheet.pdf`));
    const text = page.replaceAll('\n', '');
    for (const name of ['专家2', 'secretary', 'supervisor']) expect(text).toContain(`${name} 20`);
    expect(text.split(`签字内容摘要 ${fingerprint}`)).toHaveLength(4);
    expect(text).not.toContain('与本表不同');
    const told = await rowsOf<{ facts: object }>(
      app.database.ownerUrl,
      `select facts from meeting_event where type = 'sheet.signed' union all select facts from audit_event where type = 'tally-sheet.signed'`,
    );
    expect(told).toHaveLength(6);
    expect(JSON.stringify(told)).not.toContain('专家2');
  });

  it('is sealed in the database, and cannot be changed there', async () => {
    const rows = await rowsOf<{ row: string; mark: Buffer }>(
      app.database.ownerUrl,
      'select s::text as row, mark_sealed as mark from sheet_signature s where ballot_id = $1',
      [ballotId],
    );
    expect(rows).toHaveLength(3);
    for (const { row, mark } of rows) {
      expect(row).not.toContain('专家2');
      expect(mark.toString('latin1')).not.toMatch(/points|strokes|name|专家/);
    }
    for (const change of [`update sheet_signature set line = 'teller'`, 'delete from sheet_signature'])
      await expect(rowsOf(app.database.ownerUrl, change)).rejects.toThrow();
  });

  it('where the secretary announced on the chair’s word, whoever presides now: a deputy only without the chair (R5)', async () => {
    ballotId = await announced(room.secretary);
    const lines = (): Promise<unknown[]> =>
      Promise.all([expert(0), expert(1)].map(async (client) => (await shown(client)).maySign));
    expect(await lines()).toEqual(['chair', null]);
    await chairDeparts();
    expect(await lines()).toEqual([null, 'chair']);
    await room.bringBack(1);
    expect(await sign(expert(1))).toBe('signature.not-yours');
    expect(await sign(expert(0))).toBe('done');
  });
});

describe('sheets that wait for a signature', () => {
  const unsigned = async (client: ApiClient): Promise<unknown[]> =>
    (await client.get<UnsignedSheetView[]>(`/api/meetings/${room.meetingId}/unsigned-sheets`)).map(
      ({ title, mine, missing }) => ({ title, mine, missing }),
    );
  const sheet = (mine: string | null, missing: readonly string[]) => [{ title: '签字测试', mine, missing }];

  it('whoever is to sign one is told of it, an officer of all, and nobody else of any', async () => {
    // the first is wholly signed by now; the second lacks teller and supervisor
    expect(await unsigned(room.secretary)).toEqual(sheet('teller', ['teller', 'supervisor']));
    expect(await unsigned(room.organizer)).toEqual(sheet(null, ['teller', 'supervisor']));
    for (const seat of [0, 1, 2]) expect(await unsigned(expert(seat))).toEqual([]);
    expect(await codeOf(unsigned(room.stranger))).toBe('resource.not-found');
  });

  it('waits over the next ballot, a break and the end of the meeting, and is signed then', async () => {
    const later = await announced(expert(0));
    const waiting = { title: '签字测试', missing: ['chair', 'teller', 'supervisor'] };
    expect(await unsigned(expert(0))).toEqual([{ ...waiting, mine: 'chair' }]);
    expect(await unsigned(expert(1))).toEqual([]);
    await room.secretary.post(`/api/meetings/${room.meetingId}/pause`, { reason: '休息', minutes: 10 });
    expect(await unsigned(room.secretary)).toHaveLength(2);
    expect(await sign(room.secretary)).toBe('done');
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    expect(await unsigned(expert(0))).toEqual([{ ...waiting, mine: 'chair' }]);
    ballotId = later;
    expect(await sign(expert(0))).toBe('done');
    expect(await unsigned(expert(0))).toEqual([]);
    expect(await sign(room.supervisor)).toBe('done');
    expect(await unsigned(room.supervisor)).toEqual([
      { title: '签字测试', mine: 'supervisor', missing: ['supervisor'] },
      { title: '签字测试', mine: null, missing: ['teller'] },
    ]);
  });

  it('of an annulled outcome none is asked for', async () => {
    await rowsOf(
      app.database.ownerUrl,
      `update ballot set state = 'annulled', annulled_at = now(), annul_reason = '测试' where id = $1`,
      [ballotId],
    );
    expect(await unsigned(room.organizer)).toEqual(sheet(null, ['supervisor']));
  });
});
