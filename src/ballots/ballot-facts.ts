/** What results may ask of ballots: an announced one, with the place it belongs to. Before the announcement: nothing. */
import { Injectable } from '@nestjs/common';
import type { CountedResult } from '../contract/announced-result.js';
import type { RecusedCount } from '../contract/vocabulary.js';
import { MeetingFacts } from '../meetings/index.js';
import { AnnouncedReader } from './closing/announced.reader.js';
import { BallotCache } from './ballot-cache.js';

export interface AnnouncedBallot {
  result: CountedResult;
  meetingId: string;
  committeeId: string;
  recusedCount: RecusedCount;
  /** Of the committee, or of the panel that voted (R3), as of the opening. */
  votersSize: number;
}

@Injectable()
export class BallotFacts {
  constructor(
    private readonly results: AnnouncedReader,
    private readonly cache: BallotCache,
    private readonly meetings: MeetingFacts,
  ) {}

  async announced(ballotId: string): Promise<AnnouncedBallot | null> {
    const result = await this.results.of(ballotId);
    if (result === null) return null;
    const { meetingId, protocol } = await this.cache.opened(ballotId);
    const committeeId = await this.meetings.committeeOf(meetingId);
    return committeeId === null
      ? null
      : {
          result,
          meetingId,
          committeeId,
          recusedCount: protocol.manifest.passRule.recused,
          votersSize: protocol.manifest.committeeSize,
        };
  }
}
