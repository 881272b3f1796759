/**
 * What may be done with the items of an agenda: the same questions for the console's buttons and, on locked rows, for the
 * acts themselves. At most one item is under way.
 */
import type { ItemAbilities } from '../../contract/abilities.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { ItemStep } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { ITEM_LIFECYCLE, type ItemAct } from './lifecycle.js';

const UNDER_WAY: readonly ItemStep[] = ['report', 'discussion', 'ballot', 'announcement'];
const SPOKEN: readonly ItemStep[] = ['report', 'discussion'];
const VOTED: readonly ItemStep[] = ['ballot', 'announcement'];

export const isUnderWay = (step: ItemStep): boolean => UNDER_WAY.includes(step);

/** Whether candidates are spoken of one by one at this step. */
export const isSpoken = (step: ItemStep): boolean => SPOKEN.includes(step);

/** Whether the item has come to its ballot. */
export const isVoted = (step: ItemStep): boolean => VOTED.includes(step);

/** Whether a ballot of the item may be opened at this step; that of a panel only before the plenary's is over (R3). */
export const mayOpenAt = (step: ItemStep, { panel }: { panel: boolean }): boolean =>
  panel ? step === 'ballot' : isVoted(step);

export interface ItemRoom {
  inSession: boolean;
  /** A ballot of the meeting waits for its result. */
  ballotPending: boolean;
  /** Step of the other item that is under way; null: none. */
  other: ItemStep | null;
}

export interface ItemFacts {
  step: ItemStep;
  candidates: number;
}

/** Why an act on an item is refused; null when it is allowed. */
export function itemRefusal(act: ItemAct, item: ItemFacts, room: ItemRoom): ProblemCode | null {
  if (!room.inSession) return 'meeting.not-in-session';
  if (next(ITEM_LIFECYCLE, item.step, act, 'secretary') === null) return 'agenda.wrong-step';
  if (room.ballotPending) return 'agenda.ballot-pending';
  if (act === 'begin' && room.other !== null && room.other !== 'announcement') return 'agenda.other-current';
  return act === 'vote' && item.candidates === 0 ? 'agenda.no-candidates' : null;
}

/** The console's buttons for one item; `ballots`: how many ballots it has, drafts included; `free`: somebody of it can stand in a new one. */
export function itemAbilities(
  item: ItemFacts & { ballots: number; free: boolean },
  room: ItemRoom & { ended: boolean },
): ItemAbilities {
  const may = (act: ItemAct): boolean => itemRefusal(act, item, room) === null;
  return {
    begin: may('begin'),
    discuss: may('discuss'),
    vote: may('vote'),
    finish: may('finish'),
    postpone: may('postpone'),
    chooseCandidate: room.inSession && isSpoken(item.step) && item.candidates > 0,
    edit: !room.ended && item.step === 'pending' && item.ballots === 0,
    // R14: after an announcement a further vote is a new round, with its reason and its two confirmations.
    draftBallot: !room.ended && item.step !== 'done' && item.step !== 'announcement' && item.free,
  };
}

/** Nobody may touch an item: for those who only witness. */
export const NO_ITEM_ABILITIES: ItemAbilities = {
  begin: false,
  discuss: false,
  vote: false,
  finish: false,
  postpone: false,
  chooseCandidate: false,
  edit: false,
  draftBallot: false,
};

/**
 * The order after the items that have not begun were put into `wanted`: each keeps one of the places that they had together,
 * so that what has begun stays where it is. Null when `wanted` does not name exactly those that have not begun.
 */
export function reordered(
  items: readonly { id: string; step: ItemStep }[],
  wanted: readonly string[],
): string[] | null {
  const pending = items.filter((item) => item.step === 'pending').map((item) => item.id);
  if (wanted.length !== pending.length || new Set(wanted).size !== wanted.length) return null;
  if (!wanted.every((id) => pending.includes(id))) return null;
  let n = 0;
  return items.map((item) => (item.step === 'pending' ? (wanted[n++] as string) : item.id));
}

/**
 * The order after an item was postponed: behind all that have not begun, so that the next one to begin is another, if any is left.
 * Like `reordered` it turns only their places, with that of the item: the numbers of what has begun or is over are in the minutes.
 */
export function putLast(items: readonly { id: string; step: ItemStep }[], itemId: string): string[] {
  const moves = ({ id, step }: { id: string; step: ItemStep }): boolean => id === itemId || step === 'pending';
  const order = [...items.filter((item) => moves(item) && item.id !== itemId).map(({ id }) => id), itemId];
  let n = 0;
  return items.map((item) => (moves(item) ? (order[n++] as string) : item.id));
}
