/**
 * What can be wrong with a row of a list, or odd about the list: what it is, and what to do about it, in both locales.
 * `{name}` is filled from the fault.
 */
import type { Locale } from '../../contract/vocabulary.js';

type Sentences = Record<Locale, readonly [what: string, remedy: string]>;

const entry = (zh: readonly [string, string], en: readonly [string, string]): Sentences => ({ 'zh-CN': zh, en });

const CORRECT_ZH = '请核对原件后改正。';
const CORRECT_EN = 'Compare with the original and correct it.';

const LIST_FAULTS = {
  required: entry(['“{column}”没有填写。', '请补填。'], ['“{column}” is empty.', 'Fill it in.']),
  merged: entry(
    ['“{column}”属于合并单元格，本行没有自己的内容。', '请取消合并，逐行填写。'],
    [
      '“{column}” is part of a merged cell; this row has no value of its own.',
      'Unmerge the cells and fill in every row.',
    ],
  ),
  'cell-error': entry(
    ['“{column}”是公式错误，没有值。', '请改正公式，或直接填写内容。'],
    ['“{column}” holds a formula error, no value.', 'Correct the formula or type the value.'],
  ),
  'stored-as-date': entry(
    ['“{column}”被表格软件存成了日期（{value}）。', '请将该列设为“文本”格式后重新填写。'],
    [
      'The spreadsheet program has turned “{column}” into a date ({value}).',
      'Format the column as text and type it again.',
    ],
  ),
  'too-long': entry(
    ['“{column}”超过 {limit} 个字。', '请缩短。'],
    ['“{column}” has more than {limit} characters.', 'Shorten it.'],
  ),
  'unknown-word': entry(
    ['“{column}”填写的“{value}”不在可选范围内。', '请填写以下之一：{allowed}。'],
    ['“{value}” is not one of the words for “{column}”.', 'Use one of: {allowed}.'],
  ),
  'duplicate-in-file': entry(
    ['“{column}”与第 {other} 行重复。', '请核对后只保留一行，或改正其中一行。'],
    ['“{column}” is the same as in row {other}.', 'Keep one of the rows, or correct one.'],
  ),
  'duplicate-known': entry(
    ['“{column}”已在本年度评审的名单中。', '请删去本行；已导入的内容不会被覆盖。'],
    ['“{column}” is already in this review’s list.', 'Remove the row; what was imported is not overwritten.'],
  ),
  'applied-elsewhere': entry(
    ['此人本年度已在另一评审中申报。同一年度只能申报一次。', '请与申报人和另一评委会核实后删去本行。'],
    [
      'This person has an application in another review of the year; one a year is allowed.',
      'Clear it up with the other committee and remove the row.',
    ],
  ),
  officer: entry(
    ['此人是本系统的系统管理员、安全管理员或审计员，不能兼任评审专家。', '请更换专家，或先由安全管理员收回其角色。'],
    [
      'This person is system administrator, security administrator or auditor here and cannot be an expert.',
      'Choose another expert, or have the security administrator revoke that role first.',
    ],
  ),
  'other-name': entry(
    ['该身份证号在系统中登记的是另一个姓名。', '请核对身份证号和姓名；确系改名的，请联系管理员。'],
    [
      'This ID number is registered under another name.',
      'Check number and name; after a change of name, ask the administrator.',
    ],
  ),
  'other-level': entry(
    ['申报级别“{value}”不是本评委会评审的级别（{allowed}）。', '请核对申报级别，或改送相应的评委会。'],
    [
      'The level “{value}” is not the one that this committee reviews ({allowed}).',
      'Check the level, or send it to the right committee.',
    ],
  ),
  'id-number.number': entry(
    ['身份证号被表格软件存成了数字，后几位已经丢失。', '请将该列设为“文本”格式，重新填写完整的号码。'],
    [
      'The spreadsheet program has stored the ID number as a number; its last digits are lost.',
      'Format the column as text and type the whole number again.',
    ],
  ),
  'id-number.length': entry(['身份证号应为 18 位。', CORRECT_ZH], ['An ID number has 18 characters.', CORRECT_EN]),
  'id-number.old': entry(
    ['这是 15 位的旧身份证号。', '请改填 18 位号码。'],
    ['This is an old ID number of 15 digits.', 'Enter the one of 18 characters.'],
  ),
  'id-number.characters': entry(
    ['身份证号只能由数字组成，末位可以是 X。', CORRECT_ZH],
    ['An ID number has digits only; the last may be X.', CORRECT_EN],
  ),
  'id-number.birth-date': entry(
    ['身份证号中的出生日期不存在。', CORRECT_ZH],
    ['The birth date in the ID number does not exist.', CORRECT_EN],
  ),
  'id-number.checksum': entry(
    ['身份证号校验位不正确。', CORRECT_ZH],
    ['The check digit of the ID number is wrong.', CORRECT_EN],
  ),
  'name.too-long': entry(['姓名超过 50 个字。', '请核对。'], ['The name has more than 50 characters.', CORRECT_EN]),
  'name.unreadable': entry(
    ['姓名“{value}”中有无法显示的字（可能是生僻字在转存时丢失）。', '请改用 xlsx 格式，重新输入该字。'],
    [
      'The name “{value}” has a lost character (a rare one, perhaps, lost while saving).',
      'Use xlsx and type the character again.',
    ],
  ),
  'name.private-use': entry(
    ['姓名中有自造字，其他电脑上无法显示。', '请用支持 GB 18030 的输入法重新输入该字。'],
    [
      'The name has a private-use character that other computers cannot show.',
      'Type it again with an input method that supports GB 18030.',
    ],
  ),
  'name.characters': entry(
    ['姓名“{value}”中有不属于姓名的符号或数字。', '请删去；间隔号请用“·”。'],
    [
      'The name “{value}” has signs or digits that are no part of a name.',
      'Remove them; use “·” between parts of a name.',
    ],
  ),
  phone: entry(
    ['手机号应为 11 位数字。', '请改正，或留空。'],
    ['A mobile number has 11 digits.', 'Correct it or leave it empty.'],
  ),
  'list-number': entry(
    ['编号应为 1 至 {limit} 的整数。', '请改正。'],
    ['A list number is a whole number from 1 to {limit}.', 'Correct it.'],
  ),
  code: entry(
    ['代码只能由字母、数字和“-”组成，最多 20 个字符。', '请改正，或留空由系统编排。'],
    ['A code has letters, digits and “-”, at most 20 characters.', 'Correct it, or leave it empty to have one made.'],
  ),
  'login-name': entry(
    ['登录名只能由小写字母、数字和“.”“_”“-”组成，2 至 64 个字符。', '请改正，或留空由系统编排。'],
    [
      'A login name has lower-case letters, digits, “.”, “_” and “-”, 2 to 64 characters.',
      'Correct it, or leave it empty to have one made.',
    ],
  ),
  'login-name-taken': entry(
    ['登录名“{value}”已被他人使用。', '请换一个，或留空由系统编排。'],
    ['The login name “{value}” belongs to somebody else.', 'Choose another, or leave it empty to have one made.'],
  ),
  'second-chair': entry(
    ['主任委员只能有一人，第 {other} 行也是主任委员。', '请核对职务。'],
    ['There is one chair only, and row {other} is one too.', 'Check the positions.'],
  ),
  'chair-known': entry(
    ['本年度评审已有主任委员。', '请核对职务。'],
    ['This review has a chair already.', 'Check the position.'],
  ),
} as const satisfies Record<string, Sentences>;

