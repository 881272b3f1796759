import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BallotRow } from './ballot.entity.js';

/** No encryption randomness twice in a ballot: the primary key decides at the write. */
@Entity('paper_alpha')
export class PaperAlpha {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BallotRow)
  ballotId: string;

  @PrimaryColumn('bytea')
  alpha: Buffer;
}
