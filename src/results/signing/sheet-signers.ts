/** Who the actor is to the tally sheets of a meeting (R20): asked once, whatever number of sheets there is. */
import { Injectable } from '@nestjs/common';
import { MeetingFacts, type SeatFacts } from '../../meetings/index.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import type { SheetSigner } from '../domain/signing.js';

/** Seat and offices of one person in one meeting. */
export interface SheetStanding {
  accountId: string;
  seat: SeatFacts | null;
  presides: boolean;
  secretary: boolean;
  supervisor: boolean;
  organizer: boolean;
}

@Injectable()
export class SheetSigners {
  constructor(private readonly meetings: MeetingFacts) {}

  async standing(actor: Actor, meetingId: string, committeeId: string): Promise<SheetStanding> {
    const [seat, presides] = await Promise.all([
      this.meetings.seatOf(meetingId, actor.personId),
      this.meetings.presides(meetingId, actor.personId),
    ]);
    return {
      ...{ accountId: actor.accountId, seat, presides },
      secretary: holds(actor, ['secretary'], committeeId),
      supervisor: holds(actor, ['supervisor'], committeeId),
      organizer: holds(actor, ['organizer'], committeeId),
    };
  }
}

/** Who this person is to the sheet of one ballot; R3: its panel's lead, in the room, signs it as the chair may. */
export function signerOf(
  { accountId, seat, presides, secretary, supervisor }: SheetStanding,
  leadSeat: number | null,
): SheetSigner {
  const leads = seat !== null && seat.seat === leadSeat && seat.attendance === 'present';
  return { accountId, presides: presides || leads, secretary, supervisor };
}

/** Whose offices are about every sheet of the meeting. */
export const isOfficer = ({ secretary, supervisor, organizer }: SheetStanding): boolean =>
  secretary || supervisor || organizer;
