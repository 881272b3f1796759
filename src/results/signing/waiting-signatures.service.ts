/**
 * Where the signed-in person's hand is still missing after a meeting (R20): tally sheets and finished minutes are signed after
 * the end too, and whoever comes back by account and password is to find the way there.
 */
import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/vocabulary.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { MinutesSigningService } from '../minutes/minutes-signing.service.js';
import { ResultsReader, type EndedMeeting } from '../results.reader.js';
import type { WaitingSignaturesView } from '../views/signing.view.js';
import { UnsignedSheetsService } from './unsigned-sheets.service.js';

/** Each is looked at by itself, so there is a bound to them. */
const MOST = 20;

@Injectable()
export class WaitingSignaturesService {
  constructor(
    private readonly reader: ResultsReader,
    private readonly sheets: UnsignedSheetsService,
    private readonly minutes: MinutesSigningService,
  ) {}

  /** Ended meetings whose documents wait for this person, newest first; as many as a home page shows, and after these the next. */
  async mine(actor: Actor): Promise<WaitingSignaturesView[]> {
    const of = (office: Role): (string | null)[] =>
      actor.roles.flatMap(({ role, committeeId }) => (role === office ? [committeeId] : []));
    const hand = { ...actor, teller: of('secretary'), supervisor: of('supervisor') };
    const waiting: WaitingSignaturesView[] = [];
    // one after the other: a page that greets somebody takes no more of the database than any other
    for (const meeting of await this.reader.endedUnsigned(hand, MOST)) {
      const { sheets, minutes } = await this.missing(actor, meeting.meetingId);
      if (sheets > 0 || minutes) waiting.push({ ...shown(meeting), sheets, minutes, desk: deskOf(actor, meeting) });
    }
    return waiting;
  }

  private async missing(actor: Actor, meetingId: string): Promise<{ sheets: number; minutes: boolean }> {
    const sheets = await this.sheets.ofMeeting(actor, meetingId);
    const minutes = await this.minutes.waitsFor(actor, meetingId);
    return { sheets: sheets.filter(({ mine }) => mine !== null).length, minutes };
  }
}

const shown = ({ meetingId, title, committee, heldOn }: EndedMeeting) => ({ meetingId, title, committee, heldOn });

function deskOf(actor: Actor, { committeeId }: EndedMeeting): WaitingSignaturesView['desk'] {
  if (holds(actor, ['secretary'], committeeId)) return 'console';
  return holds(actor, ['supervisor'], committeeId) ? 'supervise' : 'room';
}
