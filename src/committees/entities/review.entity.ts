import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Committee } from './committee.entity.js';

/** One committee, one year. */
@Entity('review')
@Unique('review_year_once', ['committeeId', 'year'])
export class Review {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Committee)
  committeeId: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'text' })
  title: string;

  /** R34: papers and screens carry the candidate's code only. */
  @Column({ type: 'boolean' })
  blind: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
