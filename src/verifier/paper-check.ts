/**
 * Each paper: exact length, canonical values, α, hash, signature, and its proofs. The equations of a paper are checked as
 * one sum with a random 128-bit weight each; no two relations ever share a weight.
 */
import { randomBytes } from '@noble/hashes/utils.js';
import { bigEndian, concat, hexOf, unbase64, unhex } from './bytes.js';
import {
  BASE,
  digest,
  elementFrom,
  hashToScalar,
  littleEndian,
  ORDER,
  scalarFrom,
  signatureHolds,
  sumsToZero,
  total,
} from './curve.js';
import { ZERO, type Element, type Term } from './curve.js';
import type { CastPaper } from './chain-check.js';
import { candidatesOf, type Frozen } from './manifest-check.js';
import { demand, refuse } from './refusal.js';
import { seatText } from './seat-text.js';

/** An entry decoded: the candidate, its bytes for the challenge, 12 points, e0 e1, z0 z1 z2. */
export interface Entry {
  candidate: number;
  head: Uint8Array;
  points: Element[];
  e: bigint[];
  z: bigint[];
}

const ENTRY = 544;
const weight = (): bigint => littleEndian(randomBytes(16));

/** Checks one paper completely and returns its entries; `alphas` collects every α of the ballot. */
export function checkPaper(frozen: Frozen, cast: CastPaper, alphas: Set<string>): Entry[] {
  const { seat, revision } = cast.paper;
  const [zh, en] = [`席位 ${seatText(seat)} 第 ${revision} 版选票`, `Revision ${revision} of seat ${seatText(seat)}`];
  const body = unbase64(cast.paper.body);
  if (!body) return refuse(`${zh}不是规范的 base64。`, `${en} is not canonical base64.`);
  const { cap } = frozen.manifest;
  const candidates = candidatesOf(frozen.manifest, seat);
  const length = ENTRY * candidates.length + (cap === null ? 0 : 128 * cap + 96);
  demand(body.length === length, `${zh}的长度不正确。`, `${en} has the wrong length.`);
  const entries = candidates.map((candidate, n) => readEntry(candidate, body.subarray(ENTRY * n, ENTRY * (n + 1))));
  if (!entries.every((entry) => entry !== null))
    return refuse(`${zh}编码不规范。`, `${en} is not canonically encoded.`);
  for (const entry of entries) {
    const [alpha] = entry.points;
    demand(!alpha?.equals(ZERO), `${zh}的随机量为零。`, `${en} has an α that is the identity.`);
    const key = hexOf(entry.head.subarray(0, 32));
    demand(!alphas.has(key), `${zh}重复使用了加密随机量。`, `${en} repeats an α of this ballot.`);
    alphas.add(key);
  }
  const capProof = cap === null ? null : readCapProof(body.subarray(ENTRY * candidates.length), cap);
  demand(
    cap === null || capProof !== null,
    `${zh}的“每票最多同意人数”证明编码不规范。`,
    `The cap proof of ${en} is not canonical.`,
  );
  const hash = paperHash(frozen, cast, body);
  demand(hexOf(hash) === cast.hash, `${zh}与事件中的摘要不符。`, `${en} differs from the digest in its event.`);
  const signed = signatureHolds(unhex(cast.paper.signature), hash, unhex(cast.credential));
  demand(signed, `${zh}的签名无效。`, `The signature of ${en} does not hold.`);
  demand(choicesHold(frozen, cast, entries), `${zh}的选择证明无效。`, `The proofs of ${en} do not hold.`);
  const capHolds = capProof === null || cap === null || capProofHolds(frozen, cast, entries, capProof, cap);
  demand(capHolds, `${zh}的“每票最多同意人数”证明无效。`, `The cap proof of ${en} does not hold.`);
  return entries;
}

function paperHash(frozen: Frozen, { paper, credential }: CastPaper, body: Uint8Array): Uint8Array {
  return digest(
    'pingshen/ballot',
    frozen.mh,
    bigEndian(paper.seat, 2),
    unhex(credential),
    unhex(paper.nonce),
    bigEndian(paper.revision, 4),
    unhex(paper.seen),
    body,
  );
}

/** Splits bytes into 32-byte values: so many points, then scalars; null when one is not canonical. */
function readValues(bytes: Uint8Array, points: number): { points: Element[]; scalars: bigint[] } | null {
  const read: { points: Element[]; scalars: bigint[] } = { points: [], scalars: [] };
  for (let at = 0; at < bytes.length; at += 32) {
    const piece = bytes.slice(at, at + 32);
    if (at / 32 < points) {
      const point = elementFrom(piece);
      if (!point) return null;
      read.points.push(point);
    } else {
      const scalar = scalarFrom(piece);
      if (scalar === null) return null;
      read.scalars.push(scalar);
    }
  }
  return read;
}

