/** Papers that a signed-in expert with a program of their own could make: every scalar is theirs to choose. */
import { join } from '../../src/ballots/protocol/encoding.js';
import {
  add,
  minus,
  multiply,
  multiplyBase,
  plus,
  randomScalar,
  scalarOf,
  sumOf,
  times,
} from '../../src/ballots/protocol/group.js';
import { subtract, ZERO, type Point, type Scalar } from '../../src/ballots/protocol/group.js';
import { BRANCHES, capChallenge, entryChallenge, type ProofContext } from '../../src/ballots/protocol/paper-layout.js';
import type { Making } from './making.js';

export interface HostileEntry {
  r?: Scalar;
  /** What is encrypted: any integers, allowed or not. */
  a?: number;
  o?: number;
  /** The branch that is claimed to be true. */
  truth?: 0 | 1 | 2;
  /** w of the claimed branch. */
  w?: Scalar;
  /** Challenges and responses of the other branches. */
  e?: Scalar;
  z?: Scalar;
  forge?: (commitments: Point[]) => Point[];
}

const timesBase = (n: number): Point =>
  n < 0 ? subtract(multiplyBase(ZERO), multiplyBase(scalarOf(-n))) : multiplyBase(scalarOf(n));

/** One entry whose proof is computed as if the claimed branch were true. */
export function hostileEntry(
  making: Pick<Making, 'ballot' | 'random'>,
  context: ProofContext,
  index: number,
  wish: HostileEntry = {},
): { bytes: Uint8Array; r: Scalar } {
  const { ya, yo } = making.ballot;
  const { random } = making;
  const r = wish.r ?? randomScalar(random);
  const [a, o, truth] = [wish.a ?? 0, wish.o ?? 0, wish.truth ?? 0];
  const alpha = multiplyBase(r);
  const betas: [Point, Point] = [add(multiply(r, ya), timesBase(a)), add(multiply(r, yo), timesBase(o))];
  const w = wish.w ?? randomScalar(random);
  const e: Scalar[] = [];
  const z: Scalar[] = [];
  const commitments = BRANCHES.flatMap((branch, j) => {
    if (j === truth) return [multiplyBase(w), multiply(w, ya), multiply(w, yo)];
    const ej = (e[j] = wish.e ?? randomScalar(random));
    const zj = (z[j] = wish.z ?? randomScalar(random));
    return [
      subtract(multiplyBase(zj), multiply(ej, alpha)),
      subtract(multiply(zj, ya), multiply(ej, subtract(betas[0], timesBase(branch.a)))),
      subtract(multiply(zj, yo), multiply(ej, subtract(betas[1], timesBase(branch.o)))),
    ];
  });
  const points = join(alpha, ...betas, ...(wish.forge ?? ((c) => c))(commitments));
  e[truth] = e.reduce((rest, ej, j) => (j === truth ? rest : minus(rest, ej)), entryChallenge(context, index, points));
  z[truth] = plus(w, times(e[truth] as Scalar, r));
  return { bytes: join(points, ...e.slice(0, 2), ...z), r };
}

/** A cap proof for `sum` agreements over entries with randomness `r`, true or not. */
export function hostileCapProof(
  making: Pick<Making, 'ballot' | 'random'>,
  context: ProofContext,
  entries: readonly Uint8Array[],
  r: Scalar,
  claimed: number,
): Uint8Array {
  const cap = making.ballot.manifest.cap as number;
  const { ya } = making.ballot;
  const sums = {
    alpha: sumOf(entries.map((entry) => entry.subarray(0, 32))),
    beta: sumOf(entries.map((entry) => entry.subarray(32, 64))),
  };
  const w = randomScalar(making.random);
  const e: Scalar[] = [];
  const z: Scalar[] = [];
  const commitments = Array.from({ length: cap + 1 }, (_, j) => {
    if (j === claimed) return [multiplyBase(w), multiply(w, ya)];
    const ej = (e[j] = randomScalar(making.random));
    const zj = (z[j] = randomScalar(making.random));
    return [
      subtract(multiplyBase(zj), multiply(ej, sums.alpha)),
      subtract(multiply(zj, ya), multiply(ej, subtract(sums.beta, timesBase(j)))),
    ];
  }).flat();
  const joined = join(...commitments);
  e[claimed] = e.reduce(
    (rest, ej, j) => (j === claimed ? rest : minus(rest, ej)),
    capChallenge(context, cap, sums, joined),
  );
  z[claimed] = plus(w, times(e[claimed] as Scalar, r));
  return join(joined, ...e.slice(0, cap), ...z);
}

/** A signed paper of such entries; with a cap, `claimed` is the number of agreements that its proof claims. */
export function hostilePaper(making: Making, seat: number, wishes: readonly HostileEntry[], claimed = 0) {
  const key = making.keys.get(seat);
  if (!key) throw new Error(`no key of seat ${seat}`);
  const nonce = making.random(16);
  const context = { ballot: making.ballot, credential: key.key, nonce };
  const recused = making.ballot.manifest.recusals.filter((x) => x.seat === seat).map((x) => x.candidate);
  const indices = [...making.ballot.manifest.candidates.keys()].filter((i) => !recused.includes(i));
  const entries = indices.map((index, n) => hostileEntry(making, context, index, wishes[n]));
  const bodies = entries.map((entry) => entry.bytes);
  const r = entries.reduce((sum, entry) => plus(sum, entry.r), ZERO);
  const { cap } = making.ballot.manifest;
  const proof = cap === null ? [] : [hostileCapProof(making, context, bodies, r, claimed)];
  const body = join(...bodies, ...proof);
  return making.signed({ seat, revision: making.revision(seat), nonce, seen: making.head, body });
}
