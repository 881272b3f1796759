/** R19: what a seat card is still good for. Pure: the facts are those of a locked row. */
import { shanghaiDayEnd } from '../../kernel/office-dates.js';
import type { MeetingState } from '../../contract/vocabulary.js';
import type { SeatCardState } from './lifecycle.js';

/** A browser that did not get its answer may ask once more for so long. */
export const LOST_ANSWER_SECONDS = 120;

export interface CardFacts {
  state: SeatCardState;
  expiresAt: Date;
  meetingState: MeetingState;
  /** When it was used, and by which browser; null while it was not. */
  settledAt: Date | null;
  deviceHash: Buffer | null;
  /** Whether the session that it opened still lives. */
  sessionAlive: boolean;
}

/** Its meeting takes nobody in any more. */
const isOver = (state: MeetingState): boolean => state === 'ended' || state === 'removed';

type CardRefusal = 'card.used' | 'card.revoked' | 'card.blocked' | 'card.expired';

/** `fresh`: unused; `again`: used a moment ago by this very browser, whose answer may have been lost. */
export type CardStanding = { good: 'fresh' | 'again' } | { good: null; refusal: CardRefusal };

export function cardStanding(card: CardFacts, device: Buffer, now: Date): CardStanding {
  const refused = (refusal: CardRefusal): CardStanding => ({ good: null, refusal });
  if (card.state === 'blocked') return refused('card.blocked');
  if (card.state === 'revoked') return refused('card.revoked');
  if (isOver(card.meetingState) || card.expiresAt.getTime() <= now.getTime()) return refused('card.expired');
  if (card.state === 'issued') return { good: 'fresh' };
  const since = now.getTime() - (card.settledAt?.getTime() ?? 0);
  const same = card.deviceHash?.equals(device) === true;
  return same && card.sessionAlive && since < LOST_ANSWER_SECONDS * 1000 ? { good: 'again' } : refused('card.used');
}

/** A card as lists show it: expired is no state of its own. */
export function shownState(
  card: Pick<CardFacts, 'state' | 'expiresAt' | 'meetingState'>,
  now: Date,
): SeatCardState | 'expired' {
  const over = isOver(card.meetingState) || card.expiresAt.getTime() <= now.getTime();
  return card.state === 'issued' && over ? 'expired' : card.state;
}

/** The end of the meeting's day in Shanghai; of the day of printing where the meeting lasts longer. */
export function cardEnd(heldOn: string, today: string): Date {
  return shanghaiDayEnd(today > heldOn ? today : heldOn);
}

/** Seat numbers as people write them: 1–3, 7. */
export function seatRanges(seats: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const seat of [...new Set(seats)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && seat === last[1] + 1) last[1] = seat;
    else ranges.push([seat, seat]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
