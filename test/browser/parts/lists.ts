/** Lists as an office would bring them: seven experts and three candidates, invented, with ID numbers that never were given out. */
import { CANDIDATE_COLUMNS } from '../../../src/dossiers/domain/candidate-list.js';
import { EXPERT_COLUMNS } from '../../../src/experts/domain/expert-list.js';
import { idNumberCheckCharacter } from '../../../src/kernel/id-number.js';
import { writeCsv } from '../../../src/platform/spreadsheets/csv-writer.js';
import { readSheet } from '../../../src/platform/spreadsheets/read-sheet.js';
import { writeXlsx } from '../../../src/platform/spreadsheets/xlsx-writer.js';

export interface ListFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Login {
  name: string;
  loginName: string;
  password: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A valid ID number of nobody. */
export function idNumber(serial: number): string {
  const digits = `99010119700101${String(serial).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
}

/** The chair first; a long ethnic name among them. */
export const EXPERTS = ['陆振邦', '韦素琴', '石敬亭', '龙应泉', '艾尼瓦尔·吐尔逊', '欧阳文博', '罗丽娟'] as const;
const POSITIONS = ['主任委员', '副主任委员', '委员', '委员', '委员', '委员', '委员'];

export const CANDIDATES = ['王建国', '古丽娜尔·阿不都热合曼', '李晓峰', '杨秀芝'] as const;
/** On the first paper; the last candidate is left for a second one. */
export const CANDIDATE_CODES = ['A-001', 'A-002', 'A-003'] as const;

async function xlsx(
  name: string,
  columns: readonly { header: string; width: number }[],
  rows: string[][],
): Promise<ListFile> {
  const buffer = await writeXlsx([{ name: '名单', columns, rows }]);
  return { name, mimeType: XLSX, buffer };
}

/** Seven experts; login names are left to the system. */
export function expertList(): Promise<ListFile> {
  const rows = EXPERTS.map((name, n) => [
    name,
    idNumber(100 + n),
    '',
    `黔州省第${'一二三四五六七'[n]}设计院`,
    '正高级工程师',
    '建筑设计',
    POSITIONS[n] ?? '',
    '',
  ]);
  return xlsx('专家名单.xlsx', EXPERT_COLUMNS, rows);
}

const candidateRow = (name: string, n: number): string[] => [
  String(n + 1),
  name,
  idNumber(200 + n),
  `云岭市第${'一二三四'[n]}建筑公司`,
  '建筑设计',
  '高级',
  '高级工程师',
  '正评',
  '',
];

export function candidateList(): Promise<ListFile> {
  return xlsx('申报人名单.xlsx', CANDIDATE_COLUMNS, CANDIDATES.map(candidateRow));
}

/** The same list as CSV, with an ID number of a wrong checksum in its first row and an unknown kind in its second. */
export function candidateListWithFaults(): ListFile {
  const [first = [], second = [], third = []] = CANDIDATES.map(candidateRow);
  const wrong = (first[2] ?? '').replace(/.$/, (last) => (last === '1' ? '2' : '1'));
  const rows = [CANDIDATE_COLUMNS.map(({ header }) => header), first.with(2, wrong), second.with(7, '特批'), third];
  return { name: '申报人名单.csv', mimeType: 'text/csv', buffer: Buffer.from(writeCsv(rows)) };
}

/** The logins in the sheet of first passwords, by its own column titles. */
export async function readLogins(bytes: Buffer): Promise<Login[]> {
  const { rows } = await readSheet(bytes, 'passwords.xlsx');
  const cells = rows.map((row) => row.cells.map((cell) => cell?.text.trim() ?? ''));
  const at = cells.findIndex((row) => row.includes('登录名'));
  const column = (header: string): number => (cells[at] ?? []).indexOf(header);
  const [name, loginName, password] = [column('姓名'), column('登录名'), column('初始密码')];
  return cells
    .slice(at + 1)
    .filter((row) => (row[password] ?? '') !== '')
    .map((row) => ({ name: row[name] ?? '', loginName: row[loginName] ?? '', password: row[password] ?? '' }));
}
