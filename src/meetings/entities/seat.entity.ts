import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Attendance, Position, SignIn } from '../../contract/vocabulary.js';
import { Meeting } from './meeting.entity.js';

/** A member's place in one meeting; name and unit as they were when the meeting was set up. */
@Entity('seat')
@Unique('seat_number_once', ['meetingId', 'number'])
@Unique('seat_person_once', ['meetingId', 'personId'])
export class Seat {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'uuid' })
  @ForeignKey('person')
  personId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'text' })
  position: Position;

  @Column({ type: 'text', default: 'expected' })
  attendance: Attendance;

  @Column({ type: 'timestamptz', nullable: true })
  signedInAt: Date | null;

  /** R19: how the first sign-in was made. */
  @Column({ type: 'text', nullable: true })
  signedInBy: SignIn | null;

  @Column({ type: 'timestamptz', nullable: true })
  departedAt: Date | null;
}
