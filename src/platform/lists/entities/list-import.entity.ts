import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ImportKind, ImportState, ListReport } from '../list-kind.js';

/** An uploaded list between its preview and its import; expires with everything that it carried. */
@Entity('list_import')
export class ListImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('review')
  reviewId: string;

  @Column({ type: 'text' })
  kind: ImportKind;

  @Column({ type: 'text' })
  state: ImportState;

  @Column({ type: 'text' })
  fileName: string;

  @Column({ type: 'jsonb', default: {} })
  report: ListReport;

  /** The good rows, sealed since they carry ID numbers; null before they are known and after the import. */
  @Column({ type: 'bytea', nullable: true })
  rowsSealed: Buffer | null;

  @Column({ type: 'integer', default: 0 })
  rowsTotal: number;

  @Column({ type: 'integer', default: 0 })
  rowsGood: number;

  @Column({ type: 'integer', default: 0 })
  rowsDone: number;

  /** Last sign of life while reading or importing. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  beatAt: Date;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  createdBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
