/** How many meetings a review has, for its year. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReviewNumbersHook } from '../committees/index.js';
import { Database } from '../platform/database/database.js';

@Injectable()
export class MeetingNumbers implements OnModuleInit {
  constructor(
    private readonly hook: ReviewNumbersHook,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.hook.register({
      meetings: (reviewId) => this.count(`select count(*)::int as count from meeting where review_id = $1`, reviewId),
      meetingsHeld: (reviewId) =>
        this.count(`select count(*)::int as count from meeting where review_id = $1 and state = 'ended'`, reviewId),
    });
  }

  private async count(sql: string, reviewId: string): Promise<number> {
    return (await this.database.readOne<{ count: number }>(sql, [reviewId]))?.count ?? 0;
  }
}
