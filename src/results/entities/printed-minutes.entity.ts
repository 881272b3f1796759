import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MinutesVersion } from './minutes-version.entity.js';

/** One copy of a finished version (R20). Append-only. */
@Entity('printed_minutes')
@ForeignKey(() => MinutesVersion, ['meetingId', 'version'], ['meetingId', 'version'])
export class PrintedMinutes {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('integer')
  version: number;

  /** 1 is the original. */
  @PrimaryColumn('integer')
  number: number;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  printedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  printedAt: Date;
}
