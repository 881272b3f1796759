import fc from 'fast-check';
import { baseOf, minimumAgree, passes, verdictDiffers } from './pass-rule.js';

const counts = (agree: number, attending: number, recused = 0) => ({ agree, attending, recused });

describe('pass rule (R6)', () => {
  it.each([
    [12, 17, true],
    [11, 17, false],
    [10, 15, true],
    [12, 18, true],
    [16, 24, true],
    [33, 50, false],
    [34, 50, true],
    [0, 0, false],
    [0, 1, false],
    [1, 1, true],
  ])('%i agree of %i attending: %s', (agree, attending, passed) => {
    expect(passes(counts(agree, attending), 'counted')).toBe(passed);
  });

  it.each([
    [7, 5],
    [11, 8],
    [15, 10],
    [17, 12],
    [18, 12],
    [21, 14],
    [24, 16],
    [25, 17],
  ])('of %i attending at least %i must agree', (attending, least) => {
    expect(minimumAgree(attending)).toBe(least);
    expect(passes(counts(least, attending), 'counted')).toBe(true);
    expect(passes(counts(least - 1, attending), 'counted')).toBe(false);
  });

  it('is monotone: one more agree never turns a pass into a fail, one more attending never a fail into a pass', () => {
    fc.assert(
      fc.property(fc.nat(65_535), fc.integer({ min: 301, max: 65_535 }), fc.nat(300), (agree, attending, recused) => {
        for (const mode of ['counted', 'excluded'] as const) {
          const now = passes(counts(agree, attending, recused), mode);
          if (now) expect(passes(counts(agree + 1, attending, recused), mode)).toBe(true);
          else expect(passes(counts(agree, attending + 1, recused), mode)).toBe(false);
        }
      }),
    );
  });

  it('agrees with exact rational arithmetic, beyond what floating point can tell apart', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 2 ** 40 }), (agree, attending) => {
        expect(passes(counts(agree, attending), 'counted')).toBe(3n * BigInt(agree) >= 2n * BigInt(attending));
      }),
    );
  });
});

describe('recused experts in the denominator (R10)', () => {
  it.each([
    [12, 18, 1, true, true],
    [11, 17, 1, false, true],
  ])('%i agree, %i present, %i recused: counted %s, excluded %s', (agree, present, recused, counted, excluded) => {
    expect(passes(counts(agree, present, recused), 'counted')).toBe(counted);
    expect(passes(counts(agree, present, recused), 'excluded')).toBe(excluded);
  });

  it('tells the other verdict only where it differs', () => {
    expect(verdictDiffers(counts(11, 17, 1), 'counted')).toBe('excluded');
    expect(verdictDiffers(counts(11, 17, 1), 'excluded')).toBe('counted');
    expect(verdictDiffers(counts(12, 18, 1), 'counted')).toBeNull();
  });

  it('never passes on a base of zero', () => {
    expect(baseOf(counts(0, 3, 3), 'excluded')).toBe(0);
    expect(passes(counts(0, 3, 3), 'excluded')).toBe(false);
  });
});
