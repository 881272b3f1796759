/**
 * Arithmetic of the curve behind ristretto255 as a small WebAssembly program, for checking proofs only: libsodium offers no
 * multi-scalar multiplication and pays for decoding and encoding on every addition. Field elements are ten signed limbs of
 * alternately 26 and 25 bits (the representation and carry chain of ref10 in SUPERCOP), each in an i64. Values are public,
 * nothing here is constant time, no secret may come near it.
 *
 * Bounds: limbs after a multiplication are at most 1.01·2^25 and 1.01·2^24; sums of up to four such stay below 2^27.1, and
 * ten products of those times 38 stay below 2^62, so no i64 overflows.
 */
import { constant, get, load, moduleOf, OP, set, store, unsigned, type FunctionCode } from './wasm-writer.js';

/** Bytes of a field element, and where each limb begins in bits. */
export const FIELD_BYTES = 80;
export const LIMB_BITS = [0, 26, 51, 77, 102, 128, 153, 179, 204, 230] as const;

const widthOf = (limb: number): number => (limb % 2 === 0 ? 26 : 25);
const LIMBS = [...LIMB_BITS.keys()];

/** Carries limb i of the values in locals h.. into the next; c is a spare local. */
function carry(h: number, c: number, i: number): number[] {
  const width = widthOf(i);
  const next = (i + 1) % 10;
  const rounded = [...get(h + i), ...constant(1n << BigInt(width - 1)), OP.add, ...constant(width), OP.shr, ...set(c)];
  const up = i === 9 ? [...get(c), ...constant(19), OP.mul] : get(c);
  return [
    ...rounded,
    ...[...get(h + next), ...up, OP.add, ...set(h + next)],
    ...[...get(h + i), ...get(c), ...constant(width), OP.shl, OP.sub, ...set(h + i)],
  ];
}

const CARRIES = [0, 4, 1, 5, 2, 6, 3, 7, 4, 8, 9, 0];

/** How often f_i·g_j counts in limb (i + j) mod 10: 19 for wrapping round 2^255, 2 where two odd limbs meet. */
const factorOf = (i: number, j: number): number => (i + j >= 10 ? 19 : 1) * (i % 2 === 1 && j % 2 === 1 ? 2 : 1);

/** Leaves limb k of the product of f.. and g.. on the stack, before carrying; f.. and g.. are the same in a square. */
function limbOfProduct(f: number, g: number, k: number, square: boolean): number[] {
  // Products that share a factor are added first and multiplied by it once.
  const groups = new Map<number, number[]>();
  for (const i of LIMBS) {
    const j = (k - i + 10) % 10;
    if (square && j < i) continue;
    const factor = factorOf(i, j) * (square && i !== j ? 2 : 1);
    const product = [...get(f + i), ...get(g + j), OP.mul];
    const earlier = groups.get(factor);
    groups.set(factor, earlier ? [...earlier, ...product, OP.add] : product);
  }
  const terms = [...groups].map(([factor, sum]) => [...sum, ...constant(factor), OP.mul]);
  return terms.flatMap((term, n) => (n === 0 ? term : [...term, OP.add]));
}

/** out ← a·b, or a² when `square`; a and b may be out. */
function multiplication(name: string, square: boolean): FunctionCode {
  const params = square ? 2 : 3;
  const [f, g] = [params, square ? params : params + 10];
  const h = g + 10;
  const code = [
    ...LIMBS.flatMap((i) => [...load(1, 8 * i), ...set(f + i)]),
    ...(square ? [] : LIMBS.flatMap((i) => [...load(2, 8 * i), ...set(g + i)])),
    ...LIMBS.flatMap((k) => [...limbOfProduct(f, g, k, square), ...set(h + k)]),
    ...CARRIES.flatMap((i) => carry(h, h + 10, i)),
    ...LIMBS.flatMap((i) => store(0, 8 * i, h + i)),
  ];
  return { name, params, locals: h + 11 - params, code };
}

/** out ← a + b or a − b, without carrying. */
function sum(name: string, op: number): FunctionCode {
  const code = LIMBS.flatMap((i) => [
    ...get(0),
    ...load(1, 8 * i),
    ...load(2, 8 * i),
    op,
    OP.store,
    3,
    ...unsigned(8 * i),
  ]);
  return { name, params: 3, locals: 0, code };
}

const MULTIPLY = 0;
const SQUARE = 1;

/** out ← a^(2^n), n ≥ 1. */
const squareTimes: FunctionCode = {
  name: 'squareTimes',
  params: 3,
  locals: 0,
  code: [
    ...[...get(0), ...get(1), OP.call, SQUARE],
    ...[...get(2), OP.i32, 1, OP.i32sub, ...set(2)],
    // The loop runs n − 1 times; callers pass n ≥ 2 (n = 1 is `square`).
    ...[OP.loop, 0x40, ...get(0), ...get(0), OP.call, SQUARE],
    ...[...get(2), OP.i32, 1, OP.i32sub, OP.tee, 2, OP.brIf, 0, OP.end],
  ],
};

export interface CurveProgram {
  memory: { buffer: ArrayBuffer; grow: (pages: number) => number };
  multiply: (out: number, a: number, b: number) => void;
  square: (out: number, a: number) => void;
  plus: (out: number, a: number, b: number) => void;
  minus: (out: number, a: number, b: number) => void;
  /** out ← a^(2^n), n ≥ 2. */
  squareTimes: (out: number, a: number, n: number) => void;
  /** p ← p + q for extended p and a q of (y + x, y − x, 2dxy); clobbers the scratch area. */
  addNiels: (p: number, q: number) => void;
  /** p ← p − q. */
  subtractNiels: (p: number, q: number) => void;
  /** p ← p + q, both extended; needs 2d at address TWO_D. */
  addExtended: (p: number, q: number) => void;
  /** p ← 2p. */
  double: (p: number) => void;
}

