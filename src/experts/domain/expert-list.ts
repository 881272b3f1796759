/** The list of experts of a review: its columns as data, and what makes a row of it good. */
import { LIMITS } from '../../contract/limits.js';
import type { Position } from '../../contract/vocabulary.js';
import { idNumber, loginName, personName, phone, text, word } from '../../kernel/lists/cell-checks.js';
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
import type { ListFault, ListWarning } from '../../kernel/lists/list-fault.js';
import type { Sheet } from '../../kernel/lists/sheet.js';

export interface ExpertRow {
  name: string;
  idNumber: string;
  phone?: string;
  unit: string;
  title: string;
  specialty: string;
  position: Position;
  loginName?: string;
}

/** What is known before the list comes in. */
export interface KnownExperts {
  /** ID numbers of the list that are registered under another name. */
  otherNames: ReadonlySet<string>;
  /** ID numbers of this review's members. */
  idNumbers: ReadonlySet<string>;
  /** Login names of the list that belong to somebody else. */
  loginNamesTaken: ReadonlySet<string>;
  /** ID numbers of officers of the installation, who may not become experts (三员分立). */
  officers: ReadonlySet<string>;
  hasChair: boolean;
  members: number;
}

const POSITION_WORDS: ReadonlyMap<string, Position> = new Map([
  ['主任委员', 'chair'],
  ['主任', 'chair'],
  ['主任评委', 'chair'],
  ['副主任委员', 'deputy'],
  ['副主任', 'deputy'],
  ['副主任评委', 'deputy'],
  ['委员', 'member'],
  ['评委', 'member'],
  ['成员', 'member'],
]);
export const POSITION_NAMES: Readonly<Record<Position, string>> = {
  chair: '主任委员',
  deputy: '副主任委员',
  member: '委员',
};
const POSITION_CHOICES = Object.values(POSITION_NAMES);

export const EXPERT_COLUMNS: readonly ListColumn<keyof ExpertRow>[] = [
  {
    field: 'name',
    header: '姓名',
    synonyms: ['专家姓名', '评委姓名', 'name'],
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
    example: '990101198001010014',
    explanation: '18 位，按“文本”格式填写；系统核对出生日期和校验位，加密保存。',
  },
  {
    field: 'phone',
    header: '手机号',
    synonyms: ['手机号码', '手机', '联系电话', '电话', 'phone'],
    required: false,
    width: 16,
    example: '13800000000',
    explanation: '可不填；11 位手机号码，加密保存。',
  },
  {
    field: 'unit',
    header: '工作单位',
    synonyms: ['单位', '单位名称', '所在单位', 'unit'],
    required: true,
    width: 30,
    example: '贵州示例建筑设计院',
    explanation: '单位全称，最多 120 个字；同单位回避以此为准。',
  },
  {
    field: 'title',
    header: '职称',
    synonyms: ['现任职称', '专业技术职务', '技术职称', 'title'],
    required: true,
    width: 18,
    example: '正高级工程师',
    explanation: '现任职称，最多 120 个字。',
  },
  {
    field: 'specialty',
    header: '专业',
    synonyms: ['从事专业', '评审专业', '专业名称', 'specialty'],
    required: true,
    width: 18,
    example: '建筑设计',
    explanation: '从事专业，最多 120 个字。',
  },
  {
    field: 'position',
    header: '评委会职务',
    synonyms: ['职务', '评委会中职务', '委员会职务', 'position'],
    required: true,
    width: 16,
    choices: POSITION_CHOICES,
    example: '委员',
    explanation: '主任委员、副主任委员或委员；主任委员只能有一人。',
  },
  {
    field: 'loginName',
    header: '登录名',
    synonyms: ['账号', '用户名', 'login name'],
    required: false,
    width: 16,
    example: 'e001',
    explanation: '可不填，由系统编排；小写字母、数字和“.”“_”“-”。',
  },
];

function checksOf(today: string): Required<FieldChecks<ExpertRow>> {
  return {
    name: personName,
    idNumber: idNumber(today),
    phone,
    unit: text(LIMITS.unitLength),
    title: text(LIMITS.titleLength),
    specialty: text(LIMITS.titleLength),
    position: word(POSITION_WORDS, POSITION_CHOICES),
    loginName,
  };
}

/** Reads a list of experts and checks every cell by itself: the slow part, which needs to know nothing else. */
export function readExpertList(sheet: Sheet, today: string): ListReading<ExpertRow> {
  return readList<ExpertRow>(sheet, EXPERT_COLUMNS, checksOf(today));
}

/** Checks the rows against each other and against what is known. */
export function judgeExpertList(reading: GoodReading<ExpertRow>, known: KnownExperts): ListCheck<ExpertRow> {
  const check = separate(reading, [
    ...reading.faults,
    ...duplicateFaults(reading.rows, '身份证号', (row) => row.idNumber),
    ...duplicateFaults(reading.rows, '登录名', (row) => row.loginName),
    ...chairFaults(reading.rows, known.hasChair),
    ...knownFaults(reading.rows, known),
  ]);
  return { ...check, warnings: [...check.warnings, ...committeeWarnings(check, known)] };
}

function chairFaults(rows: readonly CheckedRow<ExpertRow>[], hasChair: boolean): ListFault[] {
  const chairs = rows.filter((row) => row.values.position === 'chair').map((row) => row.number);
  const [first = 0, second = 0] = chairs;
  return chairs.flatMap((row): ListFault[] => {
    if (hasChair) return [{ row, column: '评委会职务', code: 'chair-known' }];
    return chairs.length > 1
      ? [{ row, column: '评委会职务', code: 'second-chair', other: row === first ? second : first }]
      : [];
  });
}

function knownFaults(rows: readonly CheckedRow<ExpertRow>[], known: KnownExperts): ListFault[] {
  return rows.flatMap(({ number, values }) => {
    const faults: ListFault[] = [];
    if (known.otherNames.has(values.idNumber ?? '')) faults.push({ row: number, column: '姓名', code: 'other-name' });
    if (known.officers.has(values.idNumber ?? '')) faults.push({ row: number, column: '身份证号', code: 'officer' });
    if (known.idNumbers.has(values.idNumber ?? ''))
      faults.push({ row: number, column: '身份证号', code: 'duplicate-known' });
    const { loginName: login } = values;
    if (login !== undefined && known.loginNamesTaken.has(login)) {
      faults.push({ row: number, column: '登录名', code: 'login-name-taken', value: login });
    }
    return faults;
  });
}

/** R2: the size is odd; somebody has to preside (R5). */
function committeeWarnings(check: ListCheck<ExpertRow>, known: KnownExperts): ListWarning[] {
  const warnings: ListWarning[] = [];
  const size = known.members + check.good.length;
  if (!known.hasChair && !check.good.some(({ row }) => row.position === 'chair'))
    warnings.push({ code: 'no-chair', value: '' });
  if (size % 2 === 0) warnings.push({ code: 'even-size', value: String(size) });
  return warnings;
}
