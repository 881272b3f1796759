/**
 * Lists as xlsx. Every cell is written as text and as it is: a spreadsheet program computes only what is stored as a
 * formula, so a name that begins with `=` stays a name, and an ID number keeps its digits.
 */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { headerRow, officePrint } from './office-print.js';
import type { OfficeColumn, OfficeSheet } from './office-sheet.js';

const FONT = '宋体';
const TITLE_FONT = '黑体';
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
    ...body.map((row) => sheet.columns.map((column, index) => bodyCell(row[index] ?? '', column))),
    ...footRows(sheet),
  ];
}

function bodyCell(value: string, column: OfficeColumn): CellObject {
  return text(value, { ...RULE, align: column.align ?? 'left', wrap: true });
}

function headingRows(sheet: OfficeSheet): SheetData {
  if (sheet.heading === undefined) return [];
  const { title, left, right } = sheet.heading;
  const width = sheet.columns.length;
  const half = Math.max(1, Math.floor(width / 2));
  return [
    spanned(title, width, { fontFamily: TITLE_FONT, fontSize: 18, align: 'center', height: 40 }),
    [...spanned(left, half, { height: 22 }), ...spanned(right, width - half, { align: 'right' })],
  ];
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
