import { Entity, PrimaryColumn } from 'typeorm';

/**
 * No encryption randomness twice in a ballot: the primary key decides at the write. Rows come only with their paper, in one
 * statement, and its foreign keys hold them; one of their own would be asked 5,000 times for 25 papers of 200 candidates.
 */
@Entity('paper_alpha')
export class PaperAlpha {
  @PrimaryColumn('uuid')
  ballotId: string;

  @PrimaryColumn('bytea')
  alpha: Buffer;
}
