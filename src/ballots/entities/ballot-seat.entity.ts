import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

/** A seat of the roster frozen at the opening (R9). */
@Entity('ballot_seat')
export class BallotSeat {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  @PrimaryColumn('integer')
  seat: number;

  /** The credential in force; null: attends without a device. */
  @Column({ type: 'bytea', nullable: true })
  credential: Buffer | null;

  /** Last accepted revision; 0: no paper. */
  @Column({ type: 'integer', default: 0 })
  revision: number;

  /** R12: when the seat was last asked to submit. */
  @Column({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null;
}
