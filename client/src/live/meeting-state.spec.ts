import type { FastSnapshot, Joined, PersonalSnapshot, SlowSnapshot } from '../../../src/contract/live.js';
import { NOTHING_YET, reduceLive, type MeetingLive } from './meeting-state.js';

const slow = (version: number, title = `v${version}`): SlowSnapshot =>
  ({ audience: 'hall', version, title, agenda: [], result: null }) as unknown as SlowSnapshot;
const fast = (version: number, at = '2026-11-20T06:05:30.000Z'): FastSnapshot =>
  ({ audience: 'hall', meetingId: 'm', version, at, ballot: null }) as unknown as FastSnapshot;
const personal = (version: number): PersonalSnapshot => ({ version, seat: 7 }) as unknown as PersonalSnapshot;
const joined = (version: number): Joined => ({
  ...{ slow: slow(version), result: null },
  ...{ fast: fast(version), personal: personal(version) },
});
const at = (version: number): MeetingLive =>
  reduceLive(NOTHING_YET, { type: 'joined', joined: joined(version), now: 0 });

describe('the live state of a meeting', () => {
  test('a newer snapshot replaces, an older one is dropped', () => {
    const later = reduceLive(at(5), { type: 'slow', snapshot: slow(6) });
    expect(later.slow?.title).toBe('v6');
    expect(reduceLive(later, { type: 'slow', snapshot: slow(4) }).slow?.title).toBe('v6');
  });

  test('an equal version is taken as it came', () => {
    expect(reduceLive(at(5), { type: 'slow', snapshot: slow(5, 'again') }).slow?.title).toBe('again');
  });

  test('slow, fast and personal have versions of their own', () => {
    const state = reduceLive(at(5), { type: 'fast', snapshot: fast(9), now: 0 });
    expect([state.slow?.version, state.fast?.version, state.personal?.version]).toEqual([5, 9, 5]);
  });

  test('an event that overtook the answer to join wins', () => {
    const overtaken = reduceLive(at(5), { type: 'personal', snapshot: personal(8) });
    expect(reduceLive(overtaken, { type: 'joined', joined: joined(7), now: 0 }).personal?.version).toBe(8);
  });

  test('after a reconnect the answer to join is the present, even with a lower version', () => {
    const lost = reduceLive(at(50), { type: 'lost' });
    expect(lost.slow?.version).toBe(50);
    expect(reduceLive(lost, { type: 'joined', joined: joined(3), now: 0 }).slow?.version).toBe(3);
  });

  test('a lost connection keeps what was shown', () => {
    expect(reduceLive(at(5), { type: 'lost' })).toMatchObject({ link: 'lost', fast: { version: 5 } });
  });

  test('the clock is the server’s', () => {
    const now = Date.parse('2026-11-20T06:00:00.000Z');
    expect(reduceLive(at(1), { type: 'fast', snapshot: fast(2), now }).clockOffset).toBe(330_000);
  });

  test('a dropped fast snapshot does not move the clock', () => {
    const state = at(5);
    expect(reduceLive(state, { type: 'fast', snapshot: fast(4), now: 99 })).toBe(state);
  });
});
