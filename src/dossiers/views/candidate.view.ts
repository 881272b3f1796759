import { ApiProperty } from '@nestjs/swagger';
import { CANDIDATE_KINDS, LEVELS, type CandidateKind, type Level } from '../../contract/vocabulary.js';

/** R17: that a candidate has withdrawn; who did it and why is told to organizers alone. */
export class WithdrawalView {
  /** ISO instant. */
  at: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  askedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;
}

/** R23: that somebody has asked to withdraw a candidate, and a second organizer has yet to answer; told to organizers alone. */
export class WithdrawalAskedView {
  /** ISO instant. */
  at: string;
  askedBy: string;
}

/** What the actor may do with a candidate. */
export class CandidateAbilitiesView {
  /** To ask for it: a second organizer confirms (R23). */
  withdraw: boolean;
}

export class CandidateView {
  id: string;
  listNumber: number;
  code: string;
  name: string;
  unit: string;
  specialty: string;

  @ApiProperty({ enum: LEVELS })
  level: Level;

  /** The professional title applied for. */
  title: string;

  @ApiProperty({ enum: CANDIDATE_KINDS })
  kind: CandidateKind;

  /** The panel that speaks of this candidate, if any. */
  @ApiProperty({ type: String, nullable: true })
  panelId: string | null;

  /** Null: stands. */
  @ApiProperty({ type: WithdrawalView, nullable: true })
  withdrawal: WithdrawalView | null;

  /** Null: nobody has asked. */
  @ApiProperty({ type: WithdrawalAskedView, nullable: true })
  withdrawalAsked: WithdrawalAskedView | null;

  abilities: CandidateAbilitiesView;
}

export class CandidatePageView {
  /** Candidates that match, on all pages. */
  total: number;
  page: number;
  pageSize: number;
  rows: CandidateView[];
}
