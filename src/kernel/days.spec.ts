import fc from 'fast-check';
import { addDays, addYears, daysBetween, isDay } from './days.js';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it.each([
  ['2026-11-20', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-01', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['', false],
])('%s is a day: %s', (day, expected) => {
  expect(isDay(day)).toBe(expected);
});

it.each([
  ['2026-11-20', 3, '2029-11-20'],
  ['2024-02-29', 3, '2027-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2025-02-28', 3, '2028-02-28'],
  ['2097-02-28', 3, '2100-02-28'],
  ['2096-02-29', 4, '2100-02-28'],
])('%s and %i years are %s', (day, years, expected) => {
  expect(addYears(day, years)).toBe(expected);
});

it('adds and counts days alike', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
      const other = addDays(day, count);
      expect(isDay(other)).toBe(true);
      expect(daysBetween(day, other)).toBe(count);
      expect(daysBetween(other, day)).toBe(count === 0 ? 0 : -count);
      expect(other > day).toBe(count > 0);
    }),
  );
});
