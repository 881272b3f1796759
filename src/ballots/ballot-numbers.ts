/** How many ballots of a review are announced, for its year: those that decide, no rehearsal and no panel's (R3, R22). */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReviewNumbersHook } from '../committees/index.js';
import { Database } from '../platform/database/database.js';

@Injectable()
export class BallotNumbers implements OnModuleInit {
  constructor(
    private readonly hook: ReviewNumbersHook,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.hook.register({ ballotsAnnounced: (reviewId) => this.announced(reviewId) });
  }

  private async announced(reviewId: string): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from ballot b join meeting m on m.id = b.meeting_id
        where m.review_id = $1 and b.state = 'announced' and not b.rehearsal and b.panel_id is null`,
      [reviewId],
    );
    return row?.count ?? 0;
  }
}
