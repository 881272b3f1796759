/** The columns of a list as data, and finding them in an uploaded sheet: in any order, under any of their names. */
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';
import { halfWidth, tidy } from '../plain-text.js';
import type { Sheet, SheetRow } from './sheet.js';

export interface ListColumn<Field extends string = string> {
  field: Field;
  header: string;
  /** Other headers that mean the same. */
  synonyms: readonly string[];
  /** A required column must be in the header, and filled in every row. */
  required: boolean;
  /** Width in the template, in characters. */
  width: number;
  choices?: readonly string[];
  example: string;
  explanation: string;
}

export interface ListHeader<Field extends string> {
  row: number;
  positions: ReadonlyMap<Field, number>;
  /** Headers that mean nothing to us. */
  ignored: string[];
}

export type HeaderSearch<Field extends string> =
  { ok: true; header: ListHeader<Field> } | { ok: false; code: ProblemCode; facts: ProblemFacts };

/** Titles, units and dates may stand above the header, within so many rows. */
const HEADER_ROWS = 10;

/** Headers as they are compared: half-width, without spaces, brackets and what stands in them, `*` and colons. */
function comparable(header: string): string {
  return halfWidth(tidy(header))
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*::·]/g, '')
    .toLowerCase();
}

/** Finds the header row: the one among the first that holds most of the known columns. */
export function findHeader<Field extends string>(
  sheet: Sheet,
  columns: readonly ListColumn<Field>[],
): HeaderSearch<Field> {
  const known = new Map(
    columns.flatMap((column) => [column.header, ...column.synonyms].map((name) => [comparable(name), column] as const)),
  );
  const candidates = sheet.rows.filter((row) => row.number <= HEADER_ROWS);
  const hits = (row: SheetRow): number =>
    row.cells.filter((cell) => cell !== null && known.has(comparable(cell.text))).length;
  const best = candidates.reduce<SheetRow | null>(
    (found, row) => (hits(row) > (found === null ? 1 : hits(found)) ? row : found),
    null,
  );
  const required = columns.filter((column) => column.required);
  if (best === null) {
    return { ok: false, code: 'list.no-header', facts: { rows: HEADER_ROWS, columns: names(required) } };
  }
  const positions = new Map<Field, number>();
  const ignored: string[] = [];
  for (const [index, cell] of best.cells.entries()) {
    if (cell === null) continue;
    const column = known.get(comparable(cell.text));
    if (column === undefined) ignored.push(tidy(cell.text));
    else if (positions.has(column.field))
      return { ok: false, code: 'list.header-doubled', facts: { column: column.header } };
    else positions.set(column.field, index);
  }
  const missing = required.filter((column) => !positions.has(column.field));
  if (missing.length > 0) return { ok: false, code: 'list.header-missing', facts: { columns: names(missing) } };
  return { ok: true, header: { row: best.number, positions, ignored } };
}

function names(columns: readonly ListColumn[]): string {
  return columns.map((column) => column.header).join('、');
}
