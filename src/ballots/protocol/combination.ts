/**
 * A linear combination of points that should be the identity: how all equations of a batch are checked as one sum. Signed
 * buckets of eight bits (Pippenger) on the curve program. Scalars and points here are public, so variable time is fine.
 */
import { curveProgram, FIELD_BYTES, FREE, LIMB_BITS, TWO_D, type CurveProgram } from './curve-program.js';
import { bytesOf, L, numberOf, type Point } from './group.js';

const P = 2n ** 255n - 19n;
const HALF = L / 2n;
const WINDOWS = 32;
const BUCKETS = 128;
const POINT_BYTES = 4 * FIELD_BYTES;
const NIELS_BYTES = 3 * FIELD_BYTES;

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  for (let b = base % P, n = exponent; n > 0n; n >>= 1n, b = (b * b) % P) if (n & 1n) result = (result * b) % P;
  return result;
};
const D = ((P - 121665n) * power(121666n, P - 2n)) % P;
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Memory: constants and temporaries of this file, the running sums, the buckets, then the points. */
const at = (n: number): number => FREE + n * FIELD_BYTES;
const ONE = at(0);
const CURVE_D = at(1);
const ROOT = at(2);
const S = at(3);
const U1 = at(4);
const U2 = at(5);
const U2S = at(6);
const V = at(7);
const W = at(8);
const R = at(9);
const CHECK = at(10);
const A = at(11);
const B = at(12);
const CUBE = at(13);
const TOTAL = at(16);
const RUNNING = TOTAL + POINT_BYTES;
const WINDOW = RUNNING + POINT_BYTES;
const BUCKET = WINDOW + POINT_BYTES;
const POINTS = BUCKET + BUCKETS * POINT_BYTES;

/** The program and its memory seen as limbs; one per thread, since its memory is scratch. */
class Machine {
  readonly run: CurveProgram = curveProgram();
  limbs = new BigInt64Array(this.run.memory.buffer);

  constructor() {
    this.write(TWO_D, (2n * D) % P);
    this.write(ONE, 1n);
    this.write(CURVE_D, D);
    this.write(ROOT, ROOT_OF_MINUS_ONE);
  }

  reserve(points: number): void {
    const missing = POINTS + points * NIELS_BYTES - this.run.memory.buffer.byteLength;
    if (missing > 0) this.run.memory.grow(Math.ceil(missing / 65536));
    // Growing detaches the old view.
    this.limbs = new BigInt64Array(this.run.memory.buffer);
  }

  write(address: number, value: bigint): void {
    LIMB_BITS.forEach((bit, i) => {
      this.limbs[address / 8 + i] = (value >> BigInt(bit)) & (i % 2 === 0 ? 0x3ffffffn : 0x1ffffffn);
    });
  }

  /** The value mod p, whatever the limbs. */
  read(address: number): bigint {
    const sum = LIMB_BITS.reduce((n, bit, i) => n + ((this.limbs[address / 8 + i] as bigint) << BigInt(bit)), 0n);
    return ((sum % P) + P) % P;
  }

  copy(to: number, from: number, bytes: number): void {
    this.limbs.copyWithin(to / 8, from / 8, (from + bytes) / 8);
  }

  setIdentity(point: number): void {
    this.limbs.fill(0n, point / 8, (point + POINT_BYTES) / 8);
    this.limbs[(point + FIELD_BYTES) / 8] = 1n;
    this.limbs[(point + 2 * FIELD_BYTES) / 8] = 1n;
  }

  /** out ← a^((p − 5) / 8), by the usual chain of 2^n − 1 exponents; out and a are not B. */
  powerForRoot(out: number, a: number): void {
    const { multiply, square, squareTimes } = this.run;
    const raise = (n: number, by: number): void => {
      squareTimes(B, out, n);
      multiply(out, B, by);
    };
    square(out, a);
    multiply(out, out, a); // 2^2 − 1
    squareTimes(B, out, 2);
    multiply(out, B, out); // 2^4 − 1
    square(B, out);
    multiply(A, B, a); // 2^5 − 1
    this.copy(out, A, FIELD_BYTES);
    this.doubleRun(out, 5); // 10
    this.copy(A, out, FIELD_BYTES);
    this.doubleRun(out, 10); // 20
    this.doubleRun(out, 20); // 40
    raise(10, A); // 50
    this.copy(A, out, FIELD_BYTES);
    this.doubleRun(out, 50); // 100
    this.doubleRun(out, 100); // 200
    raise(50, A); // 250
    raise(2, a); // 2^252 − 3
  }

  /** A run of n ones becomes one of 2n. */
  private doubleRun(out: number, n: number): void {
    this.run.squareTimes(B, out, n);
    this.run.multiply(out, B, out);
  }

