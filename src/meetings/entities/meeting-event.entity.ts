import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MeetingEventType } from '../../contract/meeting-log.js';
import { Meeting } from './meeting.entity.js';

/** The side log (会议记录): append-only, references only. */
@Entity('meeting_event')
export class MeetingEvent {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Meeting)
  meetingId: string;

  @PrimaryColumn('bigint')
  sequence: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text' })
  type: MeetingEventType;

  @Column({ type: 'jsonb' })
  facts: Record<string, string | number | null>;
}
