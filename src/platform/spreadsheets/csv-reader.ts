/** CSV in the encodings that offices use: UTF-8, GBK (as its superset GB 18030) and the UTF-16 of "Unicode text". */
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../problems/refusal.js';
import type { Sheet, SheetCell } from '../../kernel/lists/sheet.js';
import type { SheetLimits } from './sheet-limits.js';

const ROWS_BESIDE_THE_LIST = 100;
const DELIMITERS = [',', '\t', ';', '，'] as const;

/** Reads a CSV file; the separator is the one that its first lines use most. */
export function readCsv(bytes: Buffer, limits: SheetLimits): Sheet {
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) throw new Refusal('list.wrong-type');
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) throw new Refusal('list.wrong-type');
  const rows = records(text, limits)
    .map((values, index) => ({ number: index + 1, cells: values.map((value) => cellOf(value, limits.cellLength)) }))
    .filter((row) => row.cells.some((cell) => cell !== null));
  return { format: 'csv', encoding, merged: [], rows };
}

/** UTF-8 where every byte fits it, else GB 18030 where every byte fits that: a wrong guess is refused, never imported. */
function decode(bytes: Buffer): { text: string; encoding: Sheet['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  throw new Refusal('list.unreadable-text');
}

function records(text: string, limits: SheetLimits): string[][] {
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.rows + ROWS_BESIDE_THE_LIST + 1,
    });
  } catch (error) {
    throw new Refusal('list.unreadable-csv', { row: error instanceof CsvError ? Number(error['lines'] ?? 1) : 1 });
  }
  if (rows.length > limits.rows + ROWS_BESIDE_THE_LIST) throw new Refusal('list.too-many-rows', { limit: limits.rows });
  if (rows.some((row) => row.length > limits.columns))
    throw new Refusal('list.too-many-columns', { limit: limits.columns });
  return rows;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000);
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Takes off what protects a value from a spreadsheet program: `="5201…"`, and `'` before a sign. */
function cellOf(value: string, cellLength: number): SheetCell | null {
  const wrapped = /^="([^"]*)"$/.exec(value.trim());
  const text = (wrapped?.[1] ?? value).replace(/^'(?=[=+\-@\t\r\d])/, '').slice(0, cellLength + 1);
  if (text.trim() === '') return null;
  return { text, stored: /^\d(\.\d+)?E\+?\d+$/i.test(text.trim()) ? 'number' : 'text' };
}
