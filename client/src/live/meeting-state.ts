/**
 * What a page knows of a meeting over the live connection, as a pure function of what arrives: snapshots replace, older
 * versions are dropped, a new join starts over. Nothing here is guessed or patched.
 */
import type { FastSnapshot, Joined, LiveEvents, PersonalSnapshot, SlowSnapshot } from '../../../src/contract/live.js';
import type { Problem } from '../../../src/contract/problem.js';

type Link = 'connecting' | 'joined' | 'lost' | 'refused';
export type EndReason = Parameters<LiveEvents['ended']>[0]['reason'];

export interface MeetingLive {
  link: Link;
  slow: SlowSnapshot | null;
  fast: FastSnapshot | null;
  personal: PersonalSnapshot | null;
  refusal: Problem | null;
  ended: EndReason | null;
  /** Server's clock minus this device's, in milliseconds; devices have wrong clocks. */
  clockOffset: number;
}

export type LiveEvent =
  | { type: 'joined'; joined: Joined; now: number }
  | { type: 'slow'; snapshot: SlowSnapshot }
  | { type: 'fast'; snapshot: FastSnapshot; now: number }
  | { type: 'personal'; snapshot: PersonalSnapshot }
  | { type: 'lost' }
  | { type: 'refused'; problem: Problem }
  | { type: 'ended'; reason: EndReason };

export const NOTHING_YET: MeetingLive = {
  link: 'connecting',
  slow: null,
  fast: null,
  personal: null,
  refusal: null,
  ended: null,
  clockOffset: 0,
};

/** The newer of two snapshots; an equal version is kept as it came, an older one dropped. */
function newer<T extends { version: number }>(held: T | null, came: T): T {
  return held !== null && came.version < held.version ? held : came;
}

const offsetOf = (fast: FastSnapshot, now: number): number => Date.parse(fast.at) - now;

/**
 * After a reconnect the answer to `join` counts as the present whatever the versions said before (the server may have been
 * restored); within one connection events that overtook the answer win by their version.
 */
function afterJoin(state: MeetingLive, joined: Joined, now: number): MeetingLive {
  const fresh = state.link !== 'joined';
  const slow = fresh ? joined.slow : newer(state.slow, joined.slow);
  const fast = fresh ? joined.fast : newer(state.fast, joined.fast);
  const personal = joined.personal === null || fresh ? joined.personal : newer(state.personal, joined.personal);
  return { ...state, link: 'joined', slow, fast, personal, refusal: null, clockOffset: offsetOf(fast, now) };
}

/** The state after an event. */
export function reduceLive(state: MeetingLive, event: LiveEvent): MeetingLive {
  switch (event.type) {
    case 'joined':
      return afterJoin(state, event.joined, event.now);
    case 'slow':
      return { ...state, slow: newer(state.slow, event.snapshot) };
    case 'fast': {
      const fast = newer(state.fast, event.snapshot);
      return fast === state.fast ? state : { ...state, fast, clockOffset: offsetOf(fast, event.now) };
    }
    case 'personal':
      return { ...state, personal: newer(state.personal, event.snapshot) };
    case 'lost':
      return state.link === 'refused' ? state : { ...state, link: 'lost' };
    case 'refused':
      return { ...state, link: 'refused', refusal: event.problem };
    case 'ended':
      return { ...state, ended: event.reason };
  }
}
