/** The template of a list: an empty sheet with the header and drop-down lists, and a sheet that explains each column. */
import type { OfficeSheet } from '../spreadsheets/office-sheet.js';
import type { ListKind } from './list-kind.js';

const BLANK_ROWS = 200;

/** Sheets of the template, the one to fill in first. */
export function templateSheets(kind: Pick<ListKind, 'name' | 'columns'>): OfficeSheet[] {
  return [
    {
      name: kind.name,
      columns: kind.columns.map(({ header, width, choices }) => ({
        header,
        width,
        ...(choices === undefined ? {} : { choices }),
      })),
      rows: [],
      blankRows: BLANK_ROWS,
      landscape: true,
    },
    {
      name: '填表说明',
      heading: {
        title: `${kind.name}填表说明`,
        left: '请勿改动“' + kind.name + '”工作表的表头；列的顺序可以调整。',
        right: '',
      },
      columns: [
        { header: '列', width: 16 },
        { header: '是否必填', width: 10, align: 'center' },
        { header: '说明', width: 70 },
        { header: '示例', width: 26 },
        { header: '也可写作', width: 44 },
      ],
      rows: kind.columns.map(({ header, required, explanation, example, synonyms }) => [
        header,
        required ? '必填' : '可不填',
        explanation,
        example,
        synonyms.filter((name) => !/^[a-z .]+$/.test(name)).join('、'),
      ]),
      notes: [
        '1. 只读取第一张工作表；也可另存为 CSV（UTF-8 或 GBK）上传。',
        '2. 身份证号请按“文本”格式填写，否则表格软件会丢失后几位。',
        '3. 有问题的行会逐行列出；除非选择“只导入没有问题的行”，有问题的名单不导入任何内容。',
      ],
      landscape: true,
    },
  ];
}
