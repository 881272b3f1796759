/** Minutes as a Word document (R20), as offices have them: 宋体, 黑体 and 仿宋, A4, the same content as the PDF. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { officeDay, officeInstant } from '../../kernel/office-dates.js';
import type { Block, TableColumn } from '../domain/minutes-block.js';
import { withFallbacks } from './docx-fonts.js';
import { MINUTES_LINES_TO_SIGN, type MinutesDocument } from './minutes-document.js';

const LATIN = 'Times New Roman';
const faceOf = (eastAsia: string): { ascii: string; hAnsi: string; eastAsia: string } => ({
  ascii: LATIN,
  hAnsi: LATIN,
  eastAsia,
});
const SONG = faceOf('宋体');
const HEI = faceOf('黑体');
const FANG_SONG = faceOf('仿宋');

const RED = 'B3261E';
const QUIET = '5B6472';
/** Twips: the text of an A4 page with the margins of official papers. */
const PAGE = { width: 11_906, height: 16_838, top: 1_701, bottom: 1_531, left: 1_474, right: 1_474 };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

type RunStyle = Omit<Exclude<ConstructorParameters<typeof TextRun>[0], string>, 'text'>;
type ParagraphStyle = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

const run = (text: string, options: RunStyle = {}): TextRun =>
  new TextRun({ font: FANG_SONG, size: 28, ...options, text });

/** Line ends that were typed stay within one paragraph's style. */
const paragraphs = (text: string, options: RunStyle = {}, style: ParagraphStyle = {}): Paragraph[] =>
  text
    .split('\n')
    .map((line) => new Paragraph({ spacing: { line: 400, after: 40 }, ...style, children: [run(line, options)] }));

const indented: ParagraphStyle = { indent: { firstLine: 560 } };

export async function minutesDocx(minutes: MinutesDocument): Promise<Buffer> {
  const { committee, title, heldOn, finished, at, blocks } = minutes;
  const centred: ParagraphStyle = { alignment: AlignmentType.CENTER };
  const head = [
    ...paragraphs(committee, { font: SONG, size: 28 }, centred),
    ...paragraphs(
      title,
      { font: SONG, size: 44, bold: true },
      { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 160 } },
    ),
    ...(finished === null ? paragraphs('草稿', { font: HEI, size: 28, color: RED }, centred) : []),
    ...paragraphs(officeDay(heldOn), { size: 28 }, centred),
  ];
  const document = new Document({
    creator: 'Pingshen',
    title,
    description: finished === null ? '草稿' : `第 ${finished.version} 版`,
    styles: {
      default: { document: { run: { font: FANG_SONG, size: 28, language: { eastAsia: 'zh-CN' } } } },
      paragraphStyles: CELL_STYLES,
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
          },
        },
        footers: { default: footOf(finished, at) },
        children: [...head, ...blocks.flatMap(drawn), ...signatureLines(minutes)],
      },
    ],
  });
  return withFallbacks(await Packer.toBuffer(document));
}

function footOf(finished: MinutesDocument['finished'], at: string): Footer {
  const words =
    finished === null
      ? `草稿 生成于 ${officeInstant(new Date(at))}`
      : `第 ${finished.version} 版 内容摘要 ${finished.digest}`;
  const small: RunStyle = { font: SONG, size: 18, color: finished === null ? RED : QUIET };
  return new Footer({
    children: [
      new Paragraph({ children: [run(words, small)] }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: SONG,
            size: 18,
            children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
          }),
        ],
      }),
    ],
  });
}

function drawn(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return paragraphs(block.text, { font: HEI, size: 28 }, { keepNext: true, spacing: { before: 240, after: 80 } });
    case 'subheading':
      return paragraphs(block.text, { bold: true }, { keepNext: true, spacing: { before: 120, after: 40 } });
    case 'paragraph':
      return paragraphs(block.text, {}, indented);
    case 'official':
      return paragraphs(block.text, { bold: true, color: RED }, indented);
    case 'note':
      return paragraphs(block.text, { font: SONG, size: 21, color: QUIET });
    case 'facts':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({ spacing: { line: 400 }, children: [run(`${label}：`, { font: HEI }), run(value)] }),
      );
    case 'table':
      // a paragraph after it, or two tables in a row would become one
      return [tableOf(block.columns, block.rows), new Paragraph({ spacing: { after: 60 } })];
    case 'typed':
      return typed(block);
  }
}

function typed({ section, label, text, withheld }: Extract<Block, { kind: 'typed' }>): Paragraph[] {
  const alone = !section.includes(':');
  const quiet: RunStyle = { font: SONG, size: 21, color: QUIET };
  if (withheld) return paragraphs(`${label}：（按保密规定，此处不显示）`, quiet);
  if (text.trim() === '') return alone ? paragraphs('无记录。', quiet) : [];
  return [
    ...(alone ? [] : paragraphs(label, { bold: true }, { keepNext: true })),
    ...paragraphs(text.trim(), {}, indented),
  ];
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8A8F98' };
const GRID = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE };
/** What all cells share stands once: a day of hundreds of candidates has some ten thousand of them. */
const CELL_STYLES = [
  { id: 'Cell', name: '表格文字', run: { font: SONG, size: 21 } },
  { id: 'CellCentred', name: '表格文字居中', basedOn: 'Cell', paragraph: { alignment: AlignmentType.CENTER } },
  { id: 'CellHead', name: '表头', basedOn: 'CellCentred', run: { font: HEI, size: 21 } },
];
const NO_EDGE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function tableOf(columns: readonly TableColumn[], rows: readonly string[][]): Table {
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / 100));
  const row = (texts: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style: header ? 'CellHead' : columns[i]?.align === 'center' ? 'CellCentred' : 'Cell',
                children: [new TextRun(text)],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: GRID,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

/** Three lines; where somebody signed on a screen, the name, the time and the digest of what was signed. */
function signatureLines({ signatures }: MinutesDocument): (Paragraph | Table)[] {
  const width = Math.floor(TEXT_WIDTH / 3);
  const borders = { top: NO_EDGE, bottom: NO_EDGE, left: NO_EDGE, right: NO_EDGE };
  const cells = MINUTES_LINES_TO_SIGN.map(({ line, label }) => {
    const given = signatures.find((signature) => signature.line === line);
    const signed =
      given === undefined
        ? []
        : [given.name, `${officeInstant(new Date(given.signedAt))} 屏幕签字`, `签字内容摘要 ${given.digest}`];
    return new TableCell({
      ...{ borders, width: { size: width, type: WidthType.DXA } },
      children: [
        new Paragraph({ children: [run(label, { size: 24 })] }),
        ...signed.flatMap((text, i) =>
          paragraphs(text, i === 0 ? { size: 24 } : { font: SONG, size: 16, color: QUIET }),
        ),
      ],
    });
  });
  return [
    new Paragraph({ spacing: { before: 480 } }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: cells.map(() => width),
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
    ...paragraphs('年      月      日', { size: 24 }, { alignment: AlignmentType.RIGHT, spacing: { before: 480 } }),
  ];
}