type ListFaultCode = keyof typeof LIST_FAULTS;

const LIST_WARNINGS = {
  'ignored-column': entry(
    ['列“{value}”不在模板中，没有读取。', '若应读取，请按模板改正表头。'],
    ['The column “{value}” is not in the template and was not read.', 'If it should be, name it as in the template.'],
  ),
  'note-rows': entry(
    ['第 {value} 行看起来是说明或签名，没有读取。', ''],
    ['Row {value} looks like a note or a signature and was not read.', ''],
  ),
  'no-chair': entry(
    ['名单中没有主任委员。', '会议须由主任委员或副主任委员主持。'],
    ['The list has no chair.', 'A chair or a deputy presides over the meeting.'],
  ),
  'even-size': entry(
    ['评委会人数应为单数，导入后为 {value} 人。', '请核对名单。'],
    ['A committee has an odd number of members; this would make {value}.', 'Check the list.'],
  ),
} as const satisfies Record<string, Sentences>;

type ListWarningCode = keyof typeof LIST_WARNINGS;

/** One thing wrong with one row. `value` is what the file says, ID numbers masked. */
export interface ListFault {
  row: number;
  column: string;
  code: ListFaultCode;
  value?: string;
  limit?: number;
  other?: number;
  allowed?: string;
}

/** Something to look at that keeps nothing from being imported. */
export interface ListWarning {
  code: ListWarningCode;
  value: string;
}

/** What is wrong and what to do, in a locale. */
export function listFaultSentence(fault: ListFault, locale: Locale): { what: string; remedy: string } {
  return filled(LIST_FAULTS[fault.code][locale], fault);
}

export function listWarningSentence(warning: ListWarning, locale: Locale): { what: string; remedy: string } {
  return filled(LIST_WARNINGS[warning.code][locale], warning);
}

function filled([what, remedy]: readonly [string, string], facts: object): { what: string; remedy: string } {
  const values = new Map<string, unknown>(Object.entries(facts));
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values.get(name) ?? whole));
  return { what: fill(what), remedy: fill(remedy) };
}
