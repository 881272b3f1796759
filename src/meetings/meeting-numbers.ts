/** How many meetings a review has, for its year. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReviewNumbersHook } from '../committees/index.js';
import { MeetingsReader } from './meetings.reader.js';

@Injectable()
export class MeetingNumbers implements OnModuleInit {
  constructor(
    private readonly hook: ReviewNumbersHook,
    private readonly reader: MeetingsReader,
  ) {}

  onModuleInit(): void {
    this.hook.register({
      meetings: (reviewId) => this.reader.count(reviewId),
      meetingsHeld: (reviewId) => this.reader.countHeld(reviewId),
    });
  }
}
