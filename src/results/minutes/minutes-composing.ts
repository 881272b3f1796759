/** The generated content of the minutes as of now, from what the features below answer. */
import { Injectable } from '@nestjs/common';
import { HeldBallots } from '../../ballots/index.js';
import { MadeRequests } from '../../confirmations/index.js';
import { DossierFacts } from '../../dossiers/index.js';
import { MeetingRecords } from '../../meetings/index.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { MinutesContent } from '../domain/minutes-content.js';
import { EVENTS_OF_MINUTES } from '../domain/minutes-events.js';
import { minutesOf } from '../domain/minutes-of.js';

@Injectable()
export class MinutesComposing {
  constructor(
    private readonly meetings: MeetingRecords,
    private readonly ballots: HeldBallots,
    private readonly requests: MadeRequests,
    private readonly dossiers: DossierFacts,
  ) {}

  async compose(meetingId: string): Promise<MinutesContent> {
    const [meeting, ballots, requests] = await Promise.all([
      this.meetings.of(meetingId, EVENTS_OF_MINUTES),
      this.ballots.of(meetingId),
      this.requests.ofMeeting(meetingId),
    ]);
    if (meeting === null) throw new Refusal('resource.not-found');
    const ids = [
      ...meeting.items.flatMap(({ candidateIds }) => candidateIds),
      ...ballots.filter(({ rehearsal }) => !rehearsal).flatMap(({ candidateIds }) => candidateIds),
      ...meeting.recusals.map(({ candidateId }) => candidateId),
    ];
    const candidates = await this.dossiers.candidatesById([...new Set(ids)]);
    return minutesOf({ meeting, ballots, requests, candidates });
  }
}
