import { CANDIDATE_KINDS } from '../../contract/vocabulary.js';
import { idNumberCheckCharacter } from '../../kernel/id-number.js';
import type { Sheet } from '../../kernel/lists/sheet.js';
import { judgeCandidateList, readCandidateList, codeOfListNumber, type KnownCandidates } from './candidate-list.js';
import { KIND_WORDS, LEVEL_WORDS } from './words.js';

const HEADER = ['编号', '姓名', '身份证号', '工作单位', '专业', '申报级别', '申报职称', '申报类别', '申报人代码'];
const id = (serial: number): string => {
  const digits = `52010019850101${String(serial).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
};
const row = (serial: number, changes: Record<string, string> = {}): string[] => {
  const plain: Record<string, string> = {
    编号: String(serial),
    姓名: '张三',
    身份证号: id(serial),
    工作单位: '示例院',
    专业: '建筑设计',
    申报级别: '高级',
    申报职称: '高级工程师',
    申报类别: '正评',
    申报人代码: '',
  };
  return HEADER.map((header) => changes[header] ?? plain[header] ?? '');
};
const sheet = (rows: string[][]): Sheet => ({
  format: 'xlsx',
  encoding: 'utf-8',
  merged: [],
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) => (text === '' ? null : { text, stored: 'text' as const })),
  })),
});
/** Of a list that nothing was there before. */
const NO_KNOWN_CANDIDATES: KnownCandidates = {
  otherNames: new Set(),
  idNumbers: new Set(),
  appliedElsewhere: new Set(),
  codes: new Set(),
  listNumbers: new Set(),
  level: null,
};

function check(rows: string[][], known: KnownCandidates = NO_KNOWN_CANDIDATES) {
  const reading = readCandidateList(sheet([HEADER, ...rows]), '2026-11-20');
  if (!reading.ok) throw new Error(reading.code);
  return judgeCandidateList(reading, known);
}
const faultsOf = (rows: string[][], known?: KnownCandidates) =>
  check(rows, known).faults.map((fault) => `${fault.row} ${fault.column} ${fault.code}`);

describe('the list of candidates', () => {
  it('reads a row, and makes the code that the list does not give', () => {
    const { good, faults } = check([
      row(14, { 编号: '０１４', 申报级别: '副高级', 申报类别: '专精特新专项' }),
      row(15, { 申报人代码: 'b-１' }),
    ]);
    expect(faults).toEqual([]);
    expect(good.map((line) => line.row)).toEqual([
      {
        listNumber: 14,
        name: '张三',
        idNumber: id(14),
        unit: '示例院',
        specialty: '建筑设计',
        level: 'senior',
        title: '高级工程师',
        kind: 'specialised-recommendation',
        code: 'A-014',
      },
      expect.objectContaining({ code: 'B-1', listNumber: 15 }),
    ]);
    expect(codeOfListNumber(1234)).toBe('A-1234');
  });

  it('knows every kind of R36 and the three levels, and lists them when it does not', () => {
    expect(new Set(KIND_WORDS.values())).toEqual(new Set(CANDIDATE_KINDS));
    expect(LEVEL_WORDS.get('正高级')).toBe('senior');
    const [kind, level] = [
      check([row(1, { 申报类别: '自主评审' })]).faults[0],
      check([row(1, { 申报级别: '特级' })]).faults[0],
    ];
    expect(kind).toMatchObject({
      code: 'unknown-word',
      value: '自主评审',
      allowed: '正评、转评、破格、绿色通道、定向评价、民营专项、专精特新举荐',
    });
    expect(level).toMatchObject({ code: 'unknown-word', allowed: '高级、中级、初级' });
  });

  it.each([
    ['2 编号 list-number', { 编号: '0' }],
    ['2 编号 list-number', { 编号: '1.5' }],
    ['2 编号 list-number', { 编号: '一' }],
    ['2 编号 list-number', { 编号: '99999999999999999999' }],
    ['2 申报人代码 code', { 申报人代码: '甲-1' }],
    ['2 申报职称 required', { 申报职称: '' }],
  ])('%s', (expected, changes) => {
    expect(faultsOf([row(1, changes)])).toEqual([expected]);
  });

  it('R36: one application per person and year, in the file, in this review and in another', () => {
    expect(faultsOf([row(1), row(2, { 身份证号: id(1) })])).toEqual([
      '2 身份证号 duplicate-in-file',
      '3 身份证号 duplicate-in-file',
    ]);
    expect(faultsOf([row(1)], { ...NO_KNOWN_CANDIDATES, idNumbers: new Set([id(1)]) })).toEqual([
      '2 身份证号 duplicate-known',
    ]);
    expect(faultsOf([row(1)], { ...NO_KNOWN_CANDIDATES, appliedElsewhere: new Set([id(1)]) })).toEqual([
      '2 身份证号 applied-elsewhere',
    ]);
  });

  it('numbers and codes are each unique, also one given that equals one made', () => {
    expect(faultsOf([row(1), row(2, { 编号: '1' })])).toEqual([
      '2 编号 duplicate-in-file',
      '2 申报人代码 duplicate-in-file',
      '3 编号 duplicate-in-file',
      '3 申报人代码 duplicate-in-file',
    ]);
    expect(faultsOf([row(1), row(2, { 申报人代码: 'a-001' })])).toEqual([
      '2 申报人代码 duplicate-in-file',
      '3 申报人代码 duplicate-in-file',
    ]);
    expect(
      faultsOf([row(1), row(2)], { ...NO_KNOWN_CANDIDATES, listNumbers: new Set([1]), codes: new Set(['A-002']) }),
    ).toEqual(['2 编号 duplicate-known', '3 申报人代码 duplicate-known']);
  });

  it('R1: another level than the committee reviews is refused', () => {
    expect(faultsOf([row(1, { 申报级别: '中级' })], { ...NO_KNOWN_CANDIDATES, level: 'senior' })).toEqual([
      '2 申报级别 other-level',
    ]);
  });

  it('namesakes are two people', () => {
    expect(check([row(1), row(2)]).good).toHaveLength(2);
  });

  it('5,000 rows', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => row(index + 1, { 身份证号: checkedId(index) }));
    const started = performance.now();
    const { good } = check(rows);
    console.info(`5,000 candidate rows checked in ${Math.round(performance.now() - started)} ms`);
    expect(good).toHaveLength(5_000);
  });
});

function checkedId(index: number): string {
  const digits = `5201001985${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (Math.floor(index / 12) % 28)).padStart(2, '0')}${String(Math.floor(index / 336)).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
}
