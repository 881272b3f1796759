import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Meeting } from './meeting.entity.js';
import { Seat } from './seat.entity.js';

/** R10. Removed recusals stay as rows. */
@Entity('recusal')
export class Recusal {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Seat)
  seatId: string;

  @Column({ type: 'uuid' })
  @ForeignKey('candidate')
  candidateId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  recordedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('account')
  removedBy: string | null;

  @Column({ type: 'text', nullable: true })
  removedReason: string | null;
}
