import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/** Where a ballot belongs, as documents name it. */
export interface BallotPlace {
  committee: string;
  review: string;
  meeting: string;
  /** yyyy-mm-dd */
  heldOn: string;
  committeeSize: number;
}

@Injectable()
export class ResultsReader {
  constructor(private readonly database: Database) {}

  async place(meetingId: string): Promise<BallotPlace | null> {
    return this.database.readOne<BallotPlace>(
      `select c.name as committee, r.title as review, m.title as meeting, m.held_on::text as "heldOn", m.committee_size as "committeeSize"
         from meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id where m.id = $1`,
      [meetingId],
    );
  }

  /** The committee that a ballot belongs to, whatever its state; null when there is none. */
  async committeeOfBallot(ballotId: string): Promise<string | null> {
    const row = await this.database.readOne<{ committeeId: string }>(
      `select r.committee_id as "committeeId" from ballot b join meeting m on m.id = b.meeting_id join review r on r.id = m.review_id where b.id = $1`,
      [ballotId],
    );
    return row?.committeeId ?? null;
  }
}
