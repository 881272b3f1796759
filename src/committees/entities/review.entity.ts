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

  /** R32: last days, in Asia/Shanghai; all of them or none. */
  @Column({ type: 'date', nullable: true })
  materialsBy: string | null;

  @Column({ type: 'date', nullable: true })
  screeningBy: string | null;

  @Column({ type: 'date', nullable: true })
  reviewBy: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
