import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_KINDS, IMPORT_STATES, type ImportKind, type ImportState } from '../list-kind.js';

export class ListFaultView {
  /** Row number as the spreadsheet program shows it. */
  row: number;
  /** Header of the column, in Chinese as in the template. */
  column: string;
  code: string;
  /** What the file says; ID numbers masked. */
  value: string | null;
  what: string;
  remedy: string;
}

export class ListWarningView {
  code: string;
  what: string;
  remedy: string;
}

export class ListPreviewRowView {
  row: number;
  /** In the order of `headers`; ID numbers and phones masked. */
  cells: string[];
}

export class ListProblemView {
  code: string;
  title: string;
}

/** An uploaded list: what was found in it and how far its import is. */
export class ListImportView {
  id: string;
  reviewId: string;

  @ApiProperty({ enum: IMPORT_KINDS })
  kind: ImportKind;

  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;

  fileName: string;
  /** `utf-8`, `gb18030` or `utf-16`; null until read. */
  encoding: string | null;
  rowsTotal: number;
  rowsGood: number;
  rowsFaulty: number;
  /** Rows imported so far; all of them together when the import is done, none when it fails. */
  rowsDone: number;
  headers: string[];
  /** The first good rows. */
  preview: ListPreviewRowView[];
  faults: ListFaultView[];
  faultsOmitted: number;
  warnings: ListWarningView[];
  /** Why the list failed as a whole. */
  problem: ListProblemView | null;
}
