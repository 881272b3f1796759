/** Minutes as a PDF (R20): A4, title, unit and date, digest and page number on each page, three lines to sign. */
import { officeDay, officeInstant } from '../../kernel/office-dates.js';
import type { Block, TableColumn } from '../domain/minutes-block.js';
import { cellLines, paragraphLines, type Measure } from './line-breaks.js';
import { MINUTES_LINES_TO_SIGN, type MinutesDocument } from './minutes-document.js';
import {
  BODY_BOTTOM,
  INK,
  PAGE,
  QUIET,
  SEAL_RED,
  TEXT_WIDTH,
  bytesOf,
  newPaper,
  printable,
  rule,
  type Paper,
  type Weight,
} from '../../platform/documents/sheet-paper.js';
import { SIGNATURE_HEIGHT, drawSignatures } from './sheet-signatures.js';

const BODY = 10.5;
const CELL = 9;
const CELL_LEADING = 13;
const CELL_PADDING = 4;
const LABEL_WIDTH = 96;

interface Style {
  size: number;
  leading: number;
  weight?: Weight;
  colour?: string;
  indent?: number;
  before?: number;
  after?: number;
}

const STYLES: Readonly<Record<'heading' | 'subheading' | 'paragraph' | 'note' | 'official', Style>> = {
  heading: { size: 13, leading: 20, weight: 'bold', before: 16, after: 4 },
  subheading: { size: BODY, leading: 17, weight: 'bold', before: 8, after: 2 },
  paragraph: { size: BODY, leading: 17, after: 3 },
  note: { size: 9, leading: 14, colour: QUIET, after: 4 },
  official: { size: BODY, leading: 17, weight: 'bold', colour: SEAL_RED, after: 3 },
};

/** A page being written from top to bottom. */
class Sheet {
  y: number = PAGE.top;
  readonly missing = new Set<string>();
  private readonly widths = new Map<string, number>();

  constructor(readonly paper: Paper) {}

  /** Width of a character; bold Chinese is as wide as regular. */
  measure(size: number): Measure {
    return (character) => {
      let width = this.widths.get(character);
      if (width === undefined) {
        width = this.paper.font('regular').fontSize(100).widthOfString(character) / 100;
        this.widths.set(character, width);
      }
      return width * size;
    };
  }

  shown(text: string): string {
    const { text: shown, missing } = printable(this.paper, text);
    for (const character of missing) this.missing.add(character);
    return shown;
  }

  /** Begins a new page unless so much still fits. */
  room(height: number): void {
    if (this.y + height <= BODY_BOTTOM) return;
    this.paper.addPage();
    this.y = PAGE.top;
  }

  line(
    text: string,
    at: { x: number; width: number; y?: number; align?: 'left' | 'center' | 'right' },
    style: Style,
  ): void {
    this.paper
      .font(style.weight ?? 'regular')
      .fontSize(style.size)
      .fillColor(style.colour ?? INK)
      .text(text, at.x, at.y ?? this.y, { width: at.width + style.size, align: at.align ?? 'left', lineBreak: false });
  }

  paragraph(text: string, style: Style): void {
    const x = PAGE.left + (style.indent ?? 0);
    const width = TEXT_WIDTH - (style.indent ?? 0);
    this.y += style.before ?? 0;
    const lines = paragraphLines(this.shown(text), width, this.measure(style.size));
    // a heading stays with what follows it
    if (style.weight === 'bold') this.room(style.leading * lines.length + 80);
    for (const line of lines) {
      this.room(style.leading);
      this.line(line, { x, width }, style);
      this.y += style.leading;
    }
    this.y += style.after ?? 0;
  }
}

export async function minutesPdf(document: MinutesDocument): Promise<Buffer> {
  const paper = newPaper(document.title, new Date(document.at));
  const sheet = new Sheet(paper);
  drawTitle(sheet, document);
  for (const block of document.blocks) drawBlock(sheet, block);
  drawMissing(sheet);
  sheet.room(SIGNATURE_HEIGHT + 20);
  const digest = document.finished?.digest ?? '';
  drawSignatures(paper, sheet.y + 12, { signatures: document.signatures, digest }, MINUTES_LINES_TO_SIGN);
  drawFeet(paper, document);
  return bytesOf(paper);
}

function drawTitle(sheet: Sheet, { committee, title, heldOn, finished }: MinutesDocument): void {
  const centred = (text: string, style: Style): void => {
    for (const line of cellLines(sheet.shown(text), TEXT_WIDTH - 40, sheet.measure(style.size))) {
      const width = [...line].reduce((sum, character) => sum + sheet.measure(style.size)(character), 0);
      sheet.line(line, { x: PAGE.left + (TEXT_WIDTH - width) / 2, width }, style);
      sheet.y += style.leading;
    }
  };
  centred(committee, { size: 12, leading: 24 });
  centred(title, { size: 20, leading: 32, weight: 'bold' });
  if (finished === null) centred('草稿', { size: 13, leading: 22, weight: 'bold', colour: SEAL_RED });
  centred(officeDay(heldOn), { size: BODY, leading: 22, colour: QUIET });
  rule(sheet.paper, sheet.y, 1.2, INK);
  sheet.y += 2;
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'facts':
      for (const { label, value } of block.rows) drawFact(sheet, label, value);
      sheet.y += 4;
      return;
    case 'table':
      drawTable(sheet, block.columns, block.rows);
      return;
    case 'typed':
      drawTyped(sheet, block);
      return;
    default:
      sheet.paragraph(block.text, STYLES[block.kind]);
  }
}

