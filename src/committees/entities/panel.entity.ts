import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Review } from './review.entity.js';

/** A panel of a review (学科组). R3. */
@Entity('panel')
@Unique('panel_of_review', ['id', 'reviewId'])
@Unique('panel_name_once', ['reviewId', 'name'])
@Unique('panel_position_once', ['reviewId', 'position'])
export class Panel {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Review)
  reviewId: string;

  @Column({ type: 'text' })
  name: string;

  /** Order on every screen. */
  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
