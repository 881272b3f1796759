/** A sheet as offices print them: title, unit and date, a ruled table, notes and lines to sign, page numbers below. */

export interface OfficeColumn {
  header: string;
  /** In characters of the default font; a Han character counts two. */
  width: number;
  align?: 'left' | 'center';
  /** Words offered in a drop-down list for the rows of this column. */
  choices?: readonly string[];
}

export interface OfficeSheet {
  name: string;
  /** Above the table; without it the header is the first row, as in a template that is filled in and read back. */
  heading?: { title: string; left: string; right: string };
  columns: readonly OfficeColumn[];
  rows: readonly (readonly string[])[];
  /** Empty ruled rows to fill in, and how far the drop-down lists reach. */
  blankRows?: number;
  notes?: readonly string[];
  signatures?: readonly string[];
  landscape?: boolean;
}
