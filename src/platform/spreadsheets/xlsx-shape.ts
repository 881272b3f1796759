/**
 * What the first sheet of a workbook will cost before it is parsed: how far its content reaches, and its merged cells.
 * A few bytes of xlsx can place one cell at XFD1048576, and a reader that fills the gaps would run out of memory.
 */
import { Refusal } from '../problems/refusal.js';
import type { MergedRange } from '../../kernel/lists/sheet.js';
import type { Archive } from './archive.js';
import type { SheetLimits } from './sheet-limits.js';

/** Rows above a list (title, unit, notes) that do not count as rows of it. */
const ROWS_BESIDE_THE_LIST = 100;
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Path of the first sheet inside the archive. */
export function firstSheetPath(archive: Archive): string {
  const sheet = /<(?:\w+:)?sheet\s[^>]*>/.exec(archive.unpack(WORKBOOK).toString('utf8'))?.[0] ?? '';
  const relation = attribute(sheet, '(?:\\w+:)?id');
  for (const [tag] of archive
    .unpack(RELATIONS)
    .toString('utf8')
    .matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (attribute(tag, 'Id') !== relation) continue;
    const target = attribute(tag, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (archive.has(path)) return path;
  }
  throw new Refusal('list.unreadable');
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
}

export interface SheetShape {
  merged: MergedRange[];
  /** Cells that hold an error (`#N/A`), which the reader takes for empty: row from 1, column from 0. */
  errors: { row: number; column: number }[];
}

/** Refuses a sheet whose content reaches too far; gives what the reader would not tell. */
export function inspectSheet(xml: string, limits: SheetLimits): SheetShape {
  const merged: MergedRange[] = [];
  const errors: SheetShape['errors'] = [];
  let row = 0;
  let column = 0;
  for (const match of xml.matchAll(/<(?:\w+:)?(?:c\s([^>]*)>|(?:v|is)[\s>]|mergeCell\s([^>]*)>)/g)) {
    if (match[1] !== undefined) {
      const address = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/.exec(match[1]);
      if (address !== null) [row, column] = [Number(address[2]), columnIndex(address[1] ?? '')];
      if (/(?:^|\s)t\s*=\s*["']e["']/.test(match[1])) errors.push({ row, column });
    } else if (match[2] !== undefined) {
      const range = mergedRange(attribute(` ${match[2]}`, 'ref') ?? '');
      if (range !== null) merged.push(range);
    } else {
      if (row > limits.rows + ROWS_BESIDE_THE_LIST) throw new Refusal('list.too-many-rows', { limit: limits.rows });
      if (column >= limits.columns) throw new Refusal('list.too-many-columns', { limit: limits.columns });
    }
  }
  return { merged, errors };
}

function mergedRange(reference: string): MergedRange | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (match === null) return null;
  const [, fromColumn = '', fromRow, toColumn = '', toRow] = match;
  return {
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnIndex(fromColumn),
    toColumn: columnIndex(toColumn),
  };
}

/** A → 0, Z → 25, AA → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