/** Address of the constant 2d, and of eight scratch elements that the point functions use. */
export const TWO_D = 0;
const SCRATCH = FIELD_BYTES;
/** First address that a caller may use. */
export const FREE = 16 * FIELD_BYTES;

const PLUS = 2;
const MINUS = 3;

/** An operand: a scratch element, or member n (X Y Z T) of the point in a parameter. */
type Operand = { scratch: number } | { param: number; member: number } | { address: number };

const address = (operand: Operand): number[] => {
  if ('scratch' in operand) return [OP.i32, ...signedAddress(SCRATCH + FIELD_BYTES * operand.scratch)];
  if ('address' in operand) return [OP.i32, ...signedAddress(operand.address)];
  return [...get(operand.param), OP.i32, ...signedAddress(FIELD_BYTES * operand.member), 0x6a];
};

/** i32 constants are signed LEB128. */
function signedAddress(n: number): number[] {
  return n < 64 ? [n] : [(n & 127) | 128, ...signedAddress(n >> 7)];
}

const s = (scratch: number): Operand => ({ scratch });
const [X, Y, Z, T] = [0, 1, 2, 3].map((member): Operand => ({ param: 0, member })) as [
  Operand,
  Operand,
  Operand,
  Operand,
];
const q = (member: number): Operand => ({ param: 1, member });
const step = (fn: number, ...operands: Operand[]): number[] => [...operands.flatMap(address), OP.call, fn];

/** From A, B, C, D in scratch 0..3: E = B − A, H = B + A, F = D − C, G = D + C; then the four products. */
function finish(negated: boolean): number[] {
  const [F, G] = negated ? [PLUS, MINUS] : [MINUS, PLUS];
  return [
    ...step(MINUS, s(4), s(1), s(0)),
    ...step(PLUS, s(7), s(1), s(0)),
    ...step(F, s(5), s(3), s(2)),
    ...step(G, s(6), s(3), s(2)),
    ...products(),
  ];
}

/** X = E·F, Y = G·H, T = E·H, Z = F·G with E F G H in scratch 4..7. */
const products = (): number[] => [
  ...step(MULTIPLY, X, s(4), s(5)),
  ...step(MULTIPLY, Y, s(6), s(7)),
  ...step(MULTIPLY, T, s(4), s(7)),
  ...step(MULTIPLY, Z, s(5), s(6)),
];

/** Hisil, Wong, Carter, Dawson 2008: unified addition for a = −1, complete on this curve. */
function niels(name: string, negated: boolean): FunctionCode {
  const [plus, minus] = negated ? [q(1), q(0)] : [q(0), q(1)];
  const code = [
    ...step(MINUS, s(0), Y, X),
    ...step(PLUS, s(1), Y, X),
    ...step(MULTIPLY, s(0), s(0), minus),
    ...step(MULTIPLY, s(1), s(1), plus),
    ...step(MULTIPLY, s(2), T, q(2)),
    ...step(PLUS, s(3), Z, Z),
    ...finish(negated),
  ];
  return { name, params: 2, locals: 0, code };
}

const addExtended: FunctionCode = {
  name: 'addExtended',
  params: 2,
  locals: 0,
  code: [
    ...step(MINUS, s(0), Y, X),
    ...step(MINUS, s(4), q(1), q(0)),
    ...step(MULTIPLY, s(0), s(0), s(4)),
    ...step(PLUS, s(1), Y, X),
    ...step(PLUS, s(4), q(1), q(0)),
    ...step(MULTIPLY, s(1), s(1), s(4)),
    ...step(MULTIPLY, s(2), T, q(3)),
    ...step(MULTIPLY, s(2), s(2), { address: TWO_D }),
    ...step(MULTIPLY, s(3), Z, q(2)),
    ...step(PLUS, s(3), s(3), s(3)),
    ...finish(false),
  ],
};

/** H = X² + Y², E = H − (X + Y)², G = X² − Y², F = 2Z² + G (RFC 8032, 5.1.4). */
const double: FunctionCode = {
  name: 'double',
  params: 1,
  locals: 0,
  code: [
    ...step(SQUARE, s(0), X),
    ...step(SQUARE, s(1), Y),
    ...step(SQUARE, s(2), Z),
    ...step(PLUS, s(2), s(2), s(2)),
    ...step(PLUS, s(7), s(0), s(1)),
    ...step(PLUS, s(3), X, Y),
    ...step(SQUARE, s(3), s(3)),
    ...step(MINUS, s(4), s(7), s(3)),
    ...step(MINUS, s(6), s(0), s(1)),
    ...step(PLUS, s(5), s(2), s(6)),
    ...products(),
  ],
};

/** Just enough of the WebAssembly interface, which the library's type definitions leave to the DOM. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
}

/** A fresh instance with its own memory. Takes about a millisecond; keep it. */
export function curveProgram(): CurveProgram {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
  const functions = [
    multiplication('multiply', false),
    multiplication('square', true),
    sum('plus', OP.add),
    sum('minus', OP.sub),
    squareTimes,
    niels('addNiels', false),
    niels('subtractNiels', true),
    addExtended,
    double,
  ];
  return new Instance(new Module(moduleOf(functions, 4))).exports as CurveProgram;
}
