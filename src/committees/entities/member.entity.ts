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

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
