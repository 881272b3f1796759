/**
 * Counting: sums over the latest papers, decryption shares with their proofs, counts and results. Only the sums are ever
 * decrypted. Everything is in integers (R6, R8).
 */
import { hexBytes, lp, sameBytes, toHex, u16, u8 } from './encoding.js';
import {
  add,
  IDENTITY,
  multiply,
  multiplyBase,
  plus,
  randomScalar,
  scalarOf,
  subtract,
  sumOf,
  times,
} from './group.js';
import type { Point, Random, Scalar } from './group.js';
import { hashToScalar } from './hashing.js';
import {
  COUNTERS,
  type CandidateCount,
  type CandidateResult,
  type Counter,
  type Decryption,
  type Share,
} from './bundle.js';
import type { Ballot } from './manifest.js';
import { entriesIn, slot } from './paper-proofs.js';
import type { TrusteeSecrets } from './trustee-keys.js';

/** Per candidate: how many latest papers have an entry for it, and the sums of their ciphertexts. */
export interface Sums {
  papers: number;
  alpha: Point;
  agree: Point;
  oppose: Point;
}

/** Sums over each seat's latest paper, by index of the candidate; identities where no paper has an entry. */
export function sumPapers(ballot: Ballot, latest: Iterable<{ seat: number; body: Uint8Array }>): Sums[] {
  const sums: Sums[] = ballot.manifest.candidates.map(() => ({
    papers: 0,
    alpha: IDENTITY,
    agree: IDENTITY,
    oppose: IDENTITY,
  }));
  for (const paper of latest) {
    for (const { index, bytes } of entriesIn(ballot, paper)) {
      const sum = sums[index] as Sums;
      sum.papers++;
      sum.alpha = add(sum.alpha, slot(bytes, 0));
      sum.agree = add(sum.agree, slot(bytes, 1));
      sum.oppose = add(sum.oppose, slot(bytes, 2));
    }
  }
  return sums;
}

interface ShareContext {
  mh: Uint8Array;
  closeHead: string;
  trustee: string;
  counter: Counter;
  x: Point;
  index: number;
  sums: Sums;
}

function shareChallenge(context: ShareContext, d: Point, onBase: Point, onAlpha: Point): Scalar {
  const { mh, closeHead, trustee, counter, x, index, sums } = context;
  return hashToScalar(
    'pingshen/decrypt',
    mh,
    hexBytes(closeHead),
    lp(trustee),
    u8(COUNTERS.indexOf(counter)),
    x,
    u16(index),
    sums.alpha,
    sums[counter],
    d,
    onBase,
    onAlpha,
  );
}

function makeShare(context: ShareContext, secret: Scalar, random: Random): Share {
  const w = randomScalar(random);
  const d = multiply(secret, context.sums.alpha);
  const c = shareChallenge(context, d, multiplyBase(w), multiply(w, context.sums.alpha));
  return { D: toHex(d), c: toHex(c), z: toHex(plus(w, times(c, secret))) };
}

/** Indices of candidates, `to` not among them. */
export interface Range {
  from: number;
  to: number;
}

/**
 * A trustee's element of `decryptions`: a share per candidate and counter, null for the withdrawn; of a range only, where
 * several threads share the work. Whoever asks has verified the record up to closeHead, and lets no share be seen that is not
 * recorded with a chain that ends there.
 */
export function decrypt(
  ballot: Ballot,
  closeHead: string,
  trusteeId: string,
  secrets: TrusteeSecrets,
  sums: readonly Sums[],
  withdrawn: ReadonlySet<number>,
  random: Random,
  { from, to }: Range = { from: 0, to: sums.length },
): Decryption {
  const x = { agree: multiplyBase(secrets.agree), oppose: multiplyBase(secrets.oppose) };
  const shares = sums.slice(from, to).map((sum, n) => {
    const index = from + n;
    if (withdrawn.has(index)) return null;
    const share = (counter: Counter): Share =>
      makeShare(
        { mh: ballot.mh, closeHead, trustee: trusteeId, counter, x: x[counter], index, sums: sum },
        secrets[counter],
        random,
      );
    return { agree: share('agree'), oppose: share('oppose') };
  });
  return { trustee: trusteeId, shares };
}

