/** Keys of the trustees: one secret per counter, with a Schnorr proof that binds it to this ballot and trustee. */
import { hexBytes, lp, sameBytes, toHex, u8 } from './encoding.js';
import { multiply, multiplyBase, plus, randomScalar, subtract, sumOf, times } from './group.js';
import type { Point, Random, Scalar } from './group.js';
import { hashToScalar } from './hashing.js';
import { COUNTERS, type Counter, type ProvenKey, type Trustee } from './bundle.js';

/** The secrets of one trustee for one ballot; destroyed after the tally. */
export type TrusteeSecrets = Record<Counter, Scalar>;

const challenge = (ballotId: string, trusteeId: string, counter: number, x: Point, commitment: Point): Scalar =>
  hashToScalar('pingshen/key', lp(ballotId), lp(trusteeId), u8(counter), x, commitment);

/** New keys of a trustee for one ballot; never reused, since verifiers refuse a repeated X. */
export function newTrustee(
  ballotId: string,
  trusteeId: string,
  random: Random,
): { trustee: Trustee; secrets: TrusteeSecrets } {
  const secrets = { agree: randomScalar(random), oppose: randomScalar(random) };
  return { secrets, trustee: trusteeOf(ballotId, trusteeId, secrets, random) };
}

/** The public half of given secrets, with proofs. */
export function trusteeOf(ballotId: string, trusteeId: string, secrets: TrusteeSecrets, random: Random): Trustee {
  const prove = (counter: number, secret: Scalar): ProvenKey => {
    const w = randomScalar(random);
    const x = multiplyBase(secret);
    const e = challenge(ballotId, trusteeId, counter, x, multiplyBase(w));
    return { X: toHex(x), e: toHex(e), z: toHex(plus(w, times(e, secret))) };
  };
  return { id: trusteeId, agree: prove(0, secrets.agree), oppose: prove(1, secrets.oppose) };
}

/** Whether a trustee's proof for a counter holds. The encodings were checked before (see manifest.ts). */
export function trusteeProofHolds(ballotId: string, trustee: Trustee, counter: Counter): boolean {
  const { X, e, z } = trustee[counter];
  const [x, eBytes] = [hexBytes(X), hexBytes(e)];
  const commitment = subtract(multiplyBase(hexBytes(z)), multiply(eBytes, x));
  return sameBytes(challenge(ballotId, trustee.id, COUNTERS.indexOf(counter), x, commitment), eBytes);
}

/** Ya and Yo: the sums of the trustees' public keys. */
export function electionKeys(trustees: readonly Trustee[]): { ya: Point; yo: Point } {
  return { ya: sumOf(trustees.map((t) => hexBytes(t.agree.X))), yo: sumOf(trustees.map((t) => hexBytes(t.oppose.X))) };
}
