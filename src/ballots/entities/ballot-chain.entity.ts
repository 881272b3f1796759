import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

/** The head of a ballot's event chain; every append locks this row. */
@Entity('ballot_chain')
export class BallotChain {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  @Column({ type: 'integer' })
  sequence: number;

  @Column({ type: 'bytea' })
  head: Buffer;

  /** Seats with a paper; a replaced paper does not move it (R12). */
  @Column({ type: 'integer', default: 0 })
  submitted: number;

  /** Papers wait until then, so that two signatures can be for one head (R18). */
  @Column({ type: 'timestamptz', nullable: true })
  heldUntil: Date | null;
}
