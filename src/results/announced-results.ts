/** An announced ballot with the place it belongs to, for those who may have its documents; before that there is nothing (R12). */
import { Injectable } from '@nestjs/common';
import type { Role } from '../contract/vocabulary.js';
import { BallotFacts, type AnnouncedBallot } from '../ballots/index.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { ResultsReader, type BallotPlace } from './results.reader.js';

@Injectable()
export class AnnouncedResults {
  constructor(
    private readonly ballots: BallotFacts,
    private readonly reader: ResultsReader,
  ) {}

  async find(
    actor: Actor,
    roles: readonly Role[],
    ballotId: string,
  ): Promise<{ ballot: AnnouncedBallot; place: BallotPlace }> {
    const committeeId = await this.reader.committeeOfBallot(ballotId);
    if (committeeId === null || !holds(actor, roles, committeeId)) throw new Refusal('resource.not-found');
    const ballot = await this.ballots.announced(ballotId);
    if (ballot === null) throw new Refusal('ballot.not-announced');
    const place = await this.reader.place(ballot.meetingId);
    if (place === null) throw new Error('a ballot without its meeting');
    return { ballot, place };
  }
}
