/**
 * Who may do what with the minutes of a meeting (R20): the secretary writes, whoever presides, the supervisor and the organizer
 * read. The supervisor reads no opinion (R46), and whoever is recused from a candidate nothing of that discussion (R10).
 */
import { Injectable } from '@nestjs/common';
import { MeetingFacts, type SeatFacts } from '../../meetings/index.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import type { Withheld } from '../domain/minutes-content.js';
import type { MinutesSigner } from '../domain/signing.js';
import type { MinutesView } from '../views/minutes.view.js';
import { MinutesReader } from './minutes.reader.js';

export interface MinutesReading {
  meetingId: string;
  /** The secretary. */
  writes: boolean;
  withheld: Withheld;
  signer: MinutesSigner;
  home: MinutesView['home'];
}

const numberOf = (seat: SeatFacts | null): number | null => seat?.seat ?? null;

@Injectable()
export class MinutesAccess {
  constructor(
    private readonly meetings: MeetingFacts,
    private readonly reader: MinutesReader,
  ) {}

  async reading(actor: Actor, meetingId: string): Promise<MinutesReading> {
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId === null) throw new Refusal('resource.not-found');
    const seat = await this.meetings.seatOf(meetingId, actor.personId);
    const secretary = holds(actor, ['secretary'], committeeId);
    const supervisor = holds(actor, ['supervisor'], committeeId);
    const presides = seat !== null && seat.position !== 'member';
    const organizer = holds(actor, ['organizer'], committeeId);
    if (!secretary && !supervisor && !presides && !organizer) throw new Refusal('resource.not-found');
    return {
      meetingId,
      writes: secretary,
      // who writes the opinions down has them
      withheld: {
        opinions: supervisor && !secretary,
        candidateIds: seat === null ? [] : await this.recusedFrom(meetingId, seat),
      },
      signer: { seat: numberOf(seat), secretary, supervisor },
      home: secretary ? 'console' : supervisor ? 'supervise' : presides ? 'room' : 'none',
    };
  }

  private recusedFrom(meetingId: string, { seat }: SeatFacts): Promise<string[]> {
    return this.reader.recusedFrom(meetingId, seat);
  }
}