function shareHolds(context: ShareContext, share: Share): boolean {
  const [d, c, z] = [hexBytes(share.D), hexBytes(share.c), hexBytes(share.z)];
  const onBase = subtract(multiplyBase(z), multiply(c, context.x));
  const onAlpha = subtract(multiply(z, context.sums.alpha), multiply(c, d));
  return sameBytes(shareChallenge(context, d, onBase, onAlpha), c);
}

/** Whether a trustee's element has a proven share exactly where one belongs. Its shape was checked (event-shapes.ts). */
export function decryptionHolds(
  ballot: Ballot,
  closeHead: string,
  decryption: Decryption,
  sums: readonly Sums[],
  withdrawn: ReadonlySet<number>,
): boolean {
  const trustee = ballot.manifest.trustees.find((t) => t.id === decryption.trustee);
  if (!trustee || decryption.shares.length !== sums.length) return false;
  return decryption.shares.every((pair, index) => {
    if (pair === null || withdrawn.has(index)) return pair === null && withdrawn.has(index);
    return COUNTERS.every((counter) => {
      const x = hexBytes(trustee[counter].X);
      const context = { mh: ballot.mh, closeHead, trustee: trustee.id, counter, x, index, sums: sums[index] as Sums };
      return shareHolds(context, pair[counter]);
    });
  });
}

export type TallyFault = 'count-out-of-range' | 'count-not-conserved';

/**
 * The counts and verdicts of proven shares (one element per trustee), in manifest order; of a range only, where several threads
 * share the work and each holds the shares of its own.
 */
export function countResults(
  ballot: Ballot,
  sums: readonly Sums[],
  decryptions: readonly Decryption[],
  withdrawn: ReadonlySet<number>,
  { from, to }: Range = { from: 0, to: sums.length },
): { ok: true; results: CandidateResult[] } | { ok: false; fault: TallyFault; index: number } {
  const table = logarithms(ballot.manifest.attending);
  const results: CandidateResult[] = [];
  for (const [n, sum] of sums.slice(from, to).entries()) {
    const index = from + n;
    const candidate = (ballot.manifest.candidates[index] as { id: string }).id;
    if (withdrawn.has(index)) {
      results.push({ candidate, withdrawn: true });
      continue;
    }
    const [agree, oppose] = COUNTERS.map((counter) => {
      const shares = decryptions.map((d) => hexBytes((d.shares[n] as Record<Counter, Share>)[counter].D));
      return table.get(toHex(subtract(sum[counter], sumOf(shares))));
    });
    if (agree === undefined || oppose === undefined) return { ok: false, fault: 'count-out-of-range', index };
    if (agree + oppose > sum.papers) return { ok: false, fault: 'count-not-conserved', index };
    results.push(resultOf(ballot, index, { agree, oppose, papers: sum.papers }));
  }
  return { ok: true, results };
}

/** Result of a candidate from its counts; R6, R8 and R10 in integers. */
export function resultOf(
  ballot: Ballot,
  index: number,
  counts: { agree: number; oppose: number; papers: number },
): CandidateCount {
  const { manifest } = ballot;
  const { num, den, recused: mode } = manifest.passRule;
  const { attending } = manifest;
  const recused = manifest.recusals.filter((r) => r.candidate === index).length;
  const base = mode === 'counted' ? attending : attending - recused;
  const { agree, oppose, papers } = counts;
  return {
    candidate: (manifest.candidates[index] as { id: string }).id,
    attending,
    recused,
    agree,
    oppose,
    abstain: papers - agree - oppose,
    unsubmitted: attending - recused - papers,
    base,
    // BigInt: num and den are any safe integers.
    passed: base > 0 && BigInt(den) * BigInt(agree) >= BigInt(num) * BigInt(base),
  };
}

/** m·B → m for 0..most. */
function logarithms(most: number): Map<string, number> {
  const table = new Map<string, number>();
  const one = multiplyBase(scalarOf(1));
  let point = IDENTITY;
  for (let m = 0; m <= most; m++) {
    table.set(toHex(point), m);
    point = add(point, one);
  }
  return table;
}
