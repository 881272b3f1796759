import { addYears } from '../../kernel/days.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { rowsOf } from '../../../test/support/database.js';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import { FirstAccounts } from '../../identity/index.js';
import { idNumberCheckCharacter } from '../../kernel/id-number.js';
import { findHeader } from '../../kernel/lists/list-columns.js';
import { CANDIDATE_COLUMNS } from '../../dossiers/domain/candidate-list.js';
import type { CandidatePageView } from '../../dossiers/views/candidate.view.js';
import { writeCsv } from '../spreadsheets/csv-writer.js';
import { readSheet } from '../spreadsheets/read-sheet.js';
import { writeXlsx } from '../spreadsheets/xlsx-writer.js';
import type { ListImportView } from './views/list-import.view.js';

let app: TestApplication;
let organizer: ApiClient;
let serial = 0;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  organizer = await signedIn('organizer', '990101197503120015', null, 'organizer');
}, 120_000);
afterAll(() => app.close());

async function signedIn(
  loginName: string,
  id: string,
  committee: string | null,
  role: 'organizer' | 'secretary',
): Promise<ApiClient> {
  const password = await app
    .get(FirstAccounts)
    .create({ name: '陈立新', loginName, idNumber: id, role, committee, demo: true });
  const client = new ApiClient(app.url);
  await client.signIn(loginName, password);
  return client;
}

async function newReview(year = 2026): Promise<{ reviewId: string; committeeId: string }> {
  serial += 1;
  const committee = await organizer.post<{ id: string }>('/api/committees', {
    name: `评委会${serial}`,
    series: '工程系列',
    level: 'senior',
  });
  await organizer.post(`/api/committees/${committee.id}/filings`, {
    number: '备案〔2026〕1 号',
    authority: '省人力资源和社会保障厅',
    filedOn: shanghaiDay(new Date()),
    validUntil: addYears(shanghaiDay(new Date()), 3),
    formedBy: 'series',
  });
  const review = await organizer.post<{ id: string }>(`/api/committees/${committee.id}/reviews`, {
    year,
    title: `评审${serial}`,
    blind: true,
  });
  return { reviewId: review.id, committeeId: committee.id };
}

