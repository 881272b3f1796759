/** How many ballots of a review are announced, for its year: those that decide, no rehearsal and no panel's (R3, R22). */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReviewNumbersHook } from '../../committees/index.js';
import { BallotStatesReader } from '../ballot-states.reader.js';

@Injectable()
export class BallotNumbers implements OnModuleInit {
  constructor(
    private readonly hook: ReviewNumbersHook,
    private readonly states: BallotStatesReader,
  ) {}

  onModuleInit(): void {
    this.hook.register({ ballotsAnnounced: (reviewId) => this.states.announcedOfReview(reviewId) });
  }
}
