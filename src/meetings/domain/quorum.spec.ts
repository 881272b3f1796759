import fc from 'fast-check';
import { hasQuorum, quorumOf } from './quorum.js';

describe('quorum (R5)', () => {
  it.each([
    [17, 25, true],
    [16, 25, false],
    [0, 1, false],
    [1, 1, true],
    [5, 7, true],
    [4, 7, false],
    [8, 11, true],
    [7, 11, false],
    [10, 15, true],
    [9, 15, false],
    [18, 27, true],
    [17, 27, false],
  ])('%i present of %i: %s', (present, size, met) => {
    expect(hasQuorum(present, size)).toBe(met);
  });

  it('is the smallest number that is enough, and monotone in those present', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (size) => {
        const least = quorumOf(size);
        expect(hasQuorum(least, size)).toBe(true);
        expect(hasQuorum(least - 1, size)).toBe(false);
        expect(hasQuorum(least + 1, size)).toBe(true);
        expect(Number.isInteger(least)).toBe(true);
      }),
    );
  });
});
