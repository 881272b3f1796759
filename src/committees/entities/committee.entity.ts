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

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
