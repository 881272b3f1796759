import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One revision of a part of the minutes that the secretary types (R20). Append-only; the text is sealed. */
@Entity('minutes_text')
export class MinutesText {
  @PrimaryColumn('uuid')
  @ForeignKey('meeting')
  meetingId: string;

  /** heading, place, objections, remarks, item:<id> or candidate:<id>. */
  @PrimaryColumn('text')
  section: string;

  @PrimaryColumn('integer')
  revision: number;

  @Column({ type: 'bytea' })
  textSealed: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  writtenBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  writtenAt: Date;
}
