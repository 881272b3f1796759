import { BallotBox } from '../../test/support/ballot-box.js';
import { rowsOf } from '../../test/support/database.js';
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { eventually } from '../../test/support/eventually.js';
import { pdfPages } from '../../test/support/pdf-text.js';
import { codeOf } from '../../test/support/refusals.js';
import { buildRoom, type Room } from '../../test/support/room.js';
import { BallotFacts } from '../ballots/index.js';
import { ResultsReader } from './results.reader.js';
import type { AnnouncedBallotView } from './views/announced-ballot.view.js';
import type { ApiClient } from '../cli/demo/api-client.js';
import { readSheet } from '../platform/spreadsheets/read-sheet.js';

const EXPERTS = 7;
let app: TestApplication;
let room: Room;
let box: BallotBox;
let announced: string;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: EXPERTS, candidates: 4 });
  // two of one name, who may only be told apart by their units; and a stroke order that is not the list's
  for (const [n, name] of ['赵六', '王伟', '丁一', '王伟'].entries()) {
    await rowsOf(app.database.ownerUrl, 'update candidate set name = $2 where id = $1', [room.candidates[n]?.id, name]);
  }
  box = await BallotBox.of(app, room);
  announced = await room.openBallot({ announce: 'close', title: '高级工程师评审表决' });
  const opened = await box.opened(announced);
  // candidate 0: all agree; 1 and 3: five of seven, just enough; 2: none
  for (const [n, voter] of box.voters.entries()) {
    await box.cast(
      voter,
      box.frame(opened, voter, (index) => (index === 0 || (index !== 2 && n < 5) ? 'agree' : 'oppose')),
    );
  }
  await room.secretary.post(`/api/ballots/${announced}/close`);
  await eventually(async () => expect(await box.state(announced)).toBe('announced'));
}, 120_000);
afterAll(async () => {
  await box.end();
  room.leave();
  await app.close();
});

const sheetPath = (id: string): string => `/api/ballots/${id}/tally-sheet.pdf`;
const listPath = (id: string, order = 'stroke'): string => `/api/ballots/${id}/publicity.xlsx?order=${order}`;
const textOf = async (client: ApiClient, path: string): Promise<string[][]> =>
  (await readSheet(Buffer.from(await client.download(path)), 'a.xlsx')).rows.map((row) =>
    row.cells.flatMap((cell) => cell?.text ?? []),
  );

