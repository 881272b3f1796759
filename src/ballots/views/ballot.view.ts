import { ApiProperty } from '@nestjs/swagger';
import { RecredentialView } from './device-change.view.js';
import { CANDIDATE_KINDS, LEVELS, type CandidateKind, type Level } from '../../contract/vocabulary.js';

export class RecommendationCountsView {
  attending: number;
  agree: number;
  oppose: number;
  abstain: number;
}

/** R3: what the ballot of a panel recommends, for reference. */
export class RecommendationView {
  panel: string;
  recommended: boolean;
  /** null: that ballot shows verdicts only (R12). */
  counts: RecommendationCountsView | null;
}

/** One line of the ballot sheet: what may inform, never what ranks. */
export class SheetLineView {
  candidateId: string;
  /** Index in the manifest. */
  index: number;
  label: string;
  specialty: string;
  /** Title applied for. */
  title: string;

  @ApiProperty({ enum: LEVELS })
  level: Level;

  @ApiProperty({ enum: CANDIDATE_KINDS })
  kind: CandidateKind;

  /** null: no panel has said anything, or this is the ballot of a panel. */
  recommendation: RecommendationView | null;
}

/** What an expert's browser needs for a paper: the manifest (which it checks wholly) and the last chain head. */
export class SheetView {
  ballotId: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The manifest of ballot protocol pingshen-ballot/1.',
  })
  manifest: Record<string, unknown>;

  /** SHA-256 of the manifest's JCS, lower-case hex; the client computes its own and compares. */
  manifestHash: string;

  /** The chain head at this moment, to be named as `seen`. */
  head: string;

  /** The seat's last accepted revision; 0: none. */
  revision: number;

  /** Where the seat was given another device in this ballot (R18): the client believes it only after checking it. */
  @ApiProperty({ type: RecredentialView, nullable: true })
  recredential: RecredentialView | null;

  lines: SheetLineView[];
}

export class ChainEventView {
  sequence: number;
  head: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'An event of ballot protocol pingshen-ballot/1.',
  })
  event: Record<string, unknown>;
}

export class ChainView {
  ballotId: string;
  events: ChainEventView[];
}

export class VotedByPanelView {
  panelId: string;
  candidateIds: string[];
}

/** Candidates of a review who were voted on already (R14). */
export class VotedCandidatesView {
  /** By the plenary. */
  candidateIds: string[];
  /** By panels, whose ballots use up no place in the plenary's (R3). */
  panels: VotedByPanelView[];
}
