/** The seats of a meeting with what became of their cards, for the console. No code, no PIN, and nothing of whether one is set. */
import { Injectable } from '@nestjs/common';
import type { MeetingState } from '../../contract/vocabulary.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import type { SeatCardState } from '../domain/lifecycle.js';
import { shownState } from '../domain/seat-card.js';
import { MeetingFacts } from '../meeting-facts.js';
import type { SeatCardLineView } from '../views/seat-card.view.js';

interface Row {
  seat: number;
  name: string;
  unit: string;
  meetingState: MeetingState;
  earlier: number;
  state: SeatCardState | null;
  printedAt: Date | null;
  expiresAt: Date | null;
  settledAt: Date | null;
}

@Injectable()
export class SeatCardsReader {
  constructor(
    private readonly database: Database,
    private readonly facts: MeetingFacts,
    private readonly clock: Clock,
  ) {}

  async ofMeeting(actor: Actor, meetingId: string): Promise<SeatCardLineView[]> {
    const committeeId = await this.facts.committeeOf(meetingId);
    if (committeeId === null || !holds(actor, ['secretary', 'supervisor'], committeeId))
      throw new Refusal('resource.not-found');
    const rows = await this.database.read<Row>(
      `select s.number as seat, s.name, s.unit, m.state as "meetingState", k.state, k.printed_at as "printedAt",
              k.expires_at as "expiresAt", k.settled_at as "settledAt",
              greatest(0, (select count(*) from seat_card o where o.seat_id = s.id) - 1)::int as earlier
         from seat s join meeting m on m.id = s.meeting_id
         left join lateral (select * from seat_card c where c.seat_id = s.id order by c.printed_at desc, (c.state = 'issued') desc limit 1) k on true
        where s.meeting_id = $1 order by s.number`,
      [meetingId],
    );
    return rows.map((row) => this.line(row));
  }

  private line({
    seat,
    name,
    unit,
    earlier,
    meetingState,
    state,
    printedAt,
    expiresAt,
    settledAt,
  }: Row): SeatCardLineView {
    if (state === null || printedAt === null || expiresAt === null) return { seat, name, unit, earlier, card: null };
    const shown = shownState({ state, expiresAt, meetingState }, this.clock.now());
    return {
      seat,
      name,
      unit,
      earlier,
      card: {
        state: shown,
        printedAt: printedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        settledAt: settledAt?.toISOString() ?? null,
      },
    };
  }
}
