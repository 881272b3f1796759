import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Position } from '../../contract/vocabulary.js';
import { Review } from './review.entity.js';

/** An expert's place in the committee of one review. */
@Entity('member')
@Unique('member_once', ['reviewId', 'expertId'])
@Unique('member_of_review', ['id', 'reviewId'])
export class Member {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Review)
  reviewId: string;

  @Column({ type: 'uuid' })
  @ForeignKey('expert')
  expertId: string;

  @Column({ type: 'text' })
  position: Position;

  /** Who has left stays as a row, with the reason. */
  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  @Column({ type: 'text', nullable: true })
  leftReason: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
