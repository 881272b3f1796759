/** Minutes against the real server: who reads and writes, two windows, states, what is fixed, what is signed, and what is sealed. */
import { BallotBox } from '../../../test/support/ballot-box.js';
import { rowsOf } from '../../../test/support/database.js';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { eventually } from '../../../test/support/eventually.js';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import type { MinutesContent } from '../domain/minutes-content.js';
import { MinutesVersions } from './minutes-versions.js';
import type { MinutesView, SavedTextView } from '../views/minutes.view.js';
import type { SigningView } from '../views/signing.view.js';

type View = Omit<MinutesView, 'content'> & { content: MinutesContent };

const STROKES = [{ points: [100, 200, 300, 40, 500, 240, 700, 60] }];

let app: TestApplication;
let room: Room;
let box: BallotBox;
let itemId: string;

const expert = (n: number): ApiClient => {
  const found = room.experts[n];
  if (found === undefined) throw new Error(`there is no expert ${n}`);
  return found.client;
};
const path = (): string => `/api/meetings/${room.meetingId}/minutes`;
const shown = (client: ApiClient): Promise<View> => client.get<View>(path());
const write = (section: string, revision: number, text: string, client = room.secretary): Promise<SavedTextView> =>
  client.post<SavedTextView>(`${path()}/texts`, { section, revision, text });
const finish = async (): Promise<unknown> => {
  const { sequence, saved } = (await shown(room.secretary)).standing;
  return codeOf(room.secretary.post(`${path()}/finish`, { sequence, saved }));
};
const sign = async (client: ApiClient): Promise<unknown> => {
  const signing = await room.organizer.get<SigningView>(`${path()}/signatures`).catch(() => null);
  return codeOf(
    client.post(`${path()}/signatures`, {
      kind: 'drawn',
      digest: signing?.digest ?? 'ab'.repeat(32),
      strokes: STROKES,
    }),
  );
};
const pdfText = async (client: ApiClient, which = ''): Promise<string> =>
  pdfPages(await client.download(`${path()}/minutes.pdf${which}`))
    .join('')
    .replaceAll(/\s/g, '');
const candidate = (n: number): string => `candidate:${room.candidates[n]?.id ?? ''}`;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
  const item = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
    title: '建筑设计',
    panel: '建筑组',
    candidateIds: room.candidates.map(({ id }) => id),
  });
  itemId = item.id;
  // the deputy is recused from the second candidate
  await room.secretary.post(`/api/meetings/${room.meetingId}/recusals`, {
    ...{ seat: 2, candidateIds: [room.candidates[1]?.id], reason: '同一单位' },
  });
  box = await BallotBox.of(app, room);
}, 180_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

describe('who reads, who writes', () => {
  it('the secretary writes; whoever presides, the supervisor and the organizer read; nobody else knows of them', async () => {
    for (const client of [room.secretary, room.supervisor, room.organizer, expert(0), expert(1)])
      expect((await shown(client)).content.head.committee).toContain('委员会');
    for (const client of [expert(2), room.stranger]) {
      expect(await codeOf(shown(client))).toBe('resource.not-found');
      for (const file of ['standing', 'minutes.pdf', 'minutes.docx', 'signatures'])
        expect(await codeOf(client.download(`${path()}/${file}`))).toBe('resource.not-found');
    }
    for (const client of [room.supervisor, room.organizer, expert(0), expert(2)])
      expect(await codeOf(write('remarks', 0, '代笔', client))).toBe('access.denied');
    expect((await shown(room.secretary)).abilities).toEqual({ edit: true, finish: false, reopen: false });
    expect((await shown(expert(0))).abilities).toEqual({ edit: false, finish: false, reopen: false });
  });

  it('opinions go to neither the supervisor (R46) nor whoever is recused (R10), in view and file', async () => {
    await write(candidate(0), 0, '甲的业绩突出');
    await write(candidate(1), 0, '乙的论文偏少');
    await write(`item:${itemId}`, 0, '本组讨论热烈');
    await write('remarks', 0, '材料已归档\n共两册');
    const sections = async (client: ApiClient): Promise<string[]> =>
      (await shown(client)).texts.map(({ section }) => section).sort();
    expect(await sections(expert(0))).toHaveLength(4);
    expect(await sections(room.organizer)).toHaveLength(4);
    expect(await sections(room.supervisor)).toEqual(['remarks']);
    expect(await sections(expert(1))).toEqual([candidate(0), 'remarks'].sort());
    const [all, deputy, supervisor] = await Promise.all([
      pdfText(room.organizer),
      pdfText(expert(1)),
      pdfText(room.supervisor),
    ]);
    expect(all).toMatch(/甲的业绩突出.*乙的论文偏少/);
    expect(deputy).toContain('甲的业绩突出');
    expect(deputy).not.toMatch(/乙的论文偏少|讨论热烈/);
    expect(supervisor).not.toMatch(/甲的业绩突出|乙的论文偏少|讨论热烈/);
    for (const text of [all, deputy, supervisor]) expect(text).toContain('材料已归档');
    expect(all).toContain('草稿');
  });
});

