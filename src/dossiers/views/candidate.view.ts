import { ApiProperty } from '@nestjs/swagger';
import { CANDIDATE_KINDS, LEVELS, type CandidateKind, type Level } from '../../contract/vocabulary.js';

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
}

export class CandidatePageView {
  /** Candidates that match, on all pages. */
  total: number;
  page: number;
  pageSize: number;
  rows: CandidateView[];
}