function drawFact(sheet: Sheet, label: string, value: string): void {
  const style = STYLES.paragraph;
  const x = PAGE.left + LABEL_WIDTH;
  const width = TEXT_WIDTH - LABEL_WIDTH;
  const lines = paragraphLines(sheet.shown(value), width, sheet.measure(BODY));
  sheet.room(style.leading);
  sheet.line(label, { x: PAGE.left, width: LABEL_WIDTH }, { ...style, colour: QUIET });
  for (const line of lines) {
    sheet.room(style.leading);
    sheet.line(line, { x, width }, style);
    sheet.y += style.leading;
  }
}

/** What was typed; a part without a word is left out, but for those that stand alone under a heading. */
function drawTyped(sheet: Sheet, { section, label, text, withheld }: Extract<Block, { kind: 'typed' }>): void {
  const alone = !section.includes(':');
  if (withheld) {
    sheet.paragraph(`${label}：（按保密规定，此处不显示）`, STYLES.note);
    return;
  }
  if (text.trim() === '') {
    if (alone) sheet.paragraph('无记录。', STYLES.note);
    return;
  }
  if (!alone) sheet.paragraph(label, STYLES.subheading);
  sheet.paragraph(text.trim(), STYLES.paragraph);
}

function drawTable(sheet: Sheet, columns: readonly TableColumn[], rows: readonly string[][]): void {
  const widths = columns.map(({ share }) => (TEXT_WIDTH * share) / 100);
  const measure = sheet.measure(CELL);
  const cells = (texts: readonly string[]): string[][] =>
    texts.map((text, i) => cellLines(sheet.shown(text), (widths[i] ?? 0) - 2 * CELL_PADDING, measure));
  const header = cells(columns.map((column) => column.header));
  const drawRow = (row: string[][], head: boolean): void => {
    const height = Math.max(...row.map((lines) => lines.length)) * CELL_LEADING + 2 * CELL_PADDING;
    if (head) sheet.paper.rect(PAGE.left, sheet.y, TEXT_WIDTH, height).fill('#EEF2F1');
    let x = PAGE.left;
    for (const [i, lines] of row.entries()) {
      const width = widths[i] ?? 0;
      for (const [n, line] of lines.entries()) {
        const own = [...line].reduce((sum, character) => sum + measure(character), 0);
        const left = columns[i]?.align === 'center' ? x + (width - own) / 2 : x + CELL_PADDING;
        const y = sheet.y + CELL_PADDING + n * CELL_LEADING - 1;
        sheet.line(
          line,
          { x: left, width: own, y },
          { size: CELL, leading: CELL_LEADING, ...(head ? { weight: 'bold' as const } : {}) },
        );
      }
      x += width;
    }
    rule(sheet.paper, sheet.y + height, head ? 0.8 : 0.5, head ? INK : undefined);
    sheet.y += height;
  };
  sheet.room(60);
  drawRow(header, true);
  for (const row of rows.map(cells)) {
    const height = Math.max(...row.map((lines) => lines.length)) * CELL_LEADING + 2 * CELL_PADDING;
    const before = sheet.y;
    sheet.room(height);
    if (sheet.y !== before) drawRow(header, true);
    drawRow(row, false);
  }
  sheet.y += 8;
}

function drawMissing(sheet: Sheet): void {
  if (sheet.missing.size === 0) return;
  sheet.paragraph(`“〓”为字库未收的字，请手写补填：${[...sheet.missing].join('、')}。`, STYLES.note);
}

/** Digest or the word draft, page number and the mark of a further copy, on every page, once their number is known. */
function drawFeet(paper: Paper, { title, finished, copy, at }: MinutesDocument): void {
  const { count: pages } = paper.bufferedPageRange();
  const small = (text: string, y: number, align: 'left' | 'right', colour: string = QUIET): void => {
    paper
      .font('regular')
      .fontSize(8)
      .fillColor(colour)
      .text(text, PAGE.left, y, { width: TEXT_WIDTH, align, lineBreak: false });
  };
  const right = (text: string, y: number, colour: string = QUIET): void => {
    const width = paper.font('regular').fontSize(8).widthOfString(text);
    paper.fillColor(colour).text(text, PAGE.width - PAGE.right - width, y, { lineBreak: false });
  };
  for (let page = 0; page < pages; page += 1) {
    paper.switchToPage(page);
    const y = PAGE.height - 46;
    rule(paper, y - 6);
    if (finished === null) small(`草稿 生成于 ${officeInstant(new Date(at))}，定稿前内容可能变化`, y, 'left', SEAL_RED);
    else small(`第 ${finished.version} 版 内容摘要 ${finished.digest}`, y, 'left');
    right(`第 ${page + 1} 页 共 ${pages} 页`, y);
    if (page > 0) small(`${title.slice(0, 40)}（续）`, 28, 'left');
    if (finished !== null && copy > 1) right(`补打（第 ${copy - 1} 次） ${officeInstant(new Date(at))}`, 28, SEAL_RED);
  }
}