describe('typing', () => {
  it('two windows that go on from one revision: the second is told, and nothing is overwritten', async () => {
    expect(await write('place', 0, '一号会议室')).toMatchObject({ revision: 1 });
    expect(await codeOf(write('place', 0, '二号会议室'))).toBe('minutes.text-changed');
    // the same again, as after a lost answer, is what it was
    expect(await write('place', 0, '一号会议室')).toMatchObject({ revision: 1 });
    expect(await write('place', 1, '二号会议室')).toMatchObject({ revision: 2 });
    const answers = await Promise.all([1, 2, 3].map((n) => codeOf(write('objections', 0, `文字${n}`))));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect((await shown(room.secretary)).texts.find(({ section }) => section === 'place')).toMatchObject({
      ...{ revision: 2, text: '二号会议室', writtenBy: 'secretary' },
    });
  });

  it('every revision is kept, sealed, and cannot be changed', async () => {
    const rows = await rowsOf<{ revision: number; sealed: Buffer }>(
      app.database.ownerUrl,
      `select revision, text_sealed as sealed from minutes_text where section = 'place' order by revision`,
    );
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2]);
    for (const { sealed } of rows) expect(sealed.toString('utf8')).not.toContain('会议室');
    for (const change of [`update minutes_text set revision = 9`, 'delete from minutes_text'])
      await expect(rowsOf(app.database.ownerUrl, change)).rejects.toThrow();
  });

  it('what is wrong or belongs to another meeting is refused in words', async () => {
    expect(await codeOf(write('item:00000000-0000-4000-8000-000000000000', 0, 'x'))).toBe('minutes.section-unknown');
    expect(await codeOf(write('candidate:00000000-0000-4000-8000-000000000000', 0, 'x'))).toBe(
      'minutes.section-unknown',
    );
    for (const [section, text] of [
      ['place', '两\n行'],
      ['place', '长'.repeat(121)],
      ['remarks', '长'.repeat(4_001)],
      ['remarks', 'a\u0000'],
      ['ballots', '改票数'],
    ] as const)
      expect(await codeOf(write(section, 2, text))).toBe('request.invalid');
  });
});

