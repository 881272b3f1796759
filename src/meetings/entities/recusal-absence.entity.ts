import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Meeting } from './meeting.entity.js';
import { Seat } from './seat.entity.js';

/** R10: a seat that has left the room while a candidate is discussed that it is recused from. */
@Entity('recusal_absence')
export class RecusalAbsence {
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

  @Column({ type: 'timestamptz', default: () => 'now()' })
  leftAt: Date;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  leftRecordedBy: string;

  @Column({ type: 'timestamptz', nullable: true })
  backAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('account')
  backRecordedBy: string | null;
}
