/** Lists as CSV (UTF-8 with BOM, so that spreadsheet programs show Chinese). */
import { stringify } from 'csv-stringify/sync';

/**
 * Writes rows; a value that a spreadsheet program would compute (leading `=` `+` `-` `@`, tab or CR) gets a `'` before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n\t]/ },
  );
}
