/**
 * Making a paper. A draft encrypts and proves entry by entry as the expert clicks, so that submitting only has to prove the
 * cap, hash and sign. Runs in the client's worker; secrets stay in the draft and are dropped by `wipe`.
 */
import type { Choice } from '../../contract/vocabulary.js';
import { join } from './encoding.js';
import {
  add,
  multiply,
  multiplyBase,
  plus,
  minus,
  randomScalar,
  scalarOf,
  subtract,
  sumOf,
  times,
  ZERO,
} from './group.js';
import type { Point, Random, Scalar } from './group.js';
import { entriesOf, type Ballot } from './manifest.js';
import { BRANCHES, capChallenge, entryChallenge, NONCE_BYTES, paperDigest, paperHash } from './paper-layout.js';
import type { Paper, ProofContext } from './paper-layout.js';
import { sign } from './signatures.js';

export type DraftFault = 'not-on-paper' | 'incomplete' | 'over-cap';

interface Entry {
  bytes: Uint8Array;
  choice: Choice;
  r: Scalar;
}

export type Finished = { ok: true; paper: Paper; hash: string } | { ok: false; fault: DraftFault };

/** One draft of one seat's paper: a fresh nonce, and entries that are replaced whenever a choice changes. */
export class Draft {
  readonly nonce: Uint8Array;
  private readonly indices: readonly number[];
  private readonly entries = new Map<number, Entry>();
  private readonly context: ProofContext;

  /** `credential`: the seat's 32-byte public key; `random` must be cryptographic. A revision needs a new draft. */
  constructor(
    private readonly ballot: Ballot,
    readonly seat: number,
    credential: Uint8Array,
    private readonly random: Random,
  ) {
    this.nonce = random(NONCE_BYTES);
    this.indices = entriesOf(ballot.manifest, seat);
    this.context = { ballot, credential, nonce: this.nonce };
  }

  /** Encrypts and proves the choice for a candidate (index in the manifest), replacing an earlier one. */
  encrypt(index: number, choice: Choice): { ok: true } | { ok: false; fault: DraftFault } {
    if (!this.indices.includes(index)) return { ok: false, fault: 'not-on-paper' };
    if (choice === 'agree' && !this.allowsAgrees([index])) return { ok: false, fault: 'over-cap' };
    this.entries.set(index, encryptEntry(this.context, index, choice, this.random));
    return { ok: true };
  }

  /** Whether agreeing to these candidates as well keeps the paper within its cap; without a cap it always does (R15). */
  allowsAgrees(indices: readonly number[]): boolean {
    const { cap } = this.ballot.manifest;
    if (cap === null) return true;
    const agreed = new Set(indices);
    for (const [index, entry] of this.entries) if (entry.choice === 'agree') agreed.add(index);
    return agreed.size <= cap;
  }

  /** Takes a choice back (R11: nothing is preselected). */
  clear(index: number): void {
    this.entries.delete(index);
  }

  /** Candidates that still need a choice. */
  missing(): number[] {
    return this.indices.filter((i) => !this.entries.has(i));
  }

  /** Cap proof, hash and signature. `secret`: the credential's 32-byte seed; `seen`: the last head given to this client. */
  finish(revision: number, seen: string, secret: Uint8Array): Finished {
    const entries = this.indices.map((i) => this.entries.get(i));
    if (!entries.every((entry) => entry !== undefined)) return { ok: false, fault: 'incomplete' };
    const { cap } = this.ballot.manifest;
    const proof = cap === null ? new Uint8Array(0) : proveCap(this.context, cap, entries, this.random);
    const body = join(...entries.map((entry) => entry.bytes), proof);
    const unsigned = { seat: this.seat, revision, nonce: this.nonce, seen, body };
    const hash = paperDigest(this.ballot, this.context.credential, unsigned);
    const paper = { ...unsigned, signature: sign(hash, secret) };
    return { ok: true, paper, hash: paperHash(this.ballot, this.context.credential, unsigned) };
  }

  /** Forgets the choices and the randomness, which together would show the vote. */
  wipe(): void {
    for (const entry of this.entries.values()) entry.r.fill(0);
    this.entries.clear();
  }
}

