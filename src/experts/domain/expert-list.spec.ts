import { idNumberCheckCharacter } from '../../kernel/id-number.js';
import { listFaultSentence } from '../../kernel/lists/list-fault.js';
import type { Sheet, SheetCell } from '../../kernel/lists/sheet.js';
import { judgeExpertList, readExpertList, type KnownExperts } from './expert-list.js';

const TODAY = '2026-11-20';
const HEADER = ['姓名', '身份证号', '手机号', '工作单位', '职称', '专业', '评委会职务', '登录名'];

const id = (serial: number): string => {
  const digits = `52010019700101${String(serial).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
};
const row = (serial: number, changes: Record<string, string> = {}): string[] => {
  const plain: Record<string, string> = {
    姓名: `张${'一二三四五六七八九十'[serial % 10]}`,
    身份证号: id(serial),
    手机号: '',
    工作单位: '示例院',
    职称: '正高级工程师',
    专业: '建筑设计',
    评委会职务: '委员',
    登录名: '',
  };
  return HEADER.map((header) => changes[header] ?? plain[header] ?? '');
};
const sheet = (rows: (string | SheetCell)[][], merged: Sheet['merged'] = []): Sheet => ({
  format: 'xlsx',
  encoding: 'utf-8',
  merged,
  rows: rows
    .map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) =>
        typeof cell === 'string' ? (cell === '' ? null : { text: cell, stored: 'text' as const }) : cell,
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null)),
});

/** Of a list that nothing was there before. */
const NO_KNOWN_EXPERTS: KnownExperts = {
  otherNames: new Set(),
  idNumbers: new Set(),
  loginNamesTaken: new Set(),
  officers: new Set(),
  hasChair: false,
  members: 0,
};

function check(rows: (string | SheetCell)[][], known: KnownExperts = NO_KNOWN_EXPERTS, merged: Sheet['merged'] = []) {
  const reading = readExpertList(sheet(rows, merged), TODAY);
  if (!reading.ok) throw new Error(reading.code);
  return judgeExpertList(reading, known);
}
const faultsOf = (rows: (string | SheetCell)[][], known?: KnownExperts) =>
  check(rows, known).faults.map((fault) => `${fault.row} ${fault.column} ${fault.code}`);

describe('the list of experts', () => {
  it('reads good rows in their one form', () => {
    const { good, faults, total } = check([
      HEADER,
      row(1, { 姓名: '阿依古丽・买买提', 手机号: '138-1234-1234', 评委会职务: '主任委员', 登录名: 'Zhang.San' }),
      row(2),
      row(3),
    ]);
    expect(faults).toEqual([]);
    expect(total).toBe(3);
    expect(good[0]).toEqual({
      number: 2,
      row: {
        name: '阿依古丽·买买提',
        idNumber: id(1),
        phone: '13812341234',
        unit: '示例院',
        title: '正高级工程师',
        specialty: '建筑设计',
        position: 'chair',
        loginName: 'zhang.san',
      },
    });
  });

  it('finds the header below a title, reordered, renamed, with brackets and stars', () => {
    const header = ['序号', '职务', '姓  名*', '身份证号码（18位）', '单位名称', '职称：', '从事专业'];
    const { good, warnings } = check([
      ['2026年度专家名单'],
      ['填报单位：示例', '', '2026年11月'],
      header,
      ['1', '委员', '张三', id(1), '示例院', '教授', '土木'],
    ]);
    expect(good.map(({ number, row: { name, position } }) => [number, name, position])).toEqual([
      [4, '张三', 'member'],
    ]);
    expect(warnings).toContainEqual({ code: 'ignored-column', value: '序号' });
  });

  it.each([
    [
      'list.no-header',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ],
    [
      'list.header-missing',
      [
        ['姓名', '身份证号'],
        ['张三', id(1)],
      ],
    ],
    ['list.header-doubled', [[...HEADER, '姓　名'], row(1)]],
    ['list.no-rows', [HEADER]],
  ])('%s', (code, rows) => {
    expect(readExpertList(sheet(rows), TODAY)).toMatchObject({ ok: false, code });
  });

  it.each([
    ['2 姓名 required', { 姓名: '　' }],
    ['2 姓名 name.characters', { 姓名: '=cmd|calc' }],
    ['2 身份证号 id-number.checksum', { 身份证号: `${id(1).slice(0, 17)}${id(1).endsWith('0') ? '1' : '0'}` }],
    ['2 身份证号 id-number.old', { 身份证号: '520100700101001' }],
    ['2 手机号 phone', { 手机号: '0851-1234567' }],
    ['2 工作单位 too-long', { 工作单位: '院'.repeat(121) }],
    ['2 评委会职务 unknown-word', { 评委会职务: '组长' }],
    ['2 登录名 login-name', { 登录名: '张三' }],
  ])('%s', (expected, changes) => {
    expect(faultsOf([HEADER, row(1, changes), row(2)])).toEqual([expected]);
  });

  it('names digits lost in a number, cells turned into dates, and formula errors', () => {
    const bad = row(1) as (string | SheetCell)[];
    bad[1] = { text: '5.2010019700101001E+17', stored: 'number' };
    bad[3] = { text: '2026-11-20', stored: 'date' };
    bad[5] = { text: '#', stored: 'error' };
    expect(faultsOf([HEADER, bad])).toEqual([
      '2 身份证号 id-number.number',
      '2 工作单位 stored-as-date',
      '2 专业 cell-error',
    ]);
  });

  it('a phone stored as a number has kept its digits', () => {
    const cells = row(1) as (string | SheetCell)[];
    cells[2] = { text: '13812341234', stored: 'number' };
    expect(check([HEADER, cells]).good[0]?.row.phone).toBe('13812341234');
  });

  it('names both of two rows that are the same person, and imports neither', () => {
    const { good, faults } = check([HEADER, row(1), row(2), row(1, { 姓名: '李四' })]);
    expect(faults.map(({ row: at, code, other }) => [at, code, other])).toEqual([
      [2, 'duplicate-in-file', 4],
      [4, 'duplicate-in-file', 2],
    ]);
    expect(good.map(({ number }) => number)).toEqual([3]);
  });

  it('allows one chair, in the file and with what is there', () => {
    const chairs = [HEADER, row(1, { 评委会职务: '主任委员' }), row(2), row(3, { 评委会职务: '主任委员' })];
    expect(faultsOf(chairs)).toEqual(['2 评委会职务 second-chair', '4 评委会职务 second-chair']);
    expect(faultsOf(chairs.slice(0, 2), { ...NO_KNOWN_EXPERTS, hasChair: true })).toEqual(['2 评委会职务 chair-known']);
  });

  it('knows who is in already, and whose login name it is', () => {
    expect(faultsOf([HEADER, row(1), row(2)], { ...NO_KNOWN_EXPERTS, officers: new Set([id(2)]) })).toEqual([
      '3 身份证号 officer',
    ]);
    const known = { ...NO_KNOWN_EXPERTS, idNumbers: new Set([id(1)]), loginNamesTaken: new Set(['e007']) };
    expect(faultsOf([HEADER, row(1), row(2, { 登录名: 'E007' })], known)).toEqual([
      '2 身份证号 duplicate-known',
      '3 登录名 login-name-taken',
    ]);
  });

  it('says that a merged cell left a row empty', () => {
    const { faults } = check([HEADER, row(1), row(2, { 工作单位: '' })], NO_KNOWN_EXPERTS, [
      { fromRow: 2, toRow: 3, fromColumn: 3, toColumn: 3 },
    ]);
    expect(faults.map(({ row: at, code }) => [at, code])).toEqual([[3, 'merged']]);
  });

  it('leaves out blank rows, notes and signatures, and warns of what is odd', () => {
    const { good, total, warnings } = check([
      HEADER,
      row(1),
      ['', '', ''],
      row(2),
      ['注：以上人员均已核对'],
      ['填表人：', '', '', '审核人：'],
    ]);
    expect([good.length, total]).toEqual([2, 2]);
    expect(warnings.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'note-rows 5',
      'note-rows 6',
      'no-chair ',
      'even-size 2',
    ]);
  });

  it('every fault has a whole sentence in both locales, and none shows an ID number', () => {
    const { faults } = check([
      HEADER,
      row(1, { 身份证号: `${id(1)}9`, 评委会职务: '组长', 手机号: '1' }),
      row(2, { 身份证号: '52010019701301001X' }),
    ]);
    for (const fault of faults) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const { what, remedy } = listFaultSentence(fault, locale);
        expect(`${what}${remedy}`).not.toMatch(/\{|\d{7}/);
        expect(remedy).not.toBe('');
      }
    }
    expect(faults.map(({ value }) => value)).toContain('5201***********' + `${id(1)}9`.slice(-4));
  });
});
