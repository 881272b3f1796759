import { ApiProperty } from '@nestjs/swagger';
import { BALLOT_STATES, type BallotState } from '../../contract/vocabulary.js';

/** R14: a ballot of an ended meeting of the same review that a further round may follow. */
export class EarlierBallotView {
  ballotId: string;
  number: number;
  round: number;
  title: string;

  @ApiProperty({ enum: BALLOT_STATES })
  state: BallotState;

  /** Title and day (yyyy-mm-dd) of its meeting. */
  meeting: string;
  heldOn: string;

  /** R16: so many are tied over the boundary of its places. */
  tied: number;

  /** So many of its candidates a further round may name. */
  nameable: number;

  /** R16: a further round of it settles a tie over the boundary of the places, and must name all of them. */
  runOff: boolean;

  /** R16: it was such a run-off itself, for so many places; null: it was none. */
  @ApiProperty({ type: 'integer', nullable: true })
  runOffPlaces: number | null;

  /** R17: it is void, and the rules of its repeat are for the secretary to choose. */
  rulesOpen: boolean;

  /** R23: three people have confirmed a round of it here, whose draft was removed: it is drafted again without asking. */
  confirmed: boolean;
}
