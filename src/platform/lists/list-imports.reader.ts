import { Injectable } from '@nestjs/common';
import { problemSentence } from '../../contract/problem.js';
import type { Locale } from '../../contract/vocabulary.js';
import { listFaultSentence, listWarningSentence } from '../../kernel/lists/list-fault.js';
import { Database } from '../database/database.js';
import { ListKinds, type ImportKind, type ImportState, type ListReport } from './list-kind.js';
import type { ListImportView } from './views/list-import.view.js';

/** Faults that one answer carries; the report of a file beyond saving need not be whole. */
const FAULTS_SHOWN = 1_000;

export interface ImportRow {
  id: string;
  reviewId: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  report: ListReport;
  rowsTotal: number;
  rowsGood: number;
  rowsDone: number;
}

@Injectable()
export class ListImportsReader {
  constructor(
    private readonly database: Database,
    private readonly kinds: ListKinds,
  ) {}

  async find(id: string): Promise<ImportRow | null> {
    return this.database.readOne<ImportRow>(
      `select id, review_id as "reviewId", kind, state, file_name as "fileName", report,
              rows_total as "rowsTotal", rows_good as "rowsGood", rows_done as "rowsDone"
         from list_import where id = $1`,
      [id],
    );
  }

  async sealedRows(id: string): Promise<Buffer | null> {
    const row = await this.database.readOne<{ sealed: Buffer | null }>(
      'select rows_sealed as sealed from list_import where id = $1',
      [id],
    );
    return row?.sealed ?? null;
  }

  /** What the person who uploaded the list sees of it, in a locale. */
  view(row: ImportRow, locale: Locale): ListImportView {
    const { faults = [], warnings = [], preview = [], problem } = row.report;
    return {
      id: row.id,
      reviewId: row.reviewId,
      kind: row.kind,
      state: row.state,
      fileName: row.fileName,
      encoding: row.report.encoding ?? null,
      rowsTotal: row.rowsTotal,
      rowsGood: row.rowsGood,
      rowsFaulty: row.rowsTotal - row.rowsGood,
      rowsDone: row.rowsDone,
      headers: this.kinds.get(row.kind).columns.map((column) => column.header),
      preview,
      faults: faults.slice(0, FAULTS_SHOWN).map((fault) => ({
        row: fault.row,
        column: fault.column,
        code: fault.code,
        value: fault.value ?? null,
        ...listFaultSentence(fault, locale),
      })),
      faultsOmitted: Math.max(0, faults.length - FAULTS_SHOWN),
      warnings: warnings.map((warning) => ({ code: warning.code, ...listWarningSentence(warning, locale) })),
      problem:
        problem === undefined
          ? null
          : { code: problem.code, title: problemSentence(problem.code, problem.facts, locale) },
    };
  }
}
