/**
 * The tally sheet (计票单, R20): counts per candidate, lines for chair, teller and supervisor, the digest of the data and
 * the page number on each page, and a mark on every copy after the first.
 */
import type { QuotaOutcome, Standing } from '../../contract/announced-result.js';
import { officeDay, officeInstant } from '../../kernel/office-dates.js';
import {
  BODY_BOTTOM,
  PAGE,
  QUIET,
  SEAL_RED,
  TEXT_WIDTH,
  INK,
  bytesOf,
  newPaper,
  printable,
  put,
  rule,
  type Paper,
} from '../../platform/documents/sheet-paper.js';
import { sheetLinesToSign, SIGNATURE_HEIGHT, drawSignatures } from './sheet-signatures.js';
import type { Printing, TallySheetFacts, TallySheetLine } from './tally-sheet-facts.js';

interface Column {
  header: string;
  width: number;
  align: 'left' | 'center';
  value(line: TallySheetLine, number: number): string;
}

const count = (line: TallySheetLine, value: number): string => (line.withdrawn ? '—' : String(value));

/** With a quota the verdict takes more words, and the candidate's column gives them the room. */
const WORDS_OF_A_PLACE = 44;

const COLUMNS: readonly Column[] = [
  { header: '序号', width: 32, align: 'center', value: (_, number) => String(number) },
  { header: '申报人', width: 151, align: 'left', value: (line) => line.label },
  { header: '同意', width: 42, align: 'center', value: (line) => count(line, line.agree) },
  { header: '不同意', width: 46, align: 'center', value: (line) => count(line, line.oppose) },
  { header: '弃权', width: 42, align: 'center', value: (line) => count(line, line.abstain) },
  { header: '未投', width: 42, align: 'center', value: (line) => count(line, line.unsubmitted) },
  { header: '回避', width: 42, align: 'center', value: (line) => count(line, line.recused) },
  { header: '计票基数', width: 50, align: 'center', value: (line) => count(line, line.base) },
  { header: '结果', width: 52.28, align: 'center', value: (line) => verdict(line, PASSES) },
];

const ROW_PADDING = 5;
const ROW_MINIMUM = 21;
const BODY_SIZE = 9.5;

const QUOTA_COLUMNS: readonly Column[] = COLUMNS.map((column) => {
  if (column.header === '申报人') return { ...column, width: column.width - WORDS_OF_A_PLACE };
  return column.header === '结果' ? { ...column, width: column.width + WORDS_OF_A_PLACE } : column;
});

/** R3: a panel recommends; only what a line says of the verdict is another word. */
const columnsOf = ({ quota, panel }: TallySheetFacts): readonly Column[] => {
  const columns = quota ? QUOTA_COLUMNS : COLUMNS;
  if (panel === undefined) return columns;
  return columns.map((column) =>
    column.header === '结果' ? { ...column, value: (line) => verdict(line, RECOMMENDS) } : column,
  );
};

interface Verdicts {
  yes: string;
  no: string;
  /** R15: where places are limited, enough agrees alone give none. */
  standings: Readonly<Record<Standing, string>>;
}

const PASSES: Verdicts = {
  yes: '通过',
  no: '未通过',
  standings: { within: '入选·名额内', beyond: '同意票达标·超出名额（未入选）', tied: '同意票达标·同票待定' },
};
const RECOMMENDS: Verdicts = {
  yes: '推荐',
  no: '不推荐',
  standings: { within: '推荐·名额内', beyond: '同意票达标·超出名额', tied: '同意票达标·同票待定' },
};

function verdict(line: TallySheetLine, { yes, no, standings }: Verdicts): string {
  if (line.withdrawn) return '已撤回';
  const said = line.standing ? standings[line.standing] : line.passed ? yes : no;
  return `${said}${line.differs ? ' ※' : ''}`;
}

/** Draws the sheet. Slow (fonts of 10 MB): runs in a thread, see DocumentThread. */
export async function drawTallySheet(facts: TallySheetFacts, printing: Printing): Promise<Buffer> {
  const paper = newPaper(`计票单 ${facts.ballot}`, new Date(printing.at));
  const missing: string[] = [];
  const columns = columnsOf(facts);
  let y = drawHeading(paper, facts, printing);
  y = drawHeader(paper, columns, y);
  for (const [index, line] of facts.lines.entries()) {
    const cells = columns.map((column) => fitted(paper, column.value(line, index + 1), column, missing));
    const height = rowHeight(paper, columns, cells);
    if (y + height > BODY_BOTTOM) y = drawHeader(paper, columns, nextPage(paper));
    drawRow(paper, columns, cells, y, height);
    y += height;
  }
  y = drawNotes(paper, y + 8, notesOf(facts, printing, missing));
  // R22: a rehearsal decides nothing that anybody could sign for
  if (!facts.rehearsal) {
    const lines = sheetLinesToSign(facts.panel === undefined ? '主任委员' : '主持人');
    drawSignatures(paper, y + SIGNATURE_HEIGHT > BODY_BOTTOM ? nextPage(paper) : y, printing, lines);
  }
  drawFeet(paper, facts, printing);
  return bytesOf(paper);
}

