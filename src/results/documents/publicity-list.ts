/** The publicity list (公示名单, R50) as an office document. */
import { officeDay } from '../../kernel/office-dates.js';
import type { Level } from '../../contract/vocabulary.js';
import { writeXlsx } from '../../platform/spreadsheets/xlsx-writer.js';
import type { PublicityLine, PublicityOrder } from '../domain/publicity.js';

export interface PublicityFacts {
  committee: string;
  review: string;
  /** Day of the list, yyyy-mm-dd. */
  day: string;
  order: PublicityOrder;
  lines: readonly PublicityLine[];
  /** R16: places that nobody has, since those at the boundary are tied and the review stops there. */
  undecided: number;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { senior: '高级', intermediate: '中级', junior: '初级' };
const ORDER_NAMES: Readonly<Record<PublicityOrder, string>> = {
  stroke: '姓氏笔画',
  number: '申报人编号',
  unit: '工作单位',
};

/** Writes the list: title, unit, date, the lines, and a place for the office's seal. */
export function publicityList(facts: PublicityFacts): Promise<Buffer> {
  return writeXlsx([
    {
      name: '评审通过人员公示名单',
      heading: {
        title: `${facts.review.replace(/评审$/, '')}评审通过人员名单`,
        left: `单位：${facts.committee}`,
        right: officeDay(facts.day),
      },
      columns: [
        { header: '序号', width: 7, align: 'center' },
        { header: '姓名', width: 20 },
        { header: '工作单位', width: 40 },
        { header: '专业', width: 20 },
        { header: '级别', width: 9, align: 'center' },
        { header: '申报职称', width: 20 },
      ],
      rows: facts.lines.map(({ name, unit, specialty, level, title }, index) => [
        String(index + 1),
        name,
        unit,
        specialty,
        LEVEL_NAMES[level],
        title,
      ]),
      notes: [
        `共 ${facts.lines.length} 人，按${ORDER_NAMES[facts.order]}排列。`,
        ...(facts.undecided === 0 ? [] : [`另有 ${facts.undecided} 个名额因边界并列未决，没有人列入。`]),
      ],
      signatures: ['评审委员会组建单位（盖章）：', '日期：      年    月    日'],
    },
  ]);
}
