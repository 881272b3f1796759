/** The list of candidates of a review: its columns as data, and what makes a row of it good. */
import { LIMITS } from '../../contract/limits.js';
import type { CandidateKind, Level } from '../../contract/vocabulary.js';
import { candidateCode, idNumber, personName, text, wholeNumber, word } from '../../kernel/lists/cell-checks.js';
import {
  duplicateFaults,
  readList,
  separate,
  type CheckedRow,
  type FieldChecks,
  type GoodReading,
  type ListCheck,
  type ListReading,
} from '../../kernel/lists/list-check.js';
import type { ListColumn } from '../../kernel/lists/list-columns.js';
import type { ListFault } from '../../kernel/lists/list-fault.js';
import type { Sheet } from '../../kernel/lists/sheet.js';
import { KIND_CHOICES, KIND_WORDS, LEVEL_CHOICES, LEVEL_NAMES, LEVEL_WORDS } from './words.js';

export interface CandidateRow {
  listNumber: number;
  name: string;
  idNumber: string;
  unit: string;
  specialty: string;
  level: Level;
  /** The title applied for. */
  title: string;
  kind: CandidateKind;
  /** Given in the list, else made from the list number. */
  code: string;
}

/** What is known before the list comes in. */
export interface KnownCandidates {
  /** ID numbers of the list that are registered under another name. */
  otherNames: ReadonlySet<string>;
  /** ID numbers of this review's candidates. */
  idNumbers: ReadonlySet<string>;
  /** ID numbers with an application in another review of the same year (R36). */
  appliedElsewhere: ReadonlySet<string>;
  codes: ReadonlySet<string>;
  listNumbers: ReadonlySet<number>;
  /** The level that the committee reviews; null: any. */
  level: Level | null;
}

const LIST_NUMBER_MAXIMUM = 1_000_000;

export const CANDIDATE_COLUMNS: readonly ListColumn<keyof CandidateRow>[] = [
  {
    field: 'listNumber',
    header: '编号',
    synonyms: ['序号', '申报编号', 'number', 'no.'],
    required: true,
    width: 8,
    example: '1',
    explanation: '1 起的整数，本年度评审内不重复；选票和公示按此排列。',
  },
  {
    field: 'name',
    header: '姓名',
    synonyms: ['申报人', '申报人姓名', 'name'],
    required: true,
    width: 14,
    example: '阿依古丽·买买提',
    explanation: '与身份证一致，最多 50 个字；少数民族姓名的间隔号用“·”。',
  },
  {
    field: 'idNumber',
    header: '身份证号',
    synonyms: ['身份证号码', '公民身份号码', '身份证', '证件号码', 'id number'],
    required: true,
    width: 24,
    example: '990101198501010010',
    explanation: '18 位，按“文本”格式填写；系统核对出生日期和校验位，加密保存。同一人一个年度只能申报一次。',
  },
  {
    field: 'unit',
    header: '工作单位',
    synonyms: ['单位', '单位名称', '所在单位', '申报单位', 'unit'],
    required: true,
    width: 30,
    example: '贵州示例建筑设计院',
    explanation: '单位全称，最多 120 个字。',
  },
  {
    field: 'specialty',
    header: '专业',
    synonyms: ['申报专业', '从事专业', '专业名称', 'specialty'],
    required: true,
    width: 18,
    example: '建筑设计',
    explanation: '申报专业，最多 120 个字。',
  },
  {
    field: 'level',
    header: '申报级别',
    synonyms: ['级别', '职称级别', '申报层级', 'level'],
    required: true,
    width: 12,
    choices: LEVEL_CHOICES,
    example: '高级',
    explanation: '高级、中级或初级；正高级、副高级按高级处理。',
  },
  {
    field: 'title',
    header: '申报职称',
    synonyms: ['拟评职称', '申报资格', '申报任职资格', '职称', 'title'],
    required: true,
    width: 18,
    example: '高级工程师',
    explanation: '申报的职称名称，最多 120 个字。',
  },
  {
    field: 'kind',
    header: '申报类别',
    synonyms: ['申报类型', '类别', '评审类型', '申报方式', 'kind'],
    required: true,
    width: 16,
    choices: KIND_CHOICES,
    example: '正评',
    explanation: '正评、转评、破格、绿色通道、定向评价、民营专项或专精特新举荐。',
  },
  {
    field: 'code',
    header: '申报人代码',
    synonyms: ['代码', '匿名代码', '盲评代码', 'code'],
    required: false,
    width: 14,
    example: 'A-014',
    explanation: '可不填，由系统按编号编排；盲评时专家只看到代码。',
  },
];

function checksOf(today: string): FieldChecks<CandidateRow> {
  return {
    listNumber: wholeNumber(LIST_NUMBER_MAXIMUM),
    name: personName,
    idNumber: idNumber(today),
    unit: text(LIMITS.unitLength),
    specialty: text(LIMITS.titleLength),
    level: word(LEVEL_WORDS, LEVEL_CHOICES),
    title: text(LIMITS.titleLength),
    kind: word(KIND_WORDS, KIND_CHOICES),
    code: candidateCode,
  };
}

/** The code of a candidate whose list gives none: A-014 for number 14. */
export function codeOfListNumber(listNumber: number): string {
  return `A-${String(listNumber).padStart(3, '0')}`;
}

/** Reads a list of candidates and checks every cell by itself: the slow part, which needs to know nothing else. */
export function readCandidateList(sheet: Sheet, today: string): ListReading<CandidateRow> {
  const reading = readList<CandidateRow>(sheet, CANDIDATE_COLUMNS, checksOf(today));
  if (!reading.ok) return reading;
  const faulty = new Set(reading.faults.map((fault) => fault.row));
  for (const { number, values } of reading.rows) {
    if (values.code !== undefined || values.listNumber === undefined || faulty.has(number)) continue;
    values.code = codeOfListNumber(values.listNumber);
  }
  return reading;
}

/** Checks the rows against each other and against what is known. */
export function judgeCandidateList(
  reading: GoodReading<CandidateRow>,
  known: KnownCandidates,
): ListCheck<CandidateRow> {
  return separate(reading, [
    ...reading.faults,
    ...duplicateFaults(reading.rows, '身份证号', (row) => row.idNumber),
    ...duplicateFaults(reading.rows, '编号', (row) => row.listNumber?.toString()),
    ...duplicateFaults(reading.rows, '申报人代码', (row) => row.code),
    ...reading.rows.flatMap((row) => knownFaults(row, known)),
  ]);
}

function knownFaults({ number: row, values }: CheckedRow<CandidateRow>, known: KnownCandidates): ListFault[] {
  const faults: ListFault[] = [];
  const { idNumber: id = '', listNumber = 0, code = '', level } = values;
  if (known.otherNames.has(id)) faults.push({ row, column: '姓名', code: 'other-name' });
  if (known.idNumbers.has(id)) faults.push({ row, column: '身份证号', code: 'duplicate-known' });
  else if (known.appliedElsewhere.has(id)) faults.push({ row, column: '身份证号', code: 'applied-elsewhere' });
  if (known.listNumbers.has(listNumber))
    faults.push({ row, column: '编号', code: 'duplicate-known', value: String(listNumber) });
  else if (known.codes.has(code)) faults.push({ row, column: '申报人代码', code: 'duplicate-known', value: code });
  if (known.level !== null && level !== undefined && level !== known.level) {
    faults.push({
      row,
      column: '申报级别',
      code: 'other-level',
      value: LEVEL_NAMES[level],
      allowed: LEVEL_NAMES[known.level],
    });
  }
  return faults;
}
