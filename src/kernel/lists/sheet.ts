/** Cells and rows of an uploaded list, whatever kind of file it came in. */

export interface SheetCell {
  text: string;
  /**
   * How the file held it: a number may have lost digits, a date may have been something else before the spreadsheet program
   * changed it, an error (`#N/A`) is no value.
   */
  stored: 'text' | 'number' | 'date' | 'error';
}

export interface SheetRow {
  /** Row number as the spreadsheet program shows it, from 1. */
  number: number;
  cells: (SheetCell | null)[];
}

/** Merged cells, all bounds inclusive: rows from 1, columns from 0. */
export interface MergedRange {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

export interface Sheet {
  format: 'xlsx' | 'csv';
  encoding: 'utf-8' | 'gb18030' | 'utf-16';
  /** Rows with content only; what was blank is left out and the numbers have gaps. */
  rows: SheetRow[];
  merged: MergedRange[];
}
