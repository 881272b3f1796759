/**
 * Uploading a list is the same whatever it lists: read, checked, previewed, confirmed, imported. What differs is a kind,
 * which the feature that owns the rows registers here.
 */
import { Injectable } from '@nestjs/common';
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';
import type { GoodReading, ListCheck } from '../../kernel/lists/list-check.js';
import type { ListColumn } from '../../kernel/lists/list-columns.js';
import type { ListFault, ListWarning } from '../../kernel/lists/list-fault.js';
import type { Sheet } from '../../kernel/lists/sheet.js';
import type { ListRules } from '../spreadsheets/upload-reader.js';
import type { Transaction } from '../database/transaction.js';
import { Refusal } from '../problems/refusal.js';
import type { Actor } from '../security/actor.js';

export const IMPORT_KINDS = ['experts', 'candidates'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = ['reading', 'ready', 'importing', 'done', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What the preview shows, kept with the upload; ID numbers and phones masked. */
export interface ListReport {
  encoding?: Sheet['encoding'];
  faults?: ListFault[];
  warnings?: ListWarning[];
  preview?: { row: number; cells: string[] }[];
  problem?: { code: ProblemCode; facts: ProblemFacts };
}

export interface ImportContext<Row> {
  reviewId: string;
  accountId: string;
  rows: readonly Row[];
  /** Rows left out because of faults. */
  skipped: number;
  /** Tells how many rows are in; seen by others at once, though the transaction is still open. */
  progress(done: number): Promise<void>;
}

export interface ListKind<Row extends object = object> {
  readonly kind: ImportKind;
  /** Name of the list in Chinese, for the template. */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  /** Refuses an actor who may not bring lists into this review. */
  authorize(actor: Actor, reviewId: string): Promise<void>;
  /** Refuses to begin anything new after the day on which such lists end (R32); what was brought in stays to be seen. */
  refuseLate?(reviewId: string): Promise<void>;
  /** How the rows are read, in a thread where there is one. */
  readonly rules: ListRules<Row>;
  /** Checks what was read against itself and against what the review holds already. */
  judge(reviewId: string, reading: GoodReading<Row>): Promise<ListCheck<Row>>;
  /** A row as the preview shows it, in the order of the columns. */
  preview(row: Row): string[];
  /** Writes all rows, or throws and writes none: one transaction. */
  import(tx: Transaction, context: ImportContext<Row>): Promise<void>;
}

@Injectable()
export class ListKinds {
  private readonly kinds = new Map<string, ListKind>();

  register<Row extends object>(kind: ListKind<Row>): void {
    this.kinds.set(kind.kind, kind as unknown as ListKind);
  }

  /** The kind of that name; an unknown one is a path that does not exist. */
  get(name: string): ListKind {
    const kind = this.kinds.get(name);
    if (kind === undefined) throw new Refusal('resource.not-found');
    return kind;
  }
}
