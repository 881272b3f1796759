import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

/** Written in one transaction with the announcement; before that no count exists anywhere (R12). */
@Entity('tally')
export class Tally {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  @Column({ type: 'text' })
  decryptions: string;

  @Column({ type: 'text' })
  results: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
