import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Deadline } from '../domain/calendar.js';
import { Review } from './review.entity.js';

/** R32: a later last day for one deadline of a review. Append-only: the latest one is in force, and all of them are shown. */
@Entity('deadline_override')
@Unique('deadline_override_once', ['confirmationId'])
@Unique('deadline_override_follows', ['reviewId', 'deadline', 'was'])
export class DeadlineOverride {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Review)
  reviewId: string;

  @Column({ type: 'text' })
  deadline: Deadline;

  /** The last day before, included. */
  @Column({ type: 'date' })
  was: string;

  /** The last day from now on, included. */
  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'uuid' })
  @ForeignKey('confirmation')
  confirmationId: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