describe('documents of an announced ballot', () => {
  it('the publicity list carries who passed, told apart by unit, in the order asked for', async () => {
    const rows = await textOf(room.organizer, listPath(announced));
    expect(rows[2]).toEqual(['序号', '姓名', '工作单位', '专业', '级别', '申报职称']);
    expect(rows.slice(3, -2)).toEqual([
      ['1', '王伟', '申报单位1', '建筑设计', '高级', '高级工程师'],
      ['2', '王伟', '申报单位3', '建筑设计', '高级', '高级工程师'],
      ['3', '赵六', '申报单位0', '建筑设计', '高级', '高级工程师'],
    ]);
    expect((await textOf(room.organizer, listPath(announced, 'number'))).slice(3, -2).map((row) => row[1])).toEqual([
      '赵六',
      '王伟',
      '王伟',
    ]);
  });

  it('and nothing of votes, experts, codes or who failed, in any part of the file', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(await room.organizer.download(listPath(announced)));
    const everything = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    for (const absent of ['丁一', '专家', 'A-00', '同意', '票', announced, room.candidates[0]?.id ?? ''])
      expect(everything).not.toContain(absent);
  });

  it('the order is chosen by a person: none, or an unknown one, is refused', async () => {
    expect(await codeOf(room.organizer.download(`/api/ballots/${announced}/publicity.xlsx`))).toBe('request.invalid');
    expect(await codeOf(room.organizer.download(listPath(announced, 'votes')))).toBe('request.invalid');
  });

  it('every copy of the tally sheet is counted, and two at once are two', async () => {
    const copies = await Promise.all([1, 2, 3].map(() => room.secretary.download(sheetPath(announced))));
    for (const copy of copies) expect(Buffer.from(copy.subarray(0, 5)).toString()).toBe('%PDF-');
    const printed = await rowsOf<{ number: number; digest: Buffer }>(
      app.database.ownerUrl,
      'select number, digest from printed_sheet where ballot_id = $1 order by number',
      [announced],
    );
    expect(printed.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(printed.map(({ digest }) => digest.toString('hex'))).size).toBe(1);
    expect(
      await rowsOf(app.database.ownerUrl, `select 1 from audit_event where type = 'tally-sheet.printed'`),
    ).toHaveLength(3);
  });

  it('its text can be read: counts, lines to sign, digest, the mark of a further copy', async () => {
    const [page = '', ...further] = pdfPages(await room.supervisor.download(sheetPath(announced)));
    expect(further).toEqual([]);
    expect(page).toContain(['1', 'A-001', '7', '0', '0', '0', '0', '7', '通过'].join('\n'));
    expect(page).toContain(['3', 'A-003', '0', '7', '0', '0', '0', '7', '未通过'].join('\n'));
    for (const part of [
      '投 票 计 票 单',
      '主任委员（签字）：',
      '计票人（签字）：',
      '监票人（签字）：',
      '补打（第 3 次）',
      '第 1 页 共 1 页',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toMatch(/数据摘要 ([0-9A-Z]{5}-){4}[0-9A-Z]{5}/);
  });
});

describe('the list of a meeting’s ballots that have documents', () => {
  const listed = (client: ApiClient): Promise<AnnouncedBallotView[]> =>
    client.get(`/api/meetings/${room.meetingId}/announced-ballots`);

  it('has the announced ones alone, for those who may have the documents', async () => {
    const draft = await room.draftBallot();
    const one = {
      ...{
        ballotId: announced,
        number: 1,
        round: 1,
        runOffPlaces: null,
        title: '高级工程师评审表决',
        state: 'announced',
      },
      ...{ rehearsal: false, panel: null, tied: 0, tiesStop: false },
    };
    for (const client of [room.organizer, room.secretary, room.supervisor]) expect(await listed(client)).toEqual([one]);
    await room.secretary.delete(`/api/ballots/${draft}`);
    // a seat is no office, and another committee's is not this one's
    expect(await codeOf(listed(room.experts[0]?.client as ApiClient))).toBe('access.denied');
    const other = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    expect(await codeOf(listed(other.organizer))).toBe('resource.not-found');
    other.leave();
  });

  it('is read one ballot after the other, however many there are', async () => {
    const [reader, facts] = [app.get(ResultsReader), app.get(BallotFacts)];
    const [announcedIn, read] = [reader.announcedIn.bind(reader), facts.announced.bind(facts)];
    const under: number[] = [];
    let now = 0;
    reader.announcedIn = async (meetingId) => (await announcedIn(meetingId)).flatMap((id) => [id, id, id, id]);
    facts.announced = async (ballotId) => {
      under.push((now += 1));
      return read(ballotId).finally(() => (now -= 1));
    };
    try {
      expect(await listed(room.organizer)).toHaveLength(4);
    } finally {
      Object.assign(reader, { announcedIn });
      Object.assign(facts, { announced: read });
    }
    expect(under).toEqual([1, 1, 1, 1]);
  });
});

describe('before and beside', () => {
  it('there is nothing before the announcement, for nobody (R12)', async () => {
    const draft = await room.draftBallot();
    for (const client of [room.organizer, room.secretary]) {
      expect(await codeOf(client.download(sheetPath(draft)))).toBe('ballot.not-announced');
      expect(await codeOf(client.download(listPath(draft)))).toBe('ballot.not-announced');
    }
    await room.secretary.post(`/api/ballots/${draft}/open`);
    expect(await codeOf(room.secretary.download(sheetPath(draft)))).toBe('ballot.not-announced');
    await room.secretary.post(`/api/ballots/${draft}/close`);
    await eventually(async () => expect(await box.state(draft)).toBe('closed'));
    expect(await codeOf(room.secretary.download(sheetPath(draft)))).toBe('ballot.not-announced');
    expect(await rowsOf(app.database.ownerUrl, 'select 1 from printed_sheet where ballot_id = $1', [draft])).toEqual(
      [],
    );
  });

  it('only the committee’s own people have them', async () => {
    expect(await codeOf(room.supervisor.download(listPath(announced)))).toBe('access.denied');
    expect(await codeOf(room.stranger.download(sheetPath(announced)))).toBe('access.denied');
    const other = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    expect(await codeOf(other.organizer.download(sheetPath(announced)))).toBe('resource.not-found');
    expect(await codeOf(other.organizer.download(listPath(announced)))).toBe('resource.not-found');
    expect(await codeOf(room.organizer.download(sheetPath('00000000-0000-4000-8000-000000000000')))).toBe(
      'resource.not-found',
    );
    other.leave();
  });

  it('a rehearsal has a marked tally sheet and no publicity list (R22)', async () => {
    const { BallotFacts } = await import('../ballots/index.js');
    const facts = app.get(BallotFacts);
    const real = facts.announced.bind(facts);
    facts.announced = async (id) => {
      const ballot = await real(id);
      return ballot === null ? null : { ...ballot, result: { ...ballot.result, rehearsal: true } };
    };
    expect(await codeOf(room.organizer.download(listPath(announced)))).toBe('publicity.rehearsal');
    expect(await codeOf(room.organizer.download(sheetPath(announced)))).toBe('done');
    facts.announced = real;
  });
});