function nextPage(paper: Paper): number {
  paper.addPage();
  return PAGE.top;
}

/** What a reader must not overlook: a rehearsal (R22), a panel's ballot (R3), or an outcome that was annulled (R17). */
function markOf({ rehearsal, panel, annulled }: TallySheetFacts): string | null {
  const marks = [
    rehearsal ? '演练 · 不作为评审结果' : '',
    panel === undefined ? '' : '学科组推荐表决 · 供评委会表决参考，不作为评审结果',
    annulled ? '结果已撤销 · 票数仅供存查' : '',
  ].filter(Boolean);
  return marks.length === 0 ? null : marks.join('　');
}

function drawHeading(paper: Paper, facts: TallySheetFacts, printing: Printing): number {
  const line = { x: PAGE.left, width: TEXT_WIDTH };
  put(paper, facts.committee, { ...line, y: PAGE.top, align: 'center', size: 12 });
  put(paper, '投 票 计 票 单', { ...line, y: PAGE.top + 22, align: 'center', size: 20, weight: 'bold' });
  const mark = markOf(facts);
  if (mark !== null)
    put(paper, mark, {
      ...line,
      y: PAGE.top + 54,
      align: 'center',
      size: 12,
      weight: 'bold',
      colour: SEAL_RED,
    });
  const top = PAGE.top + (mark !== null ? 78 : 62);
  rule(paper, top, 1.2, INK);
  const rows = headingRows(facts, printing);
  let y = top + 8;
  for (const [left, right] of rows) {
    put(paper, left, { x: PAGE.left, width: TEXT_WIDTH * 0.56, y });
    put(paper, right, { x: PAGE.left + TEXT_WIDTH * 0.58, width: TEXT_WIDTH * 0.42, y });
    y += Math.max(18, heightOf(paper, left, TEXT_WIDTH * 0.56), heightOf(paper, right, TEXT_WIDTH * 0.42));
  }
  return y + 6;
}

function heightOf(paper: Paper, text: string, width: number): number {
  return paper.font('regular').fontSize(10).heightOfString(text, { width }) + 3;
}

function headingRows(facts: TallySheetFacts, { runOffPlaces: places }: Printing): [string, string][] {
  const round = `第 ${facts.round} 轮`;
  return [
    [`会议：${facts.meeting}`, `日期：${officeDay(facts.heldOn)}`],
    [
      `投票：${facts.rehearsal ? `演练 ${facts.number}` : `第 ${facts.number} 次`} · ${facts.ballot}`,
      `轮次：${places === null ? round : `加投（${round}，名额 ${places} 个）`}`,
    ],
    [
      `${facts.panel ?? '评委会'} ${facts.committeeSize} 人，出席 ${facts.attending} 人，收到选票 ${facts.submitted} 张`,
      `宣布：${officeInstant(new Date(facts.announcedAt))}`,
    ],
    [
      `${facts.panel === undefined ? '通过' : '推荐'}条件：同意票数不少于计票基数的三分之二（全体计入时为 ${facts.minimumAgree} 票）`,
      `回避人员：${facts.recusedCounted ? '计入' : '不计入'}计票基数`,
    ],
  ];
}

/** A long name breaks at `·` only; what the typeface lacks is replaced and remembered. */
function fitted(paper: Paper, value: string, column: Column, missing: string[]): string {
  const shown = printable(paper, value);
  missing.push(...shown.missing);
  const room = column.width - 2 * ROW_PADDING;
  paper.font('regular').fontSize(BODY_SIZE);
  if (paper.widthOfString(shown.text) <= room) return shown.text;
  const lines = [''];
  for (const part of shown.text.split(/(?<=[· ])/)) {
    const last = lines.length - 1;
    const longer = `${lines[last] ?? ''}${part}`;
    if (lines[last] === '' || paper.widthOfString(longer) <= room) lines[last] = longer;
    else lines.push(part);
  }
  return lines.join('\n');
}

function rowHeight(paper: Paper, columns: readonly Column[], cells: readonly string[]): number {
  paper.font('regular').fontSize(BODY_SIZE);
  const heights = cells.map((text, index) =>
    paper.heightOfString(text, { width: (columns[index]?.width ?? 0) - 2 * ROW_PADDING }),
  );
  return Math.max(ROW_MINIMUM, ...heights.map((height) => height + 2 * ROW_PADDING));
}

function drawHeader(paper: Paper, columns: readonly Column[], y: number): number {
  const height = 24;
  paper.rect(PAGE.left, y, TEXT_WIDTH, height).fill('#EEF2F1');
  drawCells(
    paper,
    columns,
    columns.map((column) => column.header),
    y + 6,
    'bold',
  );
  rule(paper, y, 0.8, INK);
  rule(paper, y + height, 0.8, INK);
  return y + height;
}

