import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One copy of a ballot's tally sheet (R20). Append-only. */
@Entity('printed_sheet')
export class PrintedSheet {
  @PrimaryColumn('uuid')
  @ForeignKey('ballot')
  ballotId: string;

  /** 1 is the original. */
  @PrimaryColumn('integer')
  number: number;

  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  printedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  printedAt: Date;
}
