/** The record of a ballot as it is counted: its events up to the close, and every paper with the hash that was recorded. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { BallotEvent } from '../protocol/bundle.js';
import type { Paper } from '../protocol/paper-layout.js';

export interface RecordedPaper extends Paper {
  /** Lower-case hex. */
  hash: string;
}

@Injectable()
export class CountedRecordReader {
  constructor(private readonly database: Database) {}

  /** The record up to this head; what was appended since is for whoever records the result to find. */
  async eventsUpTo(ballotId: string, head: string): Promise<BallotEvent[]> {
    const rows = await this.database.read<{ event: string }>(
      `select event from ballot_event where ballot_id = $1
          and sequence <= (select sequence from ballot_event where ballot_id = $1 and head = decode($2, 'hex')) order by sequence`,
      [ballotId, head],
    );
    return rows.map((row) => JSON.parse(row.event) as BallotEvent);
  }

  /** By seat and revision, as `seat/revision`. */
  async papers(ballotId: string): Promise<Map<string, RecordedPaper>> {
    const rows = await this.database.read<RecordedPaper>(
      `select seat, revision, nonce, encode(seen, 'hex') as seen, body, signature, encode(hash, 'hex') as hash from paper where ballot_id = $1`,
      [ballotId],
    );
    return new Map(rows.map((row) => [`${row.seat}/${row.revision}`, row]));
  }
}
