/**
 * Lists as xlsx. Every cell is written as text and as it is: a spreadsheet program computes only what is stored as a
 * formula, so a name that begins with `=` stays a name, and an ID number keeps its digits.
 */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { headerRow, officePrint } from './office-print.js';
import type { OfficeColumn, OfficeSheet } from './office-sheet.js';

const FONT = '宋体';
const TITLE_FONT = '黑体';
const LINE_HEIGHT = 15;
const ROW_PADDING = 6;
/** Of the line below the title: the unit takes more room than the date. */
const LEFT_SHARE = 0.6;
const RULE = { borderStyle: 'thin', borderColor: '#8A8F98' } as const;

/** Writes the sheets into one workbook. */
export async function writeXlsx(sheets: readonly OfficeSheet[]): Promise<Buffer> {
  const written = sheets.map((sheet) => ({
    data: dataOf(sheet),
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: headerRow(sheet),
  }));
  return writeXlsxFile(written, { fontFamily: FONT, fontSize: 11, features: [officePrint(sheets)] }).toBuffer();
}

/** Text as it is; only what an xlsx cannot hold (control characters, halves of surrogate pairs) is left out, `_x0041_` kept literal. */
function text(value: string, style: Partial<CellObject> = {}): CellObject {
  const kept = value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return { value: kept, type: String, format: '@', alignVertical: 'center', ...style } as CellObject;
}

function dataOf(sheet: OfficeSheet): SheetData {
  const blank = sheet.columns.map(() => '');
  const body = [...sheet.rows, ...Array.from({ length: sheet.blankRows ?? 0 }, () => blank)];
  return [
    ...headingRows(sheet),
    sheet.columns.map(({ header }) =>
      text(header, {
        ...RULE,
        fontWeight: 'bold',
        align: 'center',
        backgroundColor: '#EEF2F1',
        height: 24,
        wrap: true,
      }),
    ),
    ...body.map((row) => bodyRow(sheet.columns, row)),
    ...footRows(sheet),
  ];
}

function bodyRow(columns: readonly OfficeColumn[], row: readonly string[]): CellObject[] {
  const lines = Math.max(1, ...columns.map((column, index) => linesOf(row[index] ?? '', column.width)));
  const height = ROW_PADDING + lines * LINE_HEIGHT;
  return columns.map((column, index) =>
    text(row[index] ?? '', { ...RULE, align: column.align ?? 'left', wrap: true, height }),
  );
}

/** Lines that a value takes in a column: a Han character is as wide as two others. */
function linesOf(value: string, width: number): number {
  const room = Math.max(2, width - 1);
  return value
    .split('\n')
    .map((line) => [...line].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 1 : 2), 0))
    .reduce((lines, length) => lines + Math.max(1, Math.ceil(length / room)), 0);
}

function headingRows(sheet: OfficeSheet): SheetData {
  if (sheet.heading === undefined) return [];
  const { title, left, right } = sheet.heading;
  const width = sheet.columns.length;
  const split = right === '' ? width : columnsOfShare(sheet.columns, LEFT_SHARE);
  return [
    spanned(title, width, { fontFamily: TITLE_FONT, fontSize: 18, align: 'center', height: 40 }),
    [...spanned(left, split, { height: 22 }), ...spanned(right, width - split, { align: 'right' })],
  ];
}

/** How many columns from the left make up a share of the width, leaving at least one. */
function columnsOfShare(columns: readonly OfficeColumn[], share: number): number {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let sum = 0;
  const index = columns.findIndex((column) => (sum += column.width) >= total * share);
  return Math.min(Math.max(1, index + 1), Math.max(1, columns.length - 1));
}

function footRows(sheet: OfficeSheet): SheetData {
  const width = sheet.columns.length;
  const notes = (sheet.notes ?? []).map((note) => spanned(note, width, { fontSize: 10, wrap: true, height: 20 }));
  const signatures = sheet.signatures ?? [];
  if (signatures.length === 0) return notes;
  const share = Math.max(1, Math.floor(width / signatures.length));
  const line = signatures.flatMap((signature, index) => {
    const last = index === signatures.length - 1;
    return spanned(signature, last ? width - share * (signatures.length - 1) : share, { height: 36 });
  });
  return [...notes, spanned('', width, {}), line];
}

function spanned(value: string, columns: number, style: Partial<CellObject>): (CellObject | null)[] {
  if (columns < 1) return [];
  return [
    text(value, { ...style, ...(columns > 1 ? { columnSpan: columns } : {}) }),
    ...Array<null>(columns - 1).fill(null),
  ];
}
