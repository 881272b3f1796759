import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MinutesVersion } from './minutes-version.entity.js';

/** That a finished version was opened again, and why; the version itself stays. Append-only. */
@Entity('minutes_reopening')
@ForeignKey(() => MinutesVersion, ['meetingId', 'version'], ['meetingId', 'version'])
export class MinutesReopening {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  reopenedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  reopenedAt: Date;
}
