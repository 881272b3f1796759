import { ApiProperty } from '@nestjs/swagger';
import { LEVELS, type Level } from '../../contract/vocabulary.js';

export class ReviewView {
  id: string;
  committeeId: string;
  year: number;
  title: string;
  blind: boolean;
  members: number;
}

export class CommitteeView {
  id: string;
  name: string;
  series: string;

  @ApiProperty({ enum: LEVELS })
  level: Level;

  reviews: ReviewView[];
}

/** What the actor may do with a review; the client shows buttons by these. */
export class ReviewAbilitiesView {
  importLists: boolean;
  setUpMeeting: boolean;
}

export class ReviewDetailView extends ReviewView {
  committee: string;
  abilities: ReviewAbilitiesView;
}