function drawRow(paper: Paper, columns: readonly Column[], cells: readonly string[], y: number, height: number): void {
  drawCells(paper, columns, cells, y + ROW_PADDING, 'regular');
  rule(paper, y + height);
}

function drawCells(
  paper: Paper,
  columns: readonly Column[],
  cells: readonly string[],
  y: number,
  weight: 'regular' | 'bold',
): void {
  let x = PAGE.left;
  for (const [index, column] of columns.entries()) {
    put(paper, cells[index] ?? '', {
      x: x + ROW_PADDING,
      y,
      width: column.width - 2 * ROW_PADDING,
      align: column.align,
      size: BODY_SIZE,
      weight,
    });
    x += column.width;
  }
}

/** R15: to pass is not to have a place, where those are limited. */
function passedOf({ lines, quota, panel }: TallySheetFacts): string {
  const passed = lines.filter((line) => line.passed && !line.withdrawn).length;
  const [yes, placed] = panel === undefined ? ['通过', '入选'] : ['推荐', '推荐'];
  return quota ? `${passed} 人同意票达标，${quota.within} 人${placed}` : `${yes} ${passed} 人`;
}

function notesOf(facts: TallySheetFacts, { withdrawnSince, tiesStop }: Printing, missing: readonly string[]): string[] {
  const counted = facts.lines.filter((line) => !line.withdrawn);
  const notes = [`共 ${counted.length} 人，${passedOf(facts)}。每人：同意、不同意、弃权、未投、回避之和等于出席人数。`];
  if (facts.quota) notes.push(...quotaNotes(facts.quota, { withdrawnSince, tiesStop }));
  if (facts.lines.some((line) => line.differs)) notes.push('※ 回避人员的另一种计入方式会得出不同结果。');
  if (withdrawnSince.length > 0)
    notes.push(
      `宣布结果后撤回申报，不予公示：${withdrawnSince.join('、')}。票数仍为宣布时的票数，空出的名额不自动递补。`,
    );
  if (missing.length > 0) notes.push(`“〓”为字库未收的字，请手写补填：${[...new Set(missing)].join('、')}。`);
  return notes;
}

function drawNotes(paper: Paper, y: number, notes: readonly string[]): number {
  let at = y;
  for (const note of notes) {
    if (at + 16 > BODY_BOTTOM) at = nextPage(paper);
    put(paper, note, { x: PAGE.left, y: at, width: TEXT_WIDTH, size: 9, colour: QUIET });
    at += paper.heightOfString(note, { width: TEXT_WIDTH }) + 3;
  }
  return at;
}

/** R15, R16: how the places were given, and what is still open. */
function quotaNotes(
  { places, within, tied }: QuotaOutcome,
  { withdrawnSince, tiesStop }: Pick<Printing, 'withdrawnSince' | 'tiesStop'>,
): string[] {
  const given = `名额 ${places} 个：同意票达标者按同意票数排列，名额内 ${within} 人；空余名额不由未达标者递补。`;
  if (tied === 0) return [given];
  const after = tiesStop
    ? `按本年度评审的设定并列即止，不再投票，余下 ${places - within} 个名额未决`
    : `须就${withdrawnSince.length === 0 ? `这 ${tied} 人` : '其中未撤回申报的各位'}加投一轮`;
  return [given, `${tied} 人并列第 ${within + 1} 名（同票待定），均不列入名额内；${after}。`];
}

/** Digest, page number and the mark of a further copy, on every page, once their number is known. */
function drawFeet(paper: Paper, facts: TallySheetFacts, printing: Printing): void {
  const { count: pages } = paper.bufferedPageRange();
  for (let page = 0; page < pages; page += 1) {
    paper.switchToPage(page);
    const y = PAGE.height - 46;
    rule(paper, y - 6);
    put(paper, `数据摘要 ${printing.digest}`, { x: PAGE.left, y, width: TEXT_WIDTH * 0.7, size: 8, colour: QUIET });
    put(paper, `最终摘要 ${facts.recordFingerprint}`, {
      x: PAGE.left,
      y: y + 12,
      width: TEXT_WIDTH * 0.7,
      size: 8,
      colour: QUIET,
    });
    put(paper, `第 ${page + 1} 页 共 ${pages} 页`, {
      x: PAGE.left,
      y,
      width: TEXT_WIDTH,
      align: 'right',
      size: 8,
      colour: QUIET,
    });
    if (page > 0)
      put(paper, `${facts.ballot}（续）`, { x: PAGE.left, y: 28, width: TEXT_WIDTH * 0.55, size: 9, colour: QUIET });
    if (printing.number > 1) {
      const mark = `补打（第 ${printing.number - 1} 次） ${officeInstant(new Date(printing.at))}`;
      put(paper, mark, {
        x: PAGE.left,
        y: 28,
        width: TEXT_WIDTH,
        align: 'right',
        size: 9,
        weight: 'bold',
        colour: SEAL_RED,
      });
    }
  }
}
