import fc from 'fast-check';
import { addDays, daysBetween } from '../../kernel/days.js';
import { daysLeft, filingFault, filingState, latestEnd, mayOpenReview } from './filing.js';

const filing = (filedOn: string, validUntil: string): { filedOn: string; validUntil: string } => ({
  filedOn,
  validUntil,
});

describe('the term of a filing (R1)', () => {
  it.each([
    ['2025-03-01', '2028-03-01', null],
    ['2025-03-01', '2028-03-02', 'filing.too-long'],
    ['2024-02-29', '2027-02-28', null],
    ['2024-02-29', '2027-03-01', 'filing.too-long'],
    ['2025-02-28', '2028-02-28', null],
    ['2025-02-28', '2028-02-29', 'filing.too-long'],
    ['2026-11-20', '2026-11-21', null],
    ['2026-11-20', '2026-11-20', 'filing.order'],
    ['2026-11-20', '2026-11-19', 'filing.order'],
    ['2026-11-21', '2027-11-21', 'filing.not-yet'],
  ])('from %s until %s: %s', (filedOn, validUntil, fault) => {
    expect(filingFault(filing(filedOn, validUntil), '2026-11-20')).toBe(fault);
  });

  it('is never longer than three years and a leap day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
        const from = addDays('2000-01-01', offset);
        expect(daysBetween(from, latestEnd(from))).toBeGreaterThanOrEqual(1095);
        expect(daysBetween(from, latestEnd(from))).toBeLessThanOrEqual(1096);
      }),
    );
  });
});

describe('the state of a filing on a day (R1)', () => {
  const until = '2028-02-29';
  it.each([
    ['2027-11-30', 'valid', 91],
    ['2027-12-01', 'expiring', 90],
    ['2028-02-28', 'expiring', 1],
    ['2028-02-29', 'expiring', 0],
    ['2028-03-01', 'expired', -1],
  ] as const)('%s: %s, %i days left', (today, state, left) => {
    expect(filingState(filing('2025-03-01', until), today)).toBe(state);
    expect(daysLeft(filing('2025-03-01', until), today)).toBe(left);
    expect(mayOpenReview(state)).toBe(left >= 0);
  });

  it('without a filing there is nothing to open a review on', () => {
    expect(filingState(null, '2026-11-20')).toBe('none');
    expect(mayOpenReview('none')).toBe(false);
  });
});
