/** How far ballots have come, for what goes on without anybody: the announcement, and the recovery after a crash. */
import { Injectable } from '@nestjs/common';
import type { BallotState } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';

export interface BallotStanding {
  state: BallotState;
  announce: 'close' | 'chair';
  closeHead: Buffer | null;
}

@Injectable()
export class BallotStatesReader {
  constructor(private readonly database: Database) {}

  /** Its state, when its result appears, and where its record ends if it is closed; null when there is no such ballot. */
  of(ballotId: string): Promise<BallotStanding | null> {
    return this.database.readOne<BallotStanding>(
      'select state, announce, close_head as "closeHead" from ballot where id = $1',
      [ballotId],
    );
  }

  /** Opened, and neither announced nor void. */
  async unfinished(): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select id from ballot where state in ('open', 'closing', 'closed')`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whose close nobody has to do anything for: it is under way, or its result appears with it. */
  toFinish(): Promise<{ id: string; meetingId: string }[]> {
    return this.database.read<{ id: string; meetingId: string }>(
      `select id, meeting_id as "meetingId" from ballot where state = 'closing' or (state = 'closed' and announce = 'close')`,
    );
  }

  /** Those of these that are over, so that no key of theirs is needed any more. */
  async over(ballotIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select id from ballot where id = any($1::uuid[]) and state in ('announced', 'annulled', 'void')`,
      [ballotIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Which meeting a ballot is of; null when there is no such ballot. */
  async meetingOf(ballotId: string): Promise<string | null> {
    const row = await this.database.readOne<{ meetingId: string }>(
      'select meeting_id as "meetingId" from ballot where id = $1',
      [ballotId],
    );
    return row?.meetingId ?? null;
  }

  /** How many ballots of a review are announced that decide: no rehearsal and no panel's (R3, R22). */
  async announcedOfReview(reviewId: string): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from ballot b join meeting m on m.id = b.meeting_id
        where m.review_id = $1 and b.state = 'announced' and not b.rehearsal and b.panel_id is null`,
      [reviewId],
    );
    return row?.count ?? 0;
  }
}
