import fc from 'fast-check';
import { BITS_BEYOND_GUESSING, WRONG_BEFORE_WAIT, waitAfter, waitHolds } from './lockout.js';

describe('the wait after wrong passwords', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [10, 1920],
    [15, 61_440],
    [16, 86_400],
    [1_000_000, 86_400],
  ])('%i wrong: %i seconds', (failures, seconds) => {
    expect(waitAfter(failures)).toBe(seconds);
  });

  test('doubles with every further one until it is a day, and never shrinks', () => {
    fc.assert(
      fc.property(fc.integer({ min: WRONG_BEFORE_WAIT, max: 5_000 }), (failures) => {
        const [now, next] = [waitAfter(failures), waitAfter(failures + 1)];
        expect(next).toBe(Math.min(now * 2, 86_400));
      }),
    );
  });
});

describe('a right password during a wait', () => {
  test.each([
    [null, true],
    [0, true],
    [40, true],
    [59.9, true],
    [60, false],
    [128, false],
  ])('of %s bits: refused %s', (bits, holds) => {
    expect(waitHolds(bits)).toBe(holds);
  });

  test('is let in only where a year of guessing tries next to none of them', () => {
    const guesses = 1_000 * 365 * 24 * 60 * 60;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (bits) => {
        if (!waitHolds(bits)) expect(guesses / 2 ** bits).toBeLessThan(1 / 30_000_000);
      }),
    );
    expect(waitHolds(BITS_BEYOND_GUESSING - 1)).toBe(true);
  });
});
