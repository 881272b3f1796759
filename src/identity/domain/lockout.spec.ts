import fc from 'fast-check';
import { WRONG_BEFORE_WAIT, waitAfter } from './lockout.js';

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
