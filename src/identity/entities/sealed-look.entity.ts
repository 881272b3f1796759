import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SealedField } from '../../contract/vocabulary.js';
import { Account } from './account.entity.js';
import { Person } from './person.entity.js';

/** R55: one look at a sealed field of a person; never what was seen. Append-only. */
@Entity('sealed_look')
export class SealedLook {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Person)
  personId: string;

  @Column({ type: 'text' })
  field: SealedField;

  @Column({ type: 'uuid' })
  reviewId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  lookedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  lookedAt: Date;
}
