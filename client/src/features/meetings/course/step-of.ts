/** Where the line of steps stands, pure: also where another vote waits after an announced one (R14, R16). */
import type { ItemStep } from '../../../../../src/contract/vocabulary.js';
import type { ItemLine } from '../../../../../src/contract/agenda.js';
import type { DeskFast, DeskSlow } from '../attendance/attendance-panel.js';
import { dueNow } from './unsettled.js';

type Room = Pick<DeskSlow, 'agenda' | 'abilities' | 'result' | 'voided' | 'state'>;
type Now = Pick<DeskFast, 'ballot'>;

export const MEETING_STEPS = ['signIn', 'ballot', 'count', 'announce'] as const;

/** Where a meeting beside its agenda stands: sign-in, ballot, count, announcement; behind the last where all is announced. */
export function meetingStepOf(slow: Room, { ballot }: Now): number {
  if (ballot?.state === 'open') return 1;
  if (ballot?.state === 'closing') return 2;
  if (ballot?.state === 'closed') return 3;
  if (slow.state === 'preparing') return 0;
  if (slow.agenda.some((line) => line.state === 'draft') || dueNow(slow, undefined) !== undefined) return 1;
  return slow.result === null ? 0 : MEETING_STEPS.length;
}

/** The step of the item under way; one that is announced is at a ballot again while a further round of it waits or is open. */
export function itemStepOf(slow: Room, { ballot }: Now, item: ItemLine): ItemStep {
  if (item.step !== 'announcement') return item.step;
  if (ballot !== null) return ballot.state === 'open' ? 'ballot' : 'announcement';
  const drafted = slow.agenda.some(({ state, itemId }) => state === 'draft' && itemId === item.itemId);
  return drafted || dueNow(slow, item) !== undefined ? 'ballot' : 'announcement';
}
