/**
 * A reminder to the seats that have not submitted and are in the room. It stands with the seat, so that one whose connection was
 * away in that moment is told when it is back; nobody else learns more than the console shows.
 */
import { Injectable } from '@nestjs/common';
import { MeetingLog } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsStore } from '../ballots.store.js';

@Injectable()
export class RemindingService {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly log: MeetingLog,
    private readonly clock: Clock,
  ) {}

  async remind(actor: Actor, ballotId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, ballotId));
      const ballot = await this.store.lock(tx, ballotId);
      if (ballot.state !== 'open') throw new Refusal('ballot.wrong-state', { state: ballot.state });
      const seats = await this.store.remind(tx, ballotId, this.clock.now());
      await this.log.write(tx, meeting.id, {
        accountId: actor.accountId,
        type: 'seats.reminded',
        facts: { ballot: ballotId, seats },
      });
    });
  }
}
