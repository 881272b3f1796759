/**
 * Checking a list row by row. A row with any fault is not good; of rows that contradict each other none is, since nobody
 * but the person with the list can say which is right.
 */
import { LIMITS } from '../../contract/limits.js';
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';
import { isBlank } from '../plain-text.js';
import type { CellCheck } from './cell-checks.js';
import { findHeader, type ListColumn, type ListHeader } from './list-columns.js';
import type { ListFault, ListWarning } from './list-fault.js';
import type { MergedRange, Sheet, SheetRow } from './sheet.js';

export type FieldChecks<Row> = { readonly [Field in keyof Row]: CellCheck<NonNullable<Row[Field]>> };

export interface CheckedRow<Row> {
  number: number;
  /** What could be read; complete exactly when the row has no fault of its own. */
  values: Partial<Row>;
}

export interface ListCheck<Row> {
  good: { number: number; row: Row }[];
  faults: ListFault[];
  warnings: ListWarning[];
  /** Rows of the list, good and faulty. */
  total: number;
}

/** A list with its header found: every row with what could be read of it. */
export interface GoodReading<Row> {
  ok: true;
  rows: CheckedRow<Row>[];
  faults: ListFault[];
  warnings: ListWarning[];
}

export type ListReading<Row> = GoodReading<Row> | { ok: false; code: ProblemCode; facts: ProblemFacts };

/** Finds the header and checks every cell by itself; what rows say about each other is for the list's own rules. */
export function readList<Row extends object>(
  sheet: Sheet,
  columns: readonly ListColumn<keyof Row & string>[],
  checks: FieldChecks<Row>,
): ListReading<Row> {
  const search = findHeader(sheet, columns);
  if (!search.ok) return search;
  const { header } = search;
  const below = sheet.rows.filter((row) => row.number > header.row && hasContent(row, header));
  const notes = below.filter((row) => isNote(row, header));
  const listed = below.filter((row) => !notes.includes(row));
  if (listed.length === 0) return { ok: false, code: 'list.no-rows', facts: {} };
  if (listed.length > LIMITS.listRows)
    return { ok: false, code: 'list.too-many-rows', facts: { limit: LIMITS.listRows } };
  const faults: ListFault[] = [];
  const rows = listed.map((row) => readRow(row, { header, columns, checks, merged: sheet.merged }, faults));
  return { ok: true, rows, faults, warnings: readingWarnings(header, notes) };
}

/** Separates the rows that no fault names. */
export function separate<Row extends object>(
  reading: { rows: CheckedRow<Row>[]; warnings: ListWarning[] },
  faults: ListFault[],
): ListCheck<Row> {
  const faulty = new Set(faults.map((fault) => fault.row));
  const good = reading.rows
    .filter((row) => !faulty.has(row.number))
    .map((row) => ({ number: row.number, row: row.values as Row }));
  return { good, faults: inOrder(faults), warnings: reading.warnings, total: reading.rows.length };
}

/** Names every row whose key another row has too. */
export function duplicateFaults<Row extends object>(
  rows: readonly CheckedRow<Row>[],
  column: string,
  keyOf: (values: Partial<Row>) => string | undefined,
): ListFault[] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row.values);
    if (key === undefined) continue;
    if (!first.has(key)) first.set(key, row.number);
    last.set(key, row.number);
  }
  return rows.flatMap((row) => {
    const key = keyOf(row.values);
    const [one, other] = [first.get(key ?? ''), last.get(key ?? '')];
    if (key === undefined || one === undefined || other === undefined || one === other) return [];
    return [{ row: row.number, column, code: 'duplicate-in-file' as const, other: row.number === one ? other : one }];
  });
}

interface RowContext<Row extends object> {
  header: ListHeader<keyof Row & string>;
  columns: readonly ListColumn<keyof Row & string>[];
  checks: FieldChecks<Row>;
  merged: readonly MergedRange[];
}

function readRow<Row extends object>(row: SheetRow, context: RowContext<Row>, faults: ListFault[]): CheckedRow<Row> {
  const values: Partial<Row> = {};
  for (const column of context.columns) {
    const position = context.header.positions.get(column.field);
    if (position === undefined) continue;
    const cell = row.cells[position] ?? null;
    const at = { row: row.number, column: column.header };
    if (cell === null || isBlank(cell.text)) {
      if (!column.required) continue;
      faults.push({ ...at, code: isCovered(context.merged, row.number, position) ? 'merged' : 'required' });
    } else if (cell.stored === 'error') {
      faults.push({ ...at, code: 'cell-error' });
    } else if (cell.stored === 'date') {
      faults.push({ ...at, code: 'stored-as-date', value: cell.text });
    } else {
      const checked = context.checks[column.field](cell);
      if (checked.ok) values[column.field] = checked.value;
      else faults.push({ ...at, ...checked.fault });
    }
  }
  return { number: row.number, values };
}

/** Inside a merged range but not its first cell, which alone holds the content. */
function isCovered(merged: readonly MergedRange[], row: number, column: number): boolean {
  return merged.some(
    (range) =>
      row >= range.fromRow &&
      row <= range.toRow &&
      column >= range.fromColumn &&
      column <= range.toColumn &&
      (row > range.fromRow || column > range.fromColumn),
  );
}

function hasContent(row: SheetRow, header: ListHeader<string>): boolean {
  return [...header.positions.values()].some((position) => !isBlank(row.cells[position]?.text ?? ''));
}

const NOTE = /^[\s　]*(注|备注|说明|填表|制表|合计|总计|共计|审核人|经办人|单位负责人|联系人|（盖章）|\(盖章\))/;

/** Office lists end in notes and signatures: a row with one or two values, the first of which says so. */
function isNote(row: SheetRow, header: ListHeader<string>): boolean {
  const filled = row.cells.filter((cell) => cell !== null && !isBlank(cell.text));
  return filled.length <= Math.min(3, header.positions.size - 1) && NOTE.test(filled[0]?.text ?? '');
}

function readingWarnings(header: ListHeader<string>, notes: readonly SheetRow[]): ListWarning[] {
  return [
    ...header.ignored.map((value) => ({ code: 'ignored-column' as const, value })),
    ...notes.map((row) => ({ code: 'note-rows' as const, value: String(row.number) })),
  ];
}

function inOrder(faults: ListFault[]): ListFault[] {
  return faults
    .map((fault, index) => ({ fault, index }))
    .sort((a, b) => a.fault.row - b.fault.row || a.index - b.index)
    .map(({ fault }) => fault);
}
