import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../contract/vocabulary.js';

@Entity('committee')
export class Committee {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;

  @Column({ type: 'text' })
  series: string;

  @Column({ type: 'text' })
  level: Level;

  /** R2: the smallest size that this committee sets for itself; null: what the rule says for its kind. */
  @Column({ type: 'integer', nullable: true })
  leastMembers: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
