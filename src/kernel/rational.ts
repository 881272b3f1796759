/**
 * Exact rational numbers (R43): a numerator and a positive denominator without a common divisor. Nothing here rounds, and
 * nothing passes through floating point.
 */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
    if (bottom === 0n) throw new RangeError('a rational has no denominator of zero');
    const common = divisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    return new Rational(top / common, bottom / common);
  }

  /** `12`, `-0.40` or `250/3`; null for anything else. */
  static parse(text: string): Rational | null {
    const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
    if (fraction) {
      const [, top = '', bottom = ''] = fraction;
      return BigInt(bottom) === 0n ? null : Rational.of(BigInt(top), BigInt(bottom));
    }
    const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!decimal) return null;
    const [, sign = '', whole = '', part = ''] = decimal;
    return Rational.of(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Negative, zero or positive, as this number is less than, equal to or more than the other. */
  compare(other: Rational): -1 | 0 | 1 {
    const [own, others] = [this.numerator * other.denominator, other.numerator * this.denominator];
    if (own === others) return 0;
    return own < others ? -1 : 1;
  }

  /** The greatest integer that is not above this number. */
  floor(): bigint {
    const whole = this.numerator / this.denominator;
    return this.numerator < 0n && whole * this.denominator !== this.numerator ? whole - 1n : whole;
  }

  /** In lowest terms, always with its denominator: `250/3`, `81/1`. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}

/** The greatest common divisor, positive; 1 for two zeros. */
function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
