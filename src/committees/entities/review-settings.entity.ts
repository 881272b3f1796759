import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AnnounceMode, Policy, RecusedCount, Ties } from '../../contract/vocabulary.js';
import { Review } from './review.entity.js';

/** What must be chosen before a meeting is set up. No row: not chosen yet. */
@Entity('review_settings')
export class ReviewSettings {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Review)
  reviewId: string;

  /** R10 */
  @Column({ type: 'text' })
  recusedCount: RecusedCount;

  /** R12 */
  @Column({ type: 'text' })
  announce: AnnounceMode;

  /** R12: screens show who passed and no counts. */
  @Column({ type: 'boolean' })
  verdictsOnly: boolean;

  /** R13 */
  @Column({ type: 'text' })
  policy: Policy;

  /** R15: places that a ballot has unless it says another number; 0: no limit. */
  @Column({ type: 'integer' })
  quota: number;

  /** R16 */
  @Column({ type: 'text' })
  ties: Ties;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  chosenAt: Date;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  chosenBy: string;
}
