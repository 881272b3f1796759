import fc from 'fast-check';
import type { MeetingState } from '../../contract/vocabulary.js';
import { SEAT_CARD_STATES } from './lifecycle.js';
import { LOST_ANSWER_SECONDS, cardEnd, cardStanding, seatRanges, shownState, type CardFacts } from './seat-card.js';

const NOW = new Date('2026-11-20T01:00:00Z');
const TABLET = Buffer.alloc(32, 1);
const OTHER = Buffer.alloc(32, 2);
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

const card = (changed: Partial<CardFacts> = {}): CardFacts => ({
  state: 'issued',
  expiresAt: new Date('2026-11-20T16:00:00Z'),
  meetingState: 'in-session',
  settledAt: null,
  deviceHash: null,
  sessionAlive: false,
  ...changed,
});
const used = (changed: Partial<CardFacts> = {}): CardFacts =>
  card({ state: 'used', settledAt: ago(10), deviceHash: TABLET, sessionAlive: true, ...changed });

it.each<[string, CardFacts, ReturnType<typeof cardStanding>]>([
  ['unused', card(), { good: 'fresh' }],
  ['before the meeting has started', card({ meetingState: 'preparing' }), { good: 'fresh' }],
  ['at a break', card({ meetingState: 'paused' }), { good: 'fresh' }],
  ['after the meeting', card({ meetingState: 'ended' }), { good: null, refusal: 'card.expired' }],
  ['after its day', card({ expiresAt: NOW }), { good: null, refusal: 'card.expired' }],
  ['revoked', card({ state: 'revoked' }), { good: null, refusal: 'card.revoked' }],
  ['blocked', card({ state: 'blocked' }), { good: null, refusal: 'card.blocked' }],
  ['used a moment ago here', used(), { good: 'again' }],
  ['used elsewhere', used({ deviceHash: OTHER }), { good: null, refusal: 'card.used' }],
  ['used here long ago', used({ settledAt: ago(LOST_ANSWER_SECONDS) }), { good: null, refusal: 'card.used' }],
  ['used here and signed out', used({ sessionAlive: false }), { good: null, refusal: 'card.used' }],
  ['used, after its day', used({ expiresAt: NOW }), { good: null, refusal: 'card.expired' }],
])('R19: a card %s', (_, facts, standing) => {
  expect(cardStanding(facts, TABLET, NOW)).toEqual(standing);
});

const facts = fc.record({
  state: fc.constantFrom(...SEAT_CARD_STATES),
  expiresAt: fc.date({ min: ago(86_400), max: new Date(NOW.getTime() + 86_400_000), noInvalidDate: true }),
  meetingState: fc.constantFrom<MeetingState>('preparing', 'in-session', 'paused', 'ended'),
  settledAt: fc.constantFrom(null, ago(1), ago(1000)),
  deviceHash: fc.constantFrom(null, TABLET, OTHER),
  sessionAlive: fc.boolean(),
});

it('R19: signs in only unused, or in the browser that used it; never over', () => {
  fc.assert(
    fc.property(facts, (any) => {
      const { good } = cardStanding(any, TABLET, NOW);
      if (good === null) return;
      expect(any.meetingState).not.toBe('ended');
      expect(any.expiresAt.getTime()).toBeGreaterThan(NOW.getTime());
      if (good === 'fresh') expect(any.state).toBe('issued');
      else expect(any.deviceHash?.equals(TABLET) && any.sessionAlive).toBe(true);
    }),
  );
});

it.each([
  [card(), 'issued'],
  [card({ meetingState: 'ended' }), 'expired'],
  [card({ expiresAt: NOW }), 'expired'],
  [used({ meetingState: 'ended' }), 'used'],
  [card({ state: 'revoked', expiresAt: NOW }), 'revoked'],
])('is shown as what became of it', (one, state) => {
  expect(shownState(one, NOW)).toBe(state);
});

it.each([
  ['2026-11-20', '2026-11-18', '2026-11-20T16:00:00.000Z'],
  ['2026-11-20', '2026-11-20', '2026-11-20T16:00:00.000Z'],
  ['2026-11-20', '2026-11-21', '2026-11-21T16:00:00.000Z'],
  ['2026-12-31', '2026-12-31', '2026-12-31T16:00:00.000Z'],
])('R19: of a meeting of %s, printed on %s, it ends at %s', (heldOn, today, end) => {
  expect(cardEnd(heldOn, today).toISOString()).toBe(end);
});

it.each([
  [[], ''],
  [[7], '7'],
  [[3, 1, 2, 7], '1–3, 7'],
  [[1, 1, 3], '1, 3'],
])('writes seats %p as %p', (seats, text) => {
  expect(seatRanges(seats)).toBe(text);
});