/** ID numbers of invented people; two series never meet. */
function idOf(series: number, index: number): string {
  const month = String(1 + (index % 12)).padStart(2, '0');
  const day = String(1 + (Math.floor(index / 12) % 28)).padStart(2, '0');
  const digits = `99010${series % 10}${1950 + series}${month}${day}${String(Math.floor(index / 336)).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
}

const HEADER = CANDIDATE_COLUMNS.map((column) => column.header);
const candidateRow = (series: number, index: number, changes: Record<number, string> = {}): string[] =>
  [String(index + 1), '张三', idOf(series, index), '示例院', '建筑设计', '高级', '高级工程师', '正评', ''].map(
    (value, at) => changes[at] ?? value,
  );

/** An archive that declares more than two gigabytes. */
function bomb(): Buffer {
  const archive = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(1_000) }));
  archive.writeUInt32LE(0x7fffffff, archive.lastIndexOf('xl/workbook.xml') - 46 + 24);
  return archive;
}

const xlsx = (rows: string[][]): Promise<Buffer> =>
  writeXlsx([{ name: '名单', columns: HEADER.map((header) => ({ header, width: 12 })), rows }]);

async function upload(
  reviewId: string,
  bytes: Uint8Array,
  fileName = '申报人名单.xlsx',
  kind = 'candidates',
): Promise<ListImportView> {
  const { id } = await organizer.upload<{ id: string }>(`/api/reviews/${reviewId}/imports/${kind}`, fileName, bytes);
  return settled(id, ['ready', 'failed']);
}

async function settled(id: string, states: string[]): Promise<ListImportView> {
  for (;;) {
    const view = await organizer.get<ListImportView>(`/api/imports/${id}`);
    if (states.includes(view.state)) return view;
    await pause(20);
  }
}

const confirm = (id: string, onlyGoodRows = false) =>
  organizer.post<ListImportView>(`/api/imports/${id}/confirm`, { onlyGoodRows });
const count = async (table: string, reviewId: string): Promise<number> =>
  Number(
    (
      await rowsOf<{ n: string }>(app.database.ownerUrl, `select count(*) as n from ${table} where review_id = $1`, [
        reviewId,
      ])
    )[0]?.n,
  );

describe('the demo lists', () => {
  let reviewId: string;
  beforeAll(async () => void ({ reviewId } = await newReview()));

  it('25 experts become persons, experts, accounts without passwords, and members with one chair and two deputies', async () => {
    const preview = await upload(reviewId, await readFile('demo/experts.xlsx'), 'experts.xlsx', 'experts');
    expect(preview).toMatchObject({ state: 'ready', rowsTotal: 25, rowsGood: 25, faults: [], problem: null });
    expect(preview.warnings.map((warning) => warning.code)).toEqual(['note-rows']);
    expect(preview.preview[0]?.cells.slice(0, 3)).toEqual([
      '陆振邦',
      expect.stringMatching(/^9901\*{10}.{4}$/),
      expect.stringMatching(/^199\*{4}\d{4}$/),
    ]);
    expect(await confirm(preview.id)).toMatchObject({ state: 'done', rowsDone: 25 });
    const members = await rowsOf<{ position: string; login_name: string; password_hash: string | null }>(
      app.database.ownerUrl,
      `select m.position, a.login_name, a.password_hash from member m join expert e on e.id = m.expert_id join account a on a.person_id = e.person_id
        where m.review_id = $1 order by a.login_name`,
      [reviewId],
    );
    expect(members).toHaveLength(25);
    expect(members.filter(({ position }) => position === 'chair')).toHaveLength(1);
    expect(members.filter(({ position }) => position === 'deputy')).toHaveLength(2);
    expect(members.every(({ password_hash }) => password_hash === null)).toBe(true);
    expect(members[24]?.login_name).toBe('e025');
  });

  it('60 candidates, with all kinds, rare characters and made codes', async () => {
    const preview = await upload(reviewId, await readFile('demo/candidates.xlsx'));
    expect(preview).toMatchObject({ state: 'ready', rowsGood: 60, faults: [] });
    await confirm(preview.id);
    const page = await organizer.get<CandidatePageView>(`/api/reviews/${reviewId}/candidates?pageSize=100`);
    expect(page.total).toBe(60);
    expect(new Set(page.rows.map((row) => row.kind)).size).toBe(7);
    expect(page.rows.map((row) => row.name)).toEqual(
      expect.arrayContaining(['陈䶮', '张𬭎', '武〇', '阿依古丽·买买提']),
    );
    expect(page.rows[13]).toMatchObject({ listNumber: 14, code: 'A-014' });
  });

  it('candidates are searched, filtered, sorted and paged', async () => {
    const get = (query: string) => organizer.get<CandidatePageView>(`/api/reviews/${reviewId}/candidates?${query}`);
    expect((await get(`search=${encodeURIComponent('王伟')}`)).total).toBe(2);
    expect((await get('search=A-01')).total).toBe(10);
    expect((await get('search=%25')).total).toBe(0);
    expect((await get('kind=transfer&level=senior')).total).toBe(6);
    const last = await get('sort=listNumber&order=desc&page=2&pageSize=10');
    expect(last.rows.map((row) => row.listNumber)).toEqual([50, 49, 48, 47, 46, 45, 44, 43, 42, 41]);
    expect(await codeOf(get('sort=id'))).toBe('request.invalid');
    expect(await codeOf(get('pageSize=100000'))).toBe('request.invalid');
  });

  it('the next year’s review takes the same experts without making them twice', async () => {
    const before = await rowsOf(app.database.ownerUrl, 'select id from account');
    const { reviewId: next } = await newReview(2027);
    const preview = await upload(next, await readFile('demo/experts.xlsx'), 'experts.xlsx', 'experts');
    expect(preview.faults).toEqual([]);
    await confirm(preview.id);
    expect(await count('member', next)).toBe(25);
    expect(await rowsOf(app.database.ownerUrl, 'select id from account')).toHaveLength(before.length);
    const again = await upload(next, await readFile('demo/experts.xlsx'), 'experts.xlsx', 'experts');
    expect(new Set(again.faults.map((fault) => fault.code))).toEqual(new Set(['duplicate-known', 'chair-known']));
    expect(await codeOf(confirm(again.id, true))).toBe('import.nothing-good');
  });
});

describe('faults', () => {
  it('nothing is imported from a list with faults, unless only its good rows are asked for; once, however often confirmed', async () => {
    const { reviewId } = await newReview();
    const rows = [
      candidateRow(1, 0),
      candidateRow(1, 1, { 2: idOf(1, 1).slice(0, 17) }),
      candidateRow(1, 2),
      candidateRow(1, 3, { 7: '自主评审' }),
    ];
    const preview = await upload(reviewId, await xlsx(rows));
    expect(preview).toMatchObject({ rowsTotal: 4, rowsGood: 2, rowsFaulty: 2 });
    expect(preview.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 身份证号 id-number.length',
      '5 申报类别 unknown-word',
    ]);
    expect(preview.faults[1]?.remedy).toContain('专精特新举荐');
    expect(await codeOf(confirm(preview.id))).toBe('import.has-faults');
    expect(await count('candidate', reviewId)).toBe(0);
    const [one, two] = await Promise.all([confirm(preview.id, true), confirm(preview.id, true)]);
    expect([one.state, two.state, (await confirm(preview.id, true)).state]).toEqual(['done', 'done', 'done']);
    expect(await count('candidate', reviewId)).toBe(2);
  });

  it('R36: a person with an application in another review of the year is named', async () => {
    const [first, second] = [await newReview(), await newReview()];
    const [one, two] = [
      await upload(first.reviewId, await xlsx([candidateRow(2, 0)])),
      await upload(second.reviewId, await xlsx([candidateRow(2, 0)])),
    ];
    await confirm(one.id);
    // the second was judged before the first came in: the transaction decides
    expect(await confirm(two.id)).toMatchObject({ state: 'failed', problem: { code: 'import.overtaken' } });
    const again = await upload(second.reviewId, await xlsx([candidateRow(2, 0)]));
    expect(again.faults.map((fault) => fault.code)).toEqual(['applied-elsewhere']);
    const other = await upload(second.reviewId, await xlsx([candidateRow(2, 0, { 1: '李四' })]));
    expect(other.faults.map((fault) => fault.code)).toEqual(['other-name', 'applied-elsewhere']);
  });

  it('all or nothing: a list whose last row collides imports none of its 1,200', async () => {
    const { reviewId } = await newReview();
    const many = await upload(
      reviewId,
      await xlsx(Array.from({ length: 1_200 }, (_, index) => candidateRow(3, index))),
    );
    const single = await upload(reviewId, await xlsx([candidateRow(4, 1_199)]));
    await confirm(single.id);
    await confirm(many.id);
    expect(await settled(many.id, ['done', 'failed'])).toMatchObject({
      state: 'failed',
      rowsDone: 0,
      problem: { code: 'import.overtaken' },
    });
    expect(await count('candidate', reviewId)).toBe(1);
    expect(
      await rowsOf(
        app.database.ownerUrl,
        `select 1 from audit_event where type = 'candidates.imported' and facts ->> 'review' = $1`,
        [reviewId],
      ),
    ).toHaveLength(1);
  });
});

describe('files', () => {
  let reviewId: string;
  beforeAll(async () => void ({ reviewId } = await newReview()));

  it.each([
    ['a bomb', bomb, 'list.unpacks-too-large'],
    ['a PDF', () => Buffer.from('%PDF-1.7 not a list'), 'list.wrong-type'],
    ['nothing', () => Buffer.alloc(0), 'list.empty'],
    [
      'other columns',
      () =>
        Buffer.from(
          writeCsv([
            ['甲', '乙'],
            ['1', '2'],
          ]),
        ),
      'list.wrong-type',
    ],
  ])('%s: the reason is told, in the reader’s language', async (_, bytes, code) => {
    const view = await upload(reviewId, bytes());
    expect(view).toMatchObject({ state: 'failed', problem: { code } });
    expect(view.problem?.title).toMatch(/[一-龥]/);
  });

  it('a file beyond the limit is not even taken in', async () => {
    expect(
      await codeOf(organizer.upload(`/api/reviews/${reviewId}/imports/candidates`, 'a.xlsx', Buffer.alloc(10_000_001))),
    ).toBe('list.too-large');
    expect(await codeOf(organizer.post(`/api/reviews/${reviewId}/imports/candidates`))).toBe('list.no-file');
  });

  it('GBK CSV with a header in another order', async () => {
    const order = [2, 1, 0, 3, 4, 5, 6, 7];
    const csv = writeCsv([
      order.map((at) => HEADER[at] ?? ''),
      order.map((at) => candidateRow(5, 0, { 1: '陈䶮' })[at] ?? ''),
    ]).slice(1);
    const preview = await upload(reviewId, iconv.encode(csv, 'gb18030'), '名单.csv');
    expect(preview).toMatchObject({ state: 'ready', encoding: 'gb18030', rowsGood: 1, fileName: '名单.csv' });
    expect(preview.preview[0]?.cells[1]).toBe('陈䶮');
  });

  it('the template is read back as a list with every column and no rows', async () => {
    const template = await readSheet(
      Buffer.from(await organizer.download('/api/lists/candidates/template.xlsx')),
      'a.xlsx',
    );
    expect(findHeader(template, CANDIDATE_COLUMNS)).toMatchObject({ ok: true, header: { row: 1, ignored: [] } });
    expect(template.rows).toHaveLength(1);
    expect(await codeOf(organizer.download('/api/lists/others/template.xlsx'))).toBe('resource.not-found');
  });
});

describe('secrecy and access', () => {
  it('no ID number is readable in the database, neither in the upload nor after the import', async () => {
    const { reviewId } = await newReview();
    const preview = await upload(
      reviewId,
      await xlsx([candidateRow(6, 0), candidateRow(6, 1, { 2: `${idOf(6, 1)}1` })]),
    );
    const dump = async (): Promise<string> =>
      JSON.stringify(
        await rowsOf(
          app.database.ownerUrl,
          `select i::text, (select string_agg(p::text, '') from person p) as persons, (select string_agg(a::text, '') from audit_event a) as audit from list_import i`,
        ),
      );
    const readable = (text: string): boolean =>
      text.includes(idOf(6, 0)) || text.includes(Buffer.from(idOf(6, 0)).toString('hex')) || text.includes(idOf(6, 1));
    expect(readable(await dump())).toBe(false);
    await confirm(preview.id, true);
    expect(readable(await dump())).toBe(false);
    expect(
      await rowsOf(app.database.ownerUrl, 'select 1 from list_import where id = $1 and rows_sealed is not null', [
        preview.id,
      ]),
    ).toEqual([]);
  });

  it('only organizers of the committee bring lists in, see them and forget them', async () => {
    const [own, other] = [await newReview(), await newReview()];
    const secretary = await signedIn('secretary', '990101198806230023', own.committeeId, 'secretary');
    const stranger = await signedIn('stranger', '990101196911050031', other.committeeId, 'organizer');
    const bytes = await xlsx([candidateRow(7, 0)]);
    const preview = await upload(own.reviewId, bytes);
    const path = `/api/reviews/${own.reviewId}/imports/candidates`;
    expect(await codeOf(secretary.upload(path, 'a.xlsx', bytes))).toBe('access.denied');
    expect(await codeOf(new ApiClient(app.url).upload(path, 'a.xlsx', bytes))).toBe('access.signed-out');
    expect(await codeOf(stranger.upload(path, 'a.xlsx', bytes))).toBe('resource.not-found');
    expect(await codeOf(stranger.get(`/api/imports/${preview.id}`))).toBe('resource.not-found');
    expect(await codeOf(stranger.post(`/api/imports/${preview.id}/confirm`, { onlyGoodRows: true }))).toBe(
      'resource.not-found',
    );
    expect(await codeOf(stranger.delete(`/api/imports/${preview.id}`))).toBe('resource.not-found');
    expect(await codeOf(stranger.get(`/api/reviews/${own.reviewId}/candidates`))).toBe('resource.not-found');
    expect((await secretary.get<CandidatePageView>(`/api/reviews/${own.reviewId}/candidates`)).total).toBe(0);
    expect(await codeOf(organizer.upload(`/api/reviews/${own.reviewId}/imports/others`, 'a.xlsx', bytes))).toBe(
      'resource.not-found',
    );
    await organizer.delete(`/api/imports/${preview.id}`);
    expect(await codeOf(organizer.get(`/api/imports/${preview.id}`))).toBe('resource.not-found');
  });

  it('what a restart left in the middle is told as failed, and an expired upload is gone', async () => {
    const { reviewId } = await newReview();
    const [stuck, old] = [
      await upload(reviewId, await xlsx([candidateRow(8, 0)])),
      await upload(reviewId, await xlsx([candidateRow(8, 1)])),
    ];
    await rowsOf(
      app.database.ownerUrl,
      `update list_import set state = 'importing', beat_at = now() - interval '10 minutes' where id = $1`,
      [stuck.id],
    );
    expect(await organizer.get(`/api/imports/${stuck.id}`)).toMatchObject({
      state: 'failed',
      problem: { code: 'list.interrupted' },
    });
    expect(await codeOf(confirm(stuck.id))).toBe('import.wrong-state');
    await rowsOf(
      app.database.ownerUrl,
      `update list_import set expires_at = now() - interval '1 second' where id = $1`,
      [old.id],
    );
    await upload(reviewId, await xlsx([candidateRow(8, 2)]));
    expect(await codeOf(organizer.get(`/api/imports/${old.id}`))).toBe('resource.not-found');
  });
});

describe('size', () => {
  it('5,000 candidates with progress', async () => {
    const { reviewId } = await newReview();
    const bytes = await xlsx(Array.from({ length: 5_000 }, (_, index) => candidateRow(9, index)));
    // making the file held up this process; let connections that timed out meanwhile close
    await pause(100);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const preview = await upload(reviewId, bytes);
    const read = performance.now();
    expect(preview.rowsGood).toBe(5_000);
    const seen = [(await confirm(preview.id)).rowsDone];
    for (let state = ''; state !== 'done';) {
      const view = await organizer.get<ListImportView>(`/api/imports/${preview.id}`);
      state = view.state;
      seen.push(view.rowsDone);
      await pause(50);
    }
    const done = performance.now();
    delay.disable();
    console.info(
      `5,000 rows (${bytes.length} bytes): ready after ${Math.round(read - started)} ms, imported after ${Math.round(done - read)} ms more; ` +
        `longest hold of the event loop ${Math.round(delay.max / 1e6)} ms; progress ${[...new Set(seen)].join(', ')}`,
    );
    expect(await count('candidate', reviewId)).toBe(5_000);
  }, 60_000);
});
