/**
 * A linear combination of points that should be the identity: how all equations of a batch are checked as one sum.
 * Scalars here are public (weights and proof values), so variable time is fine.
 */
import { add, bytesOf, IDENTITY, isZero, L, multiply, type Point } from './group.js';

export class Combination {
  private readonly terms: { scalar: bigint; point: Point }[] = [];

  /** Adds scalar·point; the scalar may be any integer. */
  add(scalar: bigint, point: Point): void {
    this.terms.push({ scalar, point });
  }

  /** Subtracts scalar·point. Weights of commitments come this way, short and positive. */
  subtract(scalar: bigint, point: Point): void {
    this.terms.push({ scalar: -scalar, point });
  }

  /** Whether everything added so far sums to the identity. */
  isIdentity(): boolean {
    let sum = IDENTITY;
    for (const { scalar, point } of this.terms) {
      const reduced = ((scalar % L) + L) % L;
      sum = add(sum, multiply(bytesOf(reduced), point));
    }
    return isZero(sum);
  }
}
