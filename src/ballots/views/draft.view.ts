import { ApiProperty } from '@nestjs/swagger';
import { ANNOUNCE_MODES, POLICIES, type AnnounceMode, type Policy } from '../../contract/vocabulary.js';

export class DraftedCandidateView {
  candidateId: string;
  label: string;
}

/** A draft as it is changed. */
export class DraftView {
  ballotId: string;
  /** The agenda item whose candidates it takes from; null: beside the agenda. */
  itemId: string | null;
  /** R3: the panel that votes; null: the plenary. */
  panelId: string | null;
  title: string;

  @ApiProperty({ enum: POLICIES })
  policy: Policy;

  @ApiProperty({ enum: ANNOUNCE_MODES })
  announce: AnnounceMode;

  verdictsOnly: boolean;

  @ApiProperty({ type: 'integer', nullable: true })
  quotaCount: number | null;

  quotaPercent: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  cap: number | null;

  /** R14: three people have said whom this round is about. */
  candidatesFixed: boolean;

  /** In the order of the paper. */
  candidates: DraftedCandidateView[];
}
