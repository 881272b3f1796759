import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ItemStep } from '../../contract/vocabulary.js';
import { Meeting } from './meeting.entity.js';

/** One item of the agenda (议程事项): what is reported, discussed and voted on together. */
@Entity('agenda_item')
@Unique('agenda_item_position_once', ['meetingId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
export class AgendaItem {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  panel: string | null;

  @Column({ type: 'text', default: 'pending' })
  step: ItemStep;

  /** Who is spoken of now. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('candidate')
  candidateId: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  createdBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
