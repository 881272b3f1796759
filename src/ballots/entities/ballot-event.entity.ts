import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

/** One event of the chain, append-only: JCS text and the head after it. */
@Entity('ballot_event')
@Unique('ballot_event_head_once', ['ballotId', 'head'])
export class BallotEventRow {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  @PrimaryColumn('integer')
  sequence: number;

  @Column({ type: 'text' })
  event: string;

  @Column({ type: 'bytea' })
  head: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
