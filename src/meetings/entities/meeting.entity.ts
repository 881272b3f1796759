import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AnnounceMode, MeetingState, Policy, RecusedCount, Ties } from '../../contract/vocabulary.js';

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

  /** R12, R13, R15, R16: the review's settings as of the set-up; null: set up before reviews had settings. */
  @Column({ type: 'text', nullable: true })
  announce: AnnounceMode | null;

  @Column({ type: 'boolean', nullable: true })
  verdictsOnly: boolean | null;

  @Column({ type: 'text', nullable: true })
  policy: Policy | null;

  @Column({ type: 'integer', nullable: true })
  quota: number | null;

  @Column({ type: 'text', nullable: true })
  ties: Ties | null;
  /** Why there is a break, and when the meeting is expected to go on; both null outside breaks. */
  @Column({ type: 'text', nullable: true })
  pauseReason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  pauseUntil: Date | null;

  /** Last number given in meeting_event; the version of every snapshot rests on it. */
  @Column({ type: 'bigint', default: 0 })
  sequence: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
