import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

@Entity('ballot_candidate')
@Unique('ballot_candidate_once', ['ballotId', 'candidateId'])
export class BallotCandidate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  /** The index i of the protocol. */
  @PrimaryColumn('integer')
  position: number;

  @Column({ type: 'uuid' })
  @ForeignKey('candidate')
  candidateId: string;

  @Column({ type: 'text' })
  label: string;
}
