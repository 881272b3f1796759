import { ApiProperty } from '@nestjs/swagger';
import { RecredentialView } from './device-change.view.js';
import {
  BALLOT_STATES,
  CANDIDATE_KINDS,
  LEVELS,
  type BallotState,
  type CandidateKind,
  type Level,
} from '../../contract/vocabulary.js';

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
/** What informs of a candidate on a paper. */
export class SheetAboutView {
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

export class SheetLineView {
  candidateId: string;
  /** Index in the manifest. */
  index: number;
  label: string;

  /** null: the asker is recused from the candidate, and told nothing that could inform a vote (R10). */
  about: SheetAboutView | null;
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

/** A ballot that keeps those on its paper from standing in another (R14), as it is named to who sets one up. */
export class KeepingBallotView {
  title: string;
  round: number;

  @ApiProperty({ enum: BALLOT_STATES })
  state: BallotState;

  /** R3: the panel whose ballot it is; null: the plenary's. */
  @ApiProperty({ type: String, nullable: true })
  panelId: string | null;

  /** The title of its meeting, where that is another one. */
  @ApiProperty({ type: String, nullable: true })
  meeting: string | null;

  candidateIds: string[];
}

/** Candidates of a review who were voted on already (R14). */
export class VotedCandidatesView {
  /** By which ballots, the latest last: of a result nothing but that there is one (R12). A panel's uses up no place in the plenary's (R3). */
  ballots: KeepingBallotView[];
}
