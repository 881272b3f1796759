import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers-sumo';
import { Combination } from './combination.js';
import {
  add,
  bytesOf,
  IDENTITY,
  isPoint,
  L,
  multiply,
  multiplyBase,
  numberOf,
  ready,
  reduce,
  scalarOf,
  sumOf,
  type Point,
} from './group.js';

beforeAll(() => ready);

const EDGE_SCALARS = [0n, 1n, 2n, 127n, 128n, 129n, 255n, 256n, 2n ** 128n - 1n, L - 1n, L / 2n, L / 2n + 1n, L - 128n];
const scalar = fc.oneof(
  fc.constantFrom(...EDGE_SCALARS),
  fc.bigInt({ min: 0n, max: L - 1n }),
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
);
/** Points of every kind, by what makes them: hashed bytes, small multiples of B, the identity. */
const seed = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.uint8Array({ minLength: 64, maxLength: 64 }));
const pointOf = (s: number | Uint8Array): Point =>
  typeof s === 'number' ? multiplyBase(scalarOf(s)) : sodium.crypto_core_ristretto255_from_hash(s);
const terms = fc.array(fc.tuple(scalar, seed), { minLength: 1, maxLength: 12 });

/** The same sum by libsodium alone. */
const sumBySodium = (list: readonly (readonly [bigint, Point])[]): Point =>
  sumOf(list.map(([n, point]) => multiply(bytesOf(n), point)));

function combine(list: readonly (readonly [bigint, Point])[], minusOnce: Point): boolean {
  const combination = new Combination();
  for (const [n, point] of list) combination.add(n, point);
  combination.subtract(1n, minusOnce);
  return combination.isIdentity();
}

describe('a combination of points', () => {
  it('agrees with libsodium on what the sum is', () => {
    fc.assert(
      fc.property(terms, (list) => {
        const points = list.map(([n, s]) => [n, pointOf(s)] as const);
        expect(combine(points, sumBySodium(points))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with libsodium on what it is not', () => {
    fc.assert(
      fc.property(terms, seed, (list, off) => {
        const points = list.map(([n, s]) => [n, pointOf(s)] as const);
        const error = pointOf(off);
        const isNothing = error.every((byte) => byte === 0);
        expect(combine(points, add(sumBySodium(points), error))).toBe(isNothing);
      }),
      { numRuns: 150 },
    );
  });

  it('sees an error in a single bit of a single scalar', () => {
    const points = Array.from(
      { length: 40 },
      () =>
        [
          numberOf(reduce(new Uint8Array(randomBytes(64)))),
          sodium.crypto_core_ristretto255_from_hash(new Uint8Array(randomBytes(64))),
        ] as const,
    );
    const sum = sumBySodium(points);
    for (const bit of [0n, 7n, 8n, 15n, 127n, 128n, 251n]) {
      const wrong = points.map(([n, p], i) => [i === 17 ? n ^ (1n << bit) : n, p] as const);
      expect(combine(wrong, sum)).toBe(false);
    }
    expect(combine(points, sum)).toBe(true);
  });
});

describe('the edges of a combination', () => {
  it('is the identity when empty, and takes any integer', () => {
    expect(new Combination().isIdentity()).toBe(true);
    const b = multiplyBase(scalarOf(1));
    const wrapped = new Combination();
    wrapped.add(5n * L + 3n, b);
    wrapped.add(-L - 3n, b);
    wrapped.add(9n, IDENTITY);
    expect(wrapped.isIdentity()).toBe(true);
  });

  it('refuses bytes that are no point instead of guessing', () => {
    // Even field elements that libsodium does not take for encodings: no square root where one is needed.
    const wrong = [...Array(40).keys()].map((n) => bytesOf(BigInt(2 * n))).filter((bytes) => !isPoint(bytes));
    expect(wrong.length).toBeGreaterThan(10);
    const refusals = wrong.map((bytes) => {
      const refused = new Combination();
      refused.add(0n, bytes);
      return refused.isIdentity();
    });
    // A non-negative xy and a y that is not 0 are for \`isPoint\`, which runs before; most fail here already.
    expect(refusals.filter((accepted) => !accepted).length).toBeGreaterThan(10);
  });

  it('holds more points than its first memory', () => {
    const b = multiplyBase(scalarOf(1));
    const large = new Combination();
    for (let i = 0; i < 3000; i++) large.add(i % 2 === 0 ? 77n : -77n, b);
    expect(large.isIdentity()).toBe(true);
  });
});
