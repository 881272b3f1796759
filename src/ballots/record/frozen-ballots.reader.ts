/** What the opening freezes of a ballot, as it is stored. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface FrozenBallot {
  meetingId: string;
  number: number;
  /** R3: the seat of the lead of the panel that votes, if there; null: a ballot of the plenary too. */
  panelLeadSeat: number | null;
  /** JCS text; null: a draft. */
  manifest: string | null;
}

@Injectable()
export class FrozenBallotsReader {
  constructor(private readonly database: Database) {}

  /** Null when there is no such ballot. */
  frozen(ballotId: string): Promise<FrozenBallot | null> {
    return this.database.readOne<FrozenBallot>(
      'select meeting_id as "meetingId", number, panel_lead_seat as "panelLeadSeat", manifest from ballot where id = $1',
      [ballotId],
    );
  }

  /** The acknowledgement key as it is sealed; null when the ballot is over, and none is kept. */
  async sealedAck(ballotId: string): Promise<Buffer | null> {
    const row = await this.database.readOne<{ sealed: Buffer | null }>(
      'select ack_sealed as sealed from ballot where id = $1',
      [ballotId],
    );
    return row?.sealed ?? null;
  }
}
