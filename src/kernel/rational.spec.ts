import fc from 'fast-check';
import { Rational } from './rational.js';

const of = (text: string): Rational => {
  const number = Rational.parse(text);
  if (number === null) throw new Error(`no number: ${text}`);
  return number;
};
const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([top, bottom]) => Rational.of(top, bottom));

describe('exact rationals (R43)', () => {
  it.each([
    ['12', '12/1'],
    ['0.40', '2/5'],
    ['-0.5', '-1/2'],
    ['81.6650001', '816650001/10000000'],
    ['250/3', '250/3'],
    ['-6/4', '-3/2'],
    ['0/7', '0/1'],
    ['007', '7/1'],
  ])('%s is %s in lowest terms', (text, lowest) => {
    expect(of(text).toString()).toBe(lowest);
  });

  it.each(['', '.5', '1.', '1e3', '1/0', '1/-2', ' 1', '１', 'NaN', '0x10', '--1', '+1'])('%j is no number', (text) => {
    expect(Rational.parse(text)).toBeNull();
  });

  it('keeps the sign above and refuses a denominator of zero', () => {
    expect(Rational.of(3, -6).toString()).toBe('-1/2');
    expect(() => Rational.of(1, 0)).toThrow(RangeError);
  });

  it.each([
    ['7/2', 3n],
    ['-7/2', -4n],
    ['-4', -4n],
    ['0', 0n],
  ])('the floor of %s is %s', (text, floor) => {
    expect(of(text).floor()).toBe(floor);
  });

  it('0.1 + 0.2 lies between what floating point cannot tell apart', () => {
    expect(of('0.3').compare(of('0.30000000000000001'))).toBe(-1);
    expect(of('0.3').compare(of('3/10'))).toBe(0);
  });

  it('compares as a total order, and multiplication is undone by the inverse', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(a.compare(b) + b.compare(a)).toBe(0);
        if (a.compare(b) <= 0 && b.compare(c) <= 0) expect(a.compare(c)).toBeLessThanOrEqual(0);
        if (b.numerator !== 0n)
          expect(a.times(b).times(Rational.of(b.denominator, b.numerator)).toString()).toBe(a.toString());
      }),
    );
  });

  it('the floor is the last integer that is not above', () => {
    fc.assert(
      fc.property(anyRational, (a) => {
        expect(Rational.of(a.floor()).compare(a)).toBeLessThanOrEqual(0);
        expect(Rational.of(a.floor() + 1n).compare(a)).toBe(1);
      }),
    );
  });
});
