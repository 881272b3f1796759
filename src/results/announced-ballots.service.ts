/** The ballots of a meeting of which there are documents to be fetched, for those who may fetch them; before an announcement there are none (R12). */
import { Injectable } from '@nestjs/common';
import { BallotFacts } from '../ballots/index.js';
import { MeetingFacts } from '../meetings/index.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { undecidedOf } from './domain/publicity.js';
import { ResultsReader } from './results.reader.js';
import type { AnnouncedBallotView } from './views/announced-ballot.view.js';

@Injectable()
export class AnnouncedBallotsService {
  constructor(
    private readonly ballots: BallotFacts,
    private readonly meetings: MeetingFacts,
    private readonly reader: ResultsReader,
  ) {}

  /** In the order of their numbers, annulled outcomes and rehearsals among them: their tally sheets are kept too. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<AnnouncedBallotView[]> {
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], committeeId))
      throw new Refusal('resource.not-found');
    const found: AnnouncedBallotView[] = [];
    // one after the other: a long meeting has dozens, and the connections are there for the voting too
    for (const id of await this.reader.announcedIn(meetingId)) {
      const ballot = await this.view(id);
      if (ballot !== null) found.push(ballot);
    }
    return found;
  }

  private async view(id: string): Promise<AnnouncedBallotView | null> {
    const [ballot, again] = await Promise.all([this.ballots.announced(id), this.reader.votedOnAgain(id)]);
    if (ballot === null) return null;
    const { ballotId, number, round, title, rehearsal, panel, tiesStop, annulled, quota, lines, runOffPlaces } =
      ballot.result;
    const state = annulled === null ? 'announced' : 'annulled';
    const own = annulled === null ? lines.filter(({ candidateId }) => !again.has(candidateId)) : [];
    const tied = undecidedOf(quota, own)?.tied ?? 0;
    return { ballotId, number, round, title, runOffPlaces, state, rehearsal, panel, tied, tiesStop };
  }
}
