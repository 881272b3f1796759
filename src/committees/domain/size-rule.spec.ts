import fc from 'fast-check';
import { leastByRule, sizeFault } from './size-rule.js';

describe('the size of a committee (R2)', () => {
  it.each([
    ['senior', 'series', 25],
    ['senior', null, 25],
    ['senior', 'specialty', 11],
    ['intermediate', 'series', 15],
    ['intermediate', 'specialty', 15],
    ['junior', 'series', 7],
    ['junior', null, 7],
  ] as const)('%s by %s: at least %i', (level, formedBy, least) => {
    expect(leastByRule(level, formedBy)).toBe(least);
  });

  it.each([
    [25, 25, null],
    [24, 25, 'meeting.size-even'],
    [26, 25, 'meeting.size-even'],
    [23, 25, 'meeting.size-below'],
    [27, 25, null],
    [7, 7, null],
    [5, 7, 'meeting.size-below'],
    [1, 1, null],
    [2, 1, 'meeting.size-even'],
  ])('%i with a minimum of %i: %s', (size, least, fault) => {
    expect(sizeFault(size, least)).toBe(fault);
  });

  it('is right exactly when odd and large enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (size, least) => {
        expect(sizeFault(size, least) === null).toBe(size % 2 === 1 && size >= least);
      }),
    );
  });
});
