/**
 * The proofs of a paper, checked as one sum with a fresh random 128-bit weight for each equation. Every branch keeps its
 * three relations as three equations with three weights: merged into one, whoever knows the trustees' secrets could forge.
 */
import { hexBytes } from './encoding.js';
import { Combination } from './combination.js';
import { L, multiplyBase, numberOf, scalarOf, sumOf, type Point, type Random } from './group.js';
import {
  BRANCHES,
  capChallenge,
  capProofBytes,
  ENTRY_BYTES,
  ENTRY_POINT_BYTES,
  entryChallenge,
} from './paper-layout.js';
import type { Paper, ProofContext } from './paper-layout.js';
import { entriesOf, type Ballot } from './manifest.js';

const WEIGHT_BYTES = 16;

/** The paper's entries with the candidate that each is for. The body's length was checked before. */
export function entriesIn(ballot: Ballot, paper: Pick<Paper, 'seat' | 'body'>): { index: number; bytes: Uint8Array }[] {
  return entriesOf(ballot.manifest, paper.seat).map((index, n) => ({
    index,
    bytes: paper.body.subarray(ENTRY_BYTES * n, ENTRY_BYTES * (n + 1)),
  }));
}

/** The nth 32 bytes. */
export const slot = (bytes: Uint8Array, n: number): Uint8Array => bytes.subarray(32 * n, 32 * n + 32);

/**
 * Whether every entry encrypts agree, oppose or abstain. Needs canonical points and scalars and the right length.
 * A false paper passes with probability 2^-128 over `random`, which must be fresh and unknown to the sender.
 */
export function choiceProofsHold(context: ProofContext, paper: Pick<Paper, 'seat' | 'body'>, random: Random): boolean {
  const { ballot } = context;
  const entries = entriesIn(ballot, paper);
  if (entries.length === 0) return true;
  const totals = { b: 0n, ya: 0n, yo: 0n };
  const sum = new Combination();
  for (const { index, bytes } of entries) {
    // Entry by entry: browsers give at most 65536 random bytes at once.
    const own = random(9 * WEIGHT_BYTES);
    const challenge = numberOf(entryChallenge(context, index, bytes.subarray(0, ENTRY_POINT_BYTES)));
    addEntry(sum, totals, bytes, challenge, own);
  }
  sum.add(totals.b, multiplyBase(scalarOf(1)));
  sum.add(totals.ya, ballot.ya);
  sum.add(totals.yo, ballot.yo);
  return sum.isIdentity();
}

/** Adds the nine equations of an entry: z·B − A − e·α, z·Ya − Ba − e·(βa − a·B), z·Yo − Bo − e·(βo − o·B) per branch. */
function addEntry(
  sum: Combination,
  totals: { b: bigint; ya: bigint; yo: bigint },
  entry: Uint8Array,
  challenge: bigint,
  weights: Uint8Array,
): void {
  const e0 = numberOf(slot(entry, 12));
  const e1 = numberOf(slot(entry, 13));
  const e = [e0, e1, challenge - e0 - e1];
  const onCiphertext: [bigint, bigint, bigint] = [0n, 0n, 0n];
  BRANCHES.forEach((branch, j) => {
    const z = numberOf(slot(entry, 14 + j));
    const ej = e[j] as bigint;
    const [u, v, w] = [0, 1, 2].map((k) => weightAt(weights, 3 * j + k)) as [bigint, bigint, bigint];
    totals.b += u * z + (branch.a ? v * ej : 0n) + (branch.o ? w * ej : 0n);
    totals.ya += v * z;
    totals.yo += w * z;
    onCiphertext[0] -= u * ej;
    onCiphertext[1] -= v * ej;
    onCiphertext[2] -= w * ej;
    [u, v, w].forEach((weight, k) => sum.subtract(weight, slot(entry, 3 + 3 * j + k)));
  });
  onCiphertext.forEach((coefficient, k) => sum.add(coefficient % L, slot(entry, k)));
}

const weightAt = (weights: Uint8Array, n: number): bigint =>
  numberOf(weights.subarray(n * WEIGHT_BYTES, (n + 1) * WEIGHT_BYTES));

/** Whether the cap proof at the end of a body holds; true when the ballot has no cap. Present even without entries. */
export function capProofHolds(context: ProofContext, paper: Pick<Paper, 'seat' | 'body'>, random: Random): boolean {
  const { ballot } = context;
  const { cap } = ballot.manifest;
  if (cap === null) return true;
  const entries = entriesIn(ballot, paper);
  const alpha = sumOf(entries.map((entry) => slot(entry.bytes, 0)));
  const beta = sumOf(entries.map((entry) => slot(entry.bytes, 1)));
  const proof = paper.body.subarray(paper.body.length - capProofBytes(cap));
  const commitments = proof.subarray(0, 64 * (cap + 1));
  const challenge = numberOf(capChallenge(context, cap, { alpha, beta }, commitments));
  return capEquationsHold(ballot.ya, { alpha, beta }, proof, cap, challenge, random);
}

function capEquationsHold(
  ya: Point,
  sums: { alpha: Point; beta: Point },
  proof: Uint8Array,
  cap: number,
  challenge: bigint,
  random: Random,
): boolean {
  const sum = new Combination();
  const total = { b: 0n, ya: 0n, alpha: 0n, beta: 0n };
  let rest = challenge;
  for (let j = 0; j <= cap; j++) {
    const e = j === cap ? rest : numberOf(slot(proof, 2 * (cap + 1) + j));
    rest -= e;
    const z = numberOf(slot(proof, 2 * (cap + 1) + cap + j));
    const [u, v] = [numberOf(random(WEIGHT_BYTES)), numberOf(random(WEIGHT_BYTES))];
    total.b += u * z + v * e * BigInt(j);
    total.ya += v * z;
    total.alpha -= u * e;
    total.beta -= v * e;
    sum.subtract(u, slot(proof, 2 * j));
    sum.subtract(v, slot(proof, 2 * j + 1));
  }
  sum.add(total.b, multiplyBase(scalarOf(1)));
  sum.add(total.ya, ya);
  sum.add(total.alpha, sums.alpha);
  sum.add(total.beta, sums.beta);
  return sum.isIdentity();
}

/** The context of a paper's proofs under the credential (hex) in force for its seat. */
export const contextOf = (ballot: Ballot, credential: string, nonce: Uint8Array): ProofContext => ({
  ballot,
  credential: hexBytes(credential),
  nonce,
});
