import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FormedBy } from '../../contract/vocabulary.js';
import { Committee } from './committee.entity.js';

/** R1: a filing (备案) as the authority gave it. Append-only: a renewal or a correction is another one, and the latest counts. */
@Entity('committee_filing')
export class CommitteeFiling {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Committee)
  committeeId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  authority: string;

  @Column({ type: 'date' })
  filedOn: string;

  /** The last day, included. */
  @Column({ type: 'date' })
  validUntil: string;

  @Column({ type: 'text' })
  formedBy: FormedBy;

  @Column({ type: 'text', nullable: true })
  specialties: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt: Date;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  recordedBy: string;
}