/** A complete paper in one call; `choices` by index of the candidate in the manifest. */
export function makePaper(
  ballot: Ballot,
  voter: { seat: number; credential: Uint8Array; secret: Uint8Array },
  choices: ReadonlyMap<number, Choice>,
  at: { revision: number; seen: string },
  random: Random,
): Finished {
  const draft = new Draft(ballot, voter.seat, voter.credential, random);
  for (const [index, choice] of choices) {
    const encrypted = draft.encrypt(index, choice);
    if (!encrypted.ok) return encrypted;
  }
  return draft.finish(at.revision, at.seen, voter.secret);
}

/** Adds −e·d·B for d in −1, 0, 1: how far a false branch lies from what was encrypted. */
function shifted(point: Point, e: Scalar, d: number): Point {
  if (d === 0) return point;
  return d > 0 ? subtract(point, multiplyBase(e)) : add(point, multiplyBase(e));
}

function encryptEntry(context: ProofContext, index: number, choice: Choice, random: Random): Entry {
  const { ya, yo } = context.ballot;
  const r = randomScalar(random);
  const [rya, ryo] = [multiply(r, ya), multiply(r, yo)];
  const truth = BRANCHES.findIndex((branch) => branch.choice === choice);
  const { a, o } = BRANCHES[truth] as (typeof BRANCHES)[number];
  const one = multiplyBase(scalarOf(1));
  const ciphertext = [multiplyBase(r), a ? add(rya, one) : rya, o ? add(ryo, one) : ryo];
  const w = randomScalar(random);
  const e: Scalar[] = [];
  const z: Scalar[] = [];
  const commitments = BRANCHES.map((branch, j) => {
    const isTrue = j === truth;
    e[j] = isTrue ? ZERO : randomScalar(random);
    z[j] = isTrue ? ZERO : randomScalar(random);
    // Knowing r, a false branch's z·Y − e·(β − v·B) is (z − e·r)·Y − e·(b − v)·B: one multiplication per point.
    const t = isTrue ? w : minus(z[j], times(e[j], r));
    return [
      multiplyBase(t),
      shifted(multiply(t, ya), e[j], isTrue ? 0 : a - branch.a),
      shifted(multiply(t, yo), e[j], isTrue ? 0 : o - branch.o),
    ];
  });
  const points = join(...ciphertext, ...commitments.flat());
  e[truth] = e.reduce((rest, ej, j) => (j === truth ? rest : minus(rest, ej)), entryChallenge(context, index, points));
  z[truth] = plus(w, times(e[truth] as Scalar, r));
  return { bytes: join(points, ...e.slice(0, 2), ...z), choice, r };
}

/** Proves that the sum of this paper's βa encrypts one of 0..cap; needs the sums of r and of the agreements. */
function proveCap(context: ProofContext, cap: number, entries: readonly Entry[], random: Random): Uint8Array {
  const { ya } = context.ballot;
  const r = entries.reduce((sum, entry) => plus(sum, entry.r), ZERO);
  const agreed = entries.filter((entry) => entry.choice === 'agree').length;
  const sums = {
    alpha: sumOf(entries.map((entry) => entry.bytes.subarray(0, 32))),
    beta: sumOf(entries.map((entry) => entry.bytes.subarray(32, 64))),
  };
  const w = randomScalar(random);
  const e: Scalar[] = [];
  const z: Scalar[] = [];
  const commitments: Point[] = [];
  for (let j = 0; j <= cap; j++) {
    const isTrue = j === agreed;
    e[j] = isTrue ? ZERO : randomScalar(random);
    z[j] = isTrue ? ZERO : randomScalar(random);
    const t = isTrue ? w : minus(z[j] as Scalar, times(e[j] as Scalar, r));
    const shift = isTrue ? ZERO : times(e[j] as Scalar, distance(agreed - j));
    commitments.push(multiplyBase(t), subtract(multiply(t, ya), multiplyBase(shift)));
  }
  const joined = join(...commitments);
  const challenge = capChallenge(context, cap, sums, joined);
  e[agreed] = e.reduce((rest, ej, j) => (j === agreed ? rest : minus(rest, ej)), challenge);
  z[agreed] = plus(w, times(e[agreed] as Scalar, r));
  return join(joined, ...e.slice(0, cap), ...z);
}

const distance = (n: number): Scalar => (n < 0 ? minus(ZERO, scalarOf(-n)) : scalarOf(n));
