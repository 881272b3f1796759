import { ApiProperty } from '@nestjs/swagger';
import {
  FILING_STATES,
  FORMED_BY,
  LEVELS,
  type FilingState,
  type FormedBy,
  type Level,
} from '../../contract/vocabulary.js';

export class ReviewView {
  id: string;
  committeeId: string;
  year: number;
  title: string;
  blind: boolean;
  members: number;
}

/** R1 */
export class FilingView {
  id: string;
  number: string;
  authority: string;
  /** YYYY-MM-DD */
  filedOn: string;
  /** YYYY-MM-DD, included. */
  validUntil: string;

  @ApiProperty({ enum: FORMED_BY })
  formedBy: FormedBy;

  @ApiProperty({ type: String, nullable: true })
  specialties: string | null;
}

export class CommitteeAbilitiesView {
  /** Record filings and set the smallest size. */
  file: boolean;
  openReview: boolean;
}

export class CommitteeView {
  id: string;
  name: string;
  series: string;

  /** The latest one recorded. */
  @ApiProperty({ type: FilingView, nullable: true })
  filing: FilingView | null;

  @ApiProperty({ enum: FILING_STATES })
  filingState: FilingState;

  /** Days until the filing ends, today not counted; negative once it has expired. */
  @ApiProperty({ type: Number, nullable: true })
  filingDaysLeft: number | null;

  /** R2: the smallest size that holds, and what the rule says for this kind. */
  least: number;
  leastByRule: number;

  abilities: CommitteeAbilitiesView;

  @ApiProperty({ enum: LEVELS })
  level: Level;

  reviews: ReviewView[];
}

export class CommitteeDetailView extends CommitteeView {
  /** Every filing recorded, the latest first. */
  filings: FilingView[];
}

/** What the actor may do with a review; the client shows buttons by these. */
export class ReviewAbilitiesView {
  importLists: boolean;
  setUpMeeting: boolean;
  /** Calendar, settings, members, panels. */
  organize: boolean;
}

export class ReviewDetailView extends ReviewView {
  committee: string;
  abilities: ReviewAbilitiesView;
}

export class CommitteeNameView {
  id: string;
  name: string;
}
