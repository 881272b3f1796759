/** The first sheet of an xlsx workbook, read within bounds: only the parts that a list needs are unpacked at all. */
import { zipSync, type Zippable } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { Refusal } from '../problems/refusal.js';
import type { Sheet, SheetCell, SheetRow } from '../../kernel/lists/sheet.js';
import { openArchive, type Archive } from './archive.js';
import type { SheetLimits } from './sheet-limits.js';
import { firstSheetPath, inspectSheet, type SheetShape } from './xlsx-shape.js';

/** A number as the file wrote it, digits and exponent: the reader's own conversion would lose what we want to report. */
class NumberAsWritten {
  constructor(readonly digits: string) {}
}

/** Reads the first sheet; formulas by the value that was last computed for them. */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<Sheet> {
  const archive = openArchive(bytes, limits.unpackedBytes);
  if (!archive.has('xl/workbook.xml')) throw new Refusal('list.wrong-type');
  const sheetPath = firstSheetPath(archive);
  const { merged, errors } = inspectSheet(archive.unpack(sheetPath).toString('utf8'), limits);
  const rows = rowsWithContent(await parsed(repacked(archive, sheetPath)), limits);
  markErrors(rows, errors);
  return { format: 'xlsx', encoding: 'utf-8', merged, rows };
}

/** A new archive of what was unpacked within bounds, nothing compressed, so that nothing can burst any more. */
function repacked(archive: Archive, sheetPath: string): ArrayBuffer {
  const parts: Zippable = {};
  for (const name of archive.names()) {
    const needed = /^xl\/[^/]+\.xml$/.test(name) || name === 'xl/_rels/workbook.xml.rels' || name === sheetPath;
    if (needed) parts[name] = [archive.unpack(name), { level: 0 }];
  }
  return zipSync(parts).slice().buffer as ArrayBuffer;
}

async function parsed(archive: ArrayBuffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet<NumberAsWritten>(archive, 1, {
      parseNumber: (digits) => new NumberAsWritten(digits),
      trim: false,
    });
  } catch {
    throw new Refusal('list.unreadable');
  }
}

function rowsWithContent(rows: readonly (readonly unknown[])[], limits: SheetLimits): SheetRow[] {
  const kept: SheetRow[] = [];
  rows.forEach((values, index) => {
    const cells = values.map((value) => cellOf(value, limits.cellLength));
    if (cells.some((cell) => cell !== null)) kept.push({ number: index + 1, cells });
  });
  return kept;
}

function markErrors(rows: SheetRow[], errors: SheetShape['errors']): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { row, column } of errors) {
    const cells = byNumber.get(row)?.cells;
    if (cells !== undefined) cells[column] = { text: '#', stored: 'error' };
  }
}

function cellOf(value: unknown, cellLength: number): SheetCell | null {
  if (value instanceof NumberAsWritten) return { text: plainNumber(value.digits), stored: 'number' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), stored: 'date' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', stored: 'text' };
  if (typeof value !== 'string' || value.trim() === '') return null;
  return { text: value.slice(0, cellLength + 1), stored: 'text' };
}

/** Digits without exponent where the number is small enough to have kept them all, else as written. */
function plainNumber(digits: string): string {
  const value = Number(digits);
  return Math.abs(value) < 1e15 ? String(value) : digits;
}
