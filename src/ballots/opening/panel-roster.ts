/** Who of those present votes in the ballot of a panel: its experts as of the opening, each at the own seat (R3, R9). */
import { Injectable } from '@nestjs/common';
import { PanelFacts } from '../../committees/index.js';
import { isPresided, type LockedMeeting, type SeatFacts } from '../../meetings/index.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { panelQuorumOf, panelRefusal } from '../domain/panel-ballot.js';

export interface Roster {
  seats: SeatFacts[];
  /** The panel that votes, with its size and its lead's seat if the lead is present; null: the plenary. */
  panel: { size: number; leadSeat: number | null } | null;
}

@Injectable()
export class PanelRoster {
  constructor(private readonly panels: PanelFacts) {}

  /** The roster of a panel out of the seats present; refused below its quorum, and where nobody is there to preside. */
  async of(
    tx: Transaction,
    meeting: LockedMeeting,
    panelId: string,
    present: readonly SeatFacts[],
  ): Promise<Roster & { panel: { size: number } }> {
    const { name, experts } = await this.panels.usable(tx, meeting.reviewId, panelId);
    const persons = new Set(experts.map(({ personId }) => personId));
    const lead = experts.find((expert) => expert.lead)?.personId;
    const seats = present.filter(({ personId }) => persons.has(personId));
    const leadSeat = seats.find(({ personId }) => personId === lead)?.seat ?? null;
    const presided = leadSeat !== null || isPresided(present);
    const size = experts.length;
    const refusal = panelRefusal({ size, present: seats.length, presided });
    if (refusal !== null)
      throw new Refusal(refusal, { panel: name, present: seats.length, size, quorum: panelQuorumOf(size) });
    return { seats, panel: { size, leadSeat } };
  }
}