function readEntry(candidate: number, bytes: Uint8Array): Entry | null {
  const read = readValues(bytes, 12);
  if (!read) return null;
  return {
    candidate,
    head: bytes.slice(0, 384),
    points: read.points,
    e: read.scalars.slice(0, 2),
    z: read.scalars.slice(2),
  };
}

interface CapProof {
  commitments: Uint8Array;
  points: Element[];
  e: bigint[];
  z: bigint[];
}

function readCapProof(bytes: Uint8Array, cap: number): CapProof | null {
  const read = readValues(bytes, 2 * (cap + 1));
  if (!read) return null;
  const { points, scalars } = read;
  return { commitments: bytes.slice(0, 64 * (cap + 1)), points, e: scalars.slice(0, cap), z: scalars.slice(cap) };
}

function choicesHold(frozen: Frozen, { credential, paper }: CastPaper, entries: readonly Entry[]): boolean {
  const terms: Term[] = [];
  const onKeys = [0n, 0n, 0n];
  for (const entry of entries) {
    const bound = [frozen.mh, frozen.ya.toBytes(), frozen.yo.toBytes(), unhex(credential), unhex(paper.nonce)];
    const challenge = hashToScalar('pingshen/choice', ...bound, bigEndian(entry.candidate, 2), entry.head);
    addEquations(terms, onKeys, entry, challenge);
  }
  const keys = [BASE, frozen.ya, frozen.yo];
  keys.forEach((point, k) => terms.push({ factor: onKeys[k] ?? 0n, point }));
  return sumsToZero(terms);
}

/** Adds to one coefficient of a list, mod L. */
function accumulate(list: bigint[], at: number, by: bigint): void {
  list[at] = ((list[at] ?? 0n) + by) % ORDER;
}

/** For each branch j and each relation k: e·C_k + A_jk − z·Y_k − [k is what branch j stands for] e·B = 0. */
function addEquations(terms: Term[], onKeys: bigint[], entry: Entry, challenge: bigint): void {
  const [e0 = 0n, e1 = 0n] = entry.e;
  const onCiphertext = [0n, 0n, 0n];
  [e0, e1, challenge - e0 - e1].forEach((ej, j) => {
    const zj = entry.z[j] ?? 0n;
    for (let k = 0; k < 3; k++) {
      const random = weight();
      terms.push({ factor: random, point: entry.points[3 + 3 * j + k] ?? ZERO });
      accumulate(onCiphertext, k, random * ej);
      accumulate(onKeys, k, -random * zj);
      // Branch 1 stands for a = 1 (relation 1), branch 2 for o = 1 (relation 2).
      if (j === k && k > 0) accumulate(onKeys, 0, -random * ej);
    }
  });
  onCiphertext.forEach((factor, k) => terms.push({ factor, point: entry.points[k] ?? ZERO }));
}

function capProofHolds(
  frozen: Frozen,
  cast: CastPaper,
  entries: readonly Entry[],
  proof: CapProof,
  cap: number,
): boolean {
  const alpha = total(entries.map((entry) => entry.points[0] ?? ZERO));
  const beta = total(entries.map((entry) => entry.points[1] ?? ZERO));
  const challenge = hashToScalar(
    'pingshen/cap',
    frozen.mh,
    frozen.ya.toBytes(),
    unhex(cast.credential),
    unhex(cast.paper.nonce),
    bigEndian(cap, 2),
    concat([alpha.toBytes(), beta.toBytes(), proof.commitments]),
  );
  const e = [...proof.e, proof.e.reduce((rest, ej) => rest - ej, challenge)];
  const terms: Term[] = [];
  const factors = { base: 0n, ya: 0n, alpha: 0n, beta: 0n };
  e.forEach((ej, j) => {
    const [u, v] = [weight(), weight()];
    const z = proof.z[j] ?? 0n;
    terms.push(
      { factor: u, point: proof.points[2 * j] ?? ZERO },
      { factor: v, point: proof.points[2 * j + 1] ?? ZERO },
    );
    factors.base -= u * z + v * ej * BigInt(j);
    factors.ya -= v * z;
    factors.alpha += u * ej;
    factors.beta += v * ej;
  });
  terms.push({ factor: factors.base, point: BASE }, { factor: factors.ya, point: frozen.ya });
  terms.push({ factor: factors.alpha, point: alpha }, { factor: factors.beta, point: beta });
  return sumsToZero(terms);
}