  /**
   * Decodes a canonical encoding (RFC 9496, 4.3.1; libsodium checked it before) to y + x, y − x, 2dxy at `niels`.
   * False when there is no such point.
   */
  decode(niels: number, bytes: Point): boolean {
    const { multiply, square, plus, minus } = this.run;
    this.write(S, numberOf(bytes));
    square(A, S);
    minus(U1, ONE, A);
    plus(U2, ONE, A);
    square(U2S, U2);
    square(A, U1);
    multiply(A, A, CURVE_D);
    this.limbs.fill(0n, V / 8, V / 8 + 10);
    minus(V, V, A);
    minus(V, V, U2S);
    multiply(W, V, U2S);
    if (!this.inverseRoot()) return false;
    multiply(A, R, U2); // den_x
    multiply(B, R, A);
    multiply(B, B, V); // den_y
    multiply(U1, U1, B); // y
    multiply(A, A, S);
    plus(A, A, A); // 2·s·den_x, carried by the next line
    multiply(A, A, ONE);
    if (this.read(A) & 1n) {
      this.limbs.fill(0n, B / 8, B / 8 + 10);
      minus(A, B, A);
    }
    plus(niels, U1, A);
    minus(niels + FIELD_BYTES, U1, A);
    multiply(A, A, U1);
    multiply(niels + 2 * FIELD_BYTES, A, TWO_D);
    return true;
  }

  /** R ← 1/√W; false when W is no square. Its sign does not matter to `decode`. */
  private inverseRoot(): boolean {
    const { multiply, square } = this.run;
    square(CHECK, W);
    multiply(CUBE, CHECK, W); // W^3
    square(CHECK, CUBE);
    multiply(CHECK, CHECK, W); // W^7
    this.powerForRoot(R, CHECK);
    multiply(R, R, CUBE);
    square(CHECK, R);
    multiply(CHECK, CHECK, W);
    const check = this.read(CHECK);
    if (check === P - 1n) multiply(R, R, ROOT);
    return check === 1n || check === P - 1n;
  }
}

let machine: Machine | null = null;

export class Combination {
  private readonly scalars: bigint[] = [];
  private readonly points: Point[] = [];

  /** Adds scalar·point; the scalar may be any integer, the point must be canonical. */
  add(scalar: bigint, point: Point): void {
    this.scalars.push(scalar);
    this.points.push(point);
  }

  /** Subtracts scalar·point. */
  subtract(scalar: bigint, point: Point): void {
    this.add(-scalar, point);
  }

  /** Whether everything added so far sums to the identity. */
  isIdentity(): boolean {
    const m = (machine ??= new Machine());
    m.reserve(this.points.length);
    for (const [i, point] of this.points.entries()) if (!m.decode(POINTS + i * NIELS_BYTES, point)) return false;
    const digits = this.scalars.map(signedDigits);
    m.setIdentity(TOTAL);
    for (let window = WINDOWS - 1; window >= 0; window--) {
      for (let i = 0; i < 8; i++) m.run.double(TOTAL);
      this.addWindow(m, digits, window);
    }
    // The identity of the quotient group: a point of order dividing 4, that is x·y = 0.
    return m.read(TOTAL) === 0n || m.read(TOTAL + FIELD_BYTES) === 0n;
  }

  private addWindow(m: Machine, digits: readonly Int16Array[], window: number): void {
    const used = new Uint8Array(BUCKETS + 1);
    digits.forEach((digit, i) => {
      const d = digit[window] as number;
      if (d === 0) return;
      const bucket = BUCKET + (Math.abs(d) - 1) * POINT_BYTES;
      if (!used[Math.abs(d)]) m.setIdentity(bucket);
      used[Math.abs(d)] = 1;
      (d > 0 ? m.run.addNiels : m.run.subtractNiels)(bucket, POINTS + i * NIELS_BYTES);
    });
    const highest = used.lastIndexOf(1);
    if (highest < 0) return;
    m.setIdentity(RUNNING);
    m.setIdentity(WINDOW);
    for (let d = highest; d > 0; d--) {
      if (used[d]) m.run.addExtended(RUNNING, BUCKET + (d - 1) * POINT_BYTES);
      m.run.addExtended(WINDOW, RUNNING);
    }
    m.run.addExtended(TOTAL, WINDOW);
  }
}

/** 32 digits in −127..128 of the representative nearest to 0, so that short weights stay short whatever their sign. */
function signedDigits(scalar: bigint): Int16Array {
  const reduced = ((scalar % L) + L) % L;
  const negative = reduced > HALF;
  const bytes = bytesOf(negative ? L - reduced : reduced);
  const digits = new Int16Array(WINDOWS);
  let carry = 0;
  for (let i = 0; i < WINDOWS; i++) {
    const d = (bytes[i] as number) + carry;
    carry = d > 128 ? 1 : 0;
    digits[i] = (negative ? -1 : 1) * (d - 256 * carry);
  }
  // The representative is below 2^252, so the last digit never carries.
  return digits;
}
