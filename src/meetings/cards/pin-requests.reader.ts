/** What was typed at seat cards: for the tablet that waits, and for the supervisor who must see the person. */
import { Injectable } from '@nestjs/common';
import type { PinRequestCard } from '../../contract/live.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { PinRequestState } from '../domain/lifecycle.js';
import type { PinRequestView } from '../views/seat-card.view.js';

@Injectable()
export class PinRequestsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The open request of a person, at whatever card; at most one. */
  openOf(accountId: string): Promise<{ id: string; pinHash: string | null } | null> {
    return this.database.readOne(
      `select id, pin_hash as "pinHash" from pin_request where account_id = $1 and state = 'requested'`,
      [accountId],
    );
  }

  /** The last request of this browser at this card. */
  async ofDevice(cardId: string, device: Buffer): Promise<PinRequestView | null> {
    const row = await this.database.readOne<{
      state: PinRequestState;
      mark: string;
      expiresAt: Date;
      reason: string | null;
    }>(
      `select state, mark, expires_at as "expiresAt", reason from pin_request where card_id = $1 and device_hash = $2
        order by requested_at desc, id limit 1`,
      [cardId, device],
    );
    if (row === null) return null;
    const due = row.state === 'requested' && row.expiresAt.getTime() <= this.clock.now().getTime();
    return { ...row, state: due ? 'expired' : row.state, expiresAt: row.expiresAt.toISOString() };
  }

  /** Requests that have run out and that nobody has answered. */
  due(): Promise<{ id: string; meetingId: string }[]> {
    return this.database.read<{ id: string; meetingId: string }>(
      `select id, meeting_id as "meetingId" from pin_request where state = 'requested' and expires_at <= $1 order by id`,
      [this.clock.now()],
    );
  }

  /** Open requests of a meeting, for its supervisor: whose seat it is, and the mark to compare. */
  async ofMeeting(meetingId: string): Promise<PinRequestCard[]> {
    const rows = await this.database.read<
      Omit<PinRequestCard, 'requestedAt' | 'expiresAt' | 'replaces'> & {
        requestedAt: Date;
        expiresAt: Date;
        replaces: Date | null;
      }
    >(
      `select q.id, s.number as seat, s.name, s.unit, q.mark, q.requested_at as "requestedAt", q.expires_at as "expiresAt",
              (select p.set_at from account_pin p where p.account_id = q.account_id) as replaces
         from pin_request q join seat s on s.id = q.seat_id
        where q.meeting_id = $1 and q.state = 'requested' and q.expires_at > $2 order by q.requested_at, q.id`,
      [meetingId, this.clock.now()],
    );
    return rows.map((row) => ({
      ...row,
      requestedAt: row.requestedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      replaces: row.replaces?.toISOString() ?? null,
    }));
  }
}
