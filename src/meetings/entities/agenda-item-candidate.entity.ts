import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgendaItem } from './agenda-item.entity.js';

/** A candidate of an item, in the order in which they are spoken of. */
@Entity('agenda_item_candidate')
@Unique('agenda_item_candidate_once', ['itemId', 'candidateId'])
export class AgendaItemCandidate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgendaItem)
  itemId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column({ type: 'uuid' })
  @ForeignKey('candidate')
  candidateId: string;
}
