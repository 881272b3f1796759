import { satUntil, type SatMeeting } from './sitting.js';

const at = (instant: string): Date => new Date(`${instant}+08:00`);
const until = (meeting: Partial<SatMeeting>): string | number => {
  const facts = { state: 'in-session' as const, since: at('2026-12-24T09:00'), pauseUntil: null, voting: false };
  const end = satUntil({ ...facts, ...meeting });
  return end === Infinity ? end : new Date(end).toISOString();
};

it.each([
  ['in session: six hours after the last line', {}, at('2026-12-24T15:00').toISOString()],
  ['in a ballot: as long as it lasts', { voting: true }, Infinity],
  ['ended: no longer than that', { state: 'ended' }, at('2026-12-24T09:00').toISOString()],
  [
    'at a break: an hour longer than announced',
    { state: 'paused', pauseUntil: at('2026-12-24T13:30') },
    at('2026-12-24T14:30').toISOString(),
  ],
  [
    'at a break overnight: to the end of the day on which it began',
    { state: 'paused', since: at('2026-12-24T18:00'), pauseUntil: at('2026-12-25T08:30') },
    at('2026-12-25T00:00').toISOString(),
  ],
] as const)('%s', (_name, meeting, expected) => {
  expect(until(meeting)).toBe(expected);
});
