import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MeetingState, RecusedCount } from '../../contract/vocabulary.js';

@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('review')
  reviewId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date' })
  heldOn: string;

  @Column({ type: 'text', default: 'preparing' })
  state: MeetingState;

  /** R5: frozen when the meeting is set up. */
  @Column({ type: 'integer' })
  committeeSize: number;

  /** R10: chosen by a person. */
  @Column({ type: 'text' })
  recusedCount: RecusedCount;

  /** Last number given in meeting_event; the version of every snapshot rests on it. */
  @Column({ type: 'bigint', default: 0 })
  sequence: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
