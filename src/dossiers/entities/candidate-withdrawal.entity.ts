import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';

/** R17: a candidate who has withdrawn. Append-only; who asked, who confirmed and why stands in the request. */
@Entity('candidate_withdrawal')
@Unique('candidate_withdrawal_once', ['confirmationId'])
export class CandidateWithdrawal {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Candidate)
  candidateId: string;

  @Column({ type: 'uuid' })
  @ForeignKey('confirmation')
  confirmationId: string;

  @Column({ type: 'timestamptz' })
  withdrawnAt: Date;
}
