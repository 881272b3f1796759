import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

@Entity('ballot_candidate')
@Unique('ballot_candidate_once', ['ballotId', 'candidateId'])
@Unique('ballot_candidate_invented_once', ['ballotId', 'invented'])
export class BallotCandidate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  /** The index i of the protocol. */
  @PrimaryColumn('integer')
  position: number;

  /** Null in a rehearsal, whose candidates are nobody. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('candidate')
  candidateId: string | null;

  /** R22: id in the program's list of invented candidates. */
  @Column({ type: 'uuid', nullable: true })
  invented: string | null;

  @Column({ type: 'text' })
  label: string;
}