describe('the course of the minutes', () => {
  let digest = '';

  it('shows no result before it is announced, and its counts afterwards', async () => {
    await room.secretary.post(`/api/agenda-items/${itemId}/acts`, { act: 'begin' });
    await room.secretary.post(`/api/agenda-items/${itemId}/acts`, { act: 'vote' });
    const drafted = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/ballots`, {
      ...{ title: '建筑设计', itemId, candidateIds: room.candidates.map(({ id }) => id) },
      ...{ policy: 'last', announce: 'chair', verdictsOnly: false, quotaCount: null, quotaPercent: null, cap: null },
    });
    await room.secretary.post(`/api/ballots/${drafted.id}/open`);
    const opened = await box.opened(drafted.id);
    for (const voter of box.voters)
      await box.cast(
        voter,
        box.frame(opened, voter, () => 'agree'),
      );
    await room.secretary.post(`/api/ballots/${drafted.id}/close`);
    await eventually(async () => expect(await box.state(drafted.id)).toBe('closed'));
    expect((await shown(room.secretary)).content.ballots).toMatchObject([{ number: 1, item: 1, result: null }]);
    await expert(0).post(`/api/ballots/${drafted.id}/announce`);
    const { content } = await shown(room.organizer);
    expect(content.ballots[0]?.result?.lines).toMatchObject([
      { agree: 5, recused: 0 },
      { agree: 4, recused: 1 },
    ]);
    expect(content.attendance.presided).toEqual([{ seat: 1, name: '专家1', position: 'chair' }]);
    // no account, no seat with a time of a paper: R12
    expect(JSON.stringify(content)).not.toMatch(/submittedAt|credential"|revision/);
  });

  it('is finished after the meeting, as it was shown, once', async () => {
    expect(await finish()).toBe('minutes.meeting-not-ended');
    expect(await sign(room.secretary)).toBe('minutes.not-finished');
    await room.secretary.post(`/api/agenda-items/${itemId}/acts`, { act: 'finish' });
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    const { sequence, saved } = (await shown(room.secretary)).standing;
    await write('heading', 0, '关于评审会议的纪要');
    expect(await codeOf(room.secretary.post(`${path()}/finish`, { sequence, saved }))).toBe('minutes.moved-on');
    const now = (await shown(room.secretary)).standing;
    const both = await Promise.all(
      [1, 2].map(() =>
        codeOf(room.secretary.post(`${path()}/finish`, now && { sequence: now.sequence, saved: now.saved })),
      ),
    );
    expect(both.sort()).toEqual(['done', 'minutes.fixed']);
    expect(await codeOf(write('remarks', 1, '再补一句'))).toBe('minutes.fixed');
    const view = await shown(room.secretary);
    expect(view).toMatchObject({
      standing: { state: 'finished', version: 1 },
      outdated: false,
      abilities: { edit: false, reopen: true },
    });
  });

  it('is signed by whoever presided, the recorder and the supervisor, each over the same digest', async () => {
    const signings = await Promise.all(
      [expert(0), expert(1), room.secretary, room.supervisor, room.organizer].map((client) =>
        client.get<SigningView>(`${path()}/signatures`),
      ),
    );
    // R5: the chair presided; a deputy who opens the page first does not take the chair's line
    expect(signings.map(({ maySign }) => maySign)).toEqual(['chair', null, 'recorder', 'supervisor', null]);
    expect(new Set(signings.map((signing) => signing.digest)).size).toBe(1);
    digest = signings[0]?.digest ?? '';
    for (const client of [room.organizer, expert(1)]) expect(await sign(client)).toBe('signature.not-yours');
    expect(
      await codeOf(
        expert(0).post(`${path()}/signatures`, { kind: 'drawn', digest: 'ab'.repeat(32), strokes: STROKES }),
      ),
    ).toBe('signature.sheet-changed');
    for (const client of [expert(0), room.secretary, room.supervisor]) expect(await sign(client)).toBe('done');
    for (const client of [expert(0), room.supervisor]) expect(await sign(client)).toBe('signature.signed');
  });

  it('every copy says version and digest; further ones that they are; file names are Chinese', async () => {
    const fingerprint = (await shown(room.organizer)).versions[0]?.fingerprint ?? '';
    const [first, second] = [await pdfText(room.organizer), await pdfText(room.supervisor)];
    expect(first).toContain(`第1版内容摘要${fingerprint}`);
    expect(first).toContain('关于评审会议的纪要');
    expect(first).not.toMatch(/草稿|补打/);
    expect(second).toContain('补打（第1次）');
    expect(second).not.toContain('业绩突出');
    expect(second).toContain(fingerprint);
    const response = await fetch(`${app.url}${path()}/minutes.docx`, {
      headers: { cookie: room.organizer.cookieHeader },
    });
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '会议纪要-测试评审会议-第1版.docx',
    );
  });

  it('reopened with a reason, the version stays as it was, and its signatures with it', async () => {
    const before = await pdfText(room.organizer, '?version=1');
    expect(await codeOf(room.secretary.post(`${path()}/reopen`, { reason: ' ' }))).toBe('request.invalid');
    await room.secretary.post(`${path()}/reopen`, { reason: '地点有误' });
    expect(await codeOf(room.secretary.post(`${path()}/reopen`, { reason: '地点有误' }))).toBe('minutes.not-finished');
    expect(await sign(expert(1))).toBe('minutes.not-finished');
    await write('place', 2, '三号会议室');
    await write(candidate(0), 1, '甲的意见改过');
    const after = await pdfText(room.organizer, '?version=1');
    const plain = (text: string): string => text.replaceAll(/补打（第\d次）[\d年月日:]+/g, '');
    expect(plain(after)).toBe(plain(before));
    expect(after).toContain('二号会议室');
    expect(await finish()).toBe('done');
    const { versions, content, texts } = await shown(room.organizer);
    expect(versions).toMatchObject([
      { version: 2, reopenedAt: null },
      { version: 1, reason: '地点有误' },
    ]);
    expect(texts.find(({ section }) => section === 'place')?.text).toBe('三号会议室');
    expect(content.form).toBe(2);
    const signing = await room.organizer.get<SigningView>(`${path()}/signatures`);
    expect(signing.signatures).toEqual([]);
    expect(signing.digest).not.toBe(digest);
    expect(await pdfText(room.organizer)).toContain('三号会议室');
    expect(await codeOf(room.organizer.download(`${path()}/minutes.pdf?version=9`))).toBe('resource.not-found');
    expect(await codeOf(room.organizer.download(`${path()}/minutes.pdf?version=0`))).toBe('request.invalid');
  });

  it('a version that was finished in an earlier form, which named no seat, is signed too and is not out of date', async () => {
    await room.secretary.post(`${path()}/reopen`, { reason: '早期格式' });
    const { content, texts } = await shown(room.secretary);
    const presided = content.attendance.presided.map(({ name, position }) => ({ name, position }));
    const early: MinutesContent = { ...content, form: 1, attendance: { ...content.attendance, presided } };
    const { digest: fixed, contentSealed, salt } = app.get(MinutesVersions).fix(room.meetingId, 3, early, texts);
    await rowsOf(
      app.database.ownerUrl,
      `insert into minutes_version (meeting_id, version, digest, content_sealed, salt, finished_by)
       select $1, 3, $2, $3, $4, finished_by from minutes_version where meeting_id = $1 and version = 1`,
      [room.meetingId, fixed, contentSealed, salt],
    );
    expect(await shown(room.organizer)).toMatchObject({ content: { form: 1 }, outdated: false });
    expect(await sign(expert(1))).toBe('signature.not-yours');
    for (const client of [expert(0), room.secretary, room.supervisor]) expect(await sign(client)).toBe('done');
    expect(await pdfText(room.organizer)).toContain('主持人（签字）：专家1');
  });

  it('a stored version that was touched is not shown; nobody can touch one', async () => {
    for (const change of [
      'update minutes_version set version = 7',
      'delete from minutes_version',
      'delete from minutes_reopening',
    ])
      await expect(rowsOf(app.database.ownerUrl, change)).rejects.toThrow();
    const [row] = await rowsOf<{ sealed: Buffer }>(
      app.database.ownerUrl,
      'select content_sealed as sealed from minutes_version limit 1',
    );
    expect(row?.sealed.toString('utf8')).not.toMatch(/专家|会议/);
  });

  it('log and audit tell of versions, and of no name, text or opinion', async () => {
    const told = await rowsOf<{ type: string; facts: object }>(
      app.database.ownerUrl,
      `select type, facts from meeting_event where type like 'minutes.%' union all select type, facts from audit_event where type like 'minutes.%'`,
    );
    expect(new Set(told.map(({ type }) => type))).toEqual(
      new Set(['minutes.finished', 'minutes.reopened', 'minutes.signed', 'minutes.exported']),
    );
    expect(JSON.stringify(told)).not.toMatch(/专家|业绩|会议室/);
  });
});
