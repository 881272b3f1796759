/** A reminder to the seats that have not submitted and are in the room; they are told, nobody else learns more than the console shows. */
import { Injectable } from '@nestjs/common';
import { MeetingLog } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { LiveRooms } from '../../platform/live/live-rooms.js';
import { seatRoom } from '../../platform/live/rooms.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { BallotsStore } from '../ballots.store.js';

@Injectable()
export class RemindingService {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly log: MeetingLog,
    private readonly rooms: LiveRooms,
    private readonly clock: Clock,
  ) {}

  async remind(actor: Actor, ballotId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, await this.store.meetingOf(tx, ballotId));
      const ballot = await this.store.lock(tx, ballotId);
      if (ballot.state !== 'open') throw new Refusal('ballot.wrong-state', { state: ballot.state });
      const missing = await this.store.missingSeats(tx, ballotId);
      await this.log.write(tx, meeting.id, {
        accountId: actor.accountId,
        type: 'seats.reminded',
        facts: { ballot: ballotId, seats: missing.length },
      });
      const at = this.clock.now().toISOString();
      tx.onCommit(() => {
        for (const seat of missing) this.rooms.send(seatRoom(meeting.id, seat), 'reminder', { ballotId, at });
      });
    });
  }
}
