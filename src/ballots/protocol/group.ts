/**
 * ristretto255 on libsodium, made total: the identity and the zero scalar are ordinary values here, where libsodium reports
 * an error. Encodings are checked by `isPoint` and `isScalar` once, at the border; every function below expects values
 * that passed them. Await `ready` once before any call.
 */
import sodium from 'libsodium-wrappers-sumo';

/** A 32-byte canonical ristretto255 encoding. */
export type Point = Uint8Array;
/** A 32-byte little-endian scalar below L. */
export type Scalar = Uint8Array;
/** Source of randomness: `n` fresh bytes (in a browser or worker `crypto.getRandomValues`). */
export type Random = (n: number) => Uint8Array;

/** Resolves when libsodium is usable; every other function of the protocol needs it. */
export const ready: Promise<void> = sodium.ready;

/** Order of the group. */
export const L = 2n ** 252n + 27742317777372353535851937790883648493n;
export const IDENTITY: Point = new Uint8Array(32);
export const ZERO: Scalar = new Uint8Array(32);
const ORDER = bytesOf(L);

/** Whether 32 bytes are all zero: the identity, or the scalar 0. */
export function isZero(bytes: Uint8Array): boolean {
  let any = 0;
  for (const byte of bytes) any |= byte;
  return any === 0;
}

/** Whether bytes are a scalar below L. libsodium ignores the top bit, so this is our own comparison. */
export function isScalar(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  for (let i = 31; i >= 0; i--) {
    const difference = (bytes[i] as number) - (ORDER[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Whether bytes are the canonical encoding of a group element, the identity included. */
export function isPoint(bytes: Uint8Array): boolean {
  return bytes.length === 32 && (isZero(bytes) || sodium.crypto_core_ristretto255_is_valid_point(bytes));
}

/** a + b. */
export const add = (a: Point, b: Point): Point => sodium.crypto_core_ristretto255_add(a, b);

/** a − b. */
export const subtract = (a: Point, b: Point): Point => sodium.crypto_core_ristretto255_sub(a, b);

/** Sum of any number of points; the identity for none. */
export const sumOf = (points: readonly Point[]): Point => points.reduce((sum, point) => add(sum, point), IDENTITY);

/** s·P; constant time in s unless s is 0 or P the identity. */
export function multiply(s: Scalar, point: Point): Point {
  return isZero(s) || isZero(point) ? IDENTITY : sodium.crypto_scalarmult_ristretto255(s, point);
}

/** s·B; constant time in s unless s is 0. */
export function multiplyBase(s: Scalar): Point {
  return isZero(s) ? IDENTITY : sodium.crypto_scalarmult_ristretto255_base(s);
}

export const plus = (a: Scalar, b: Scalar): Scalar => sodium.crypto_core_ristretto255_scalar_add(a, b);
export const minus = (a: Scalar, b: Scalar): Scalar => sodium.crypto_core_ristretto255_scalar_sub(a, b);
export const times = (a: Scalar, b: Scalar): Scalar => sodium.crypto_core_ristretto255_scalar_mul(a, b);

/** 64 bytes, little-endian, mod L. */
export const reduce = (bytes: Uint8Array): Scalar => sodium.crypto_core_ristretto255_scalar_reduce(bytes);

/** A uniform scalar from 64 random bytes (libsodium.js draws one far slower). */
export const randomScalar = (random: Random): Scalar => reduce(random(64));

/** A small non-negative integer as a scalar. */
export function scalarOf(n: number): Scalar {
  return bytesOf(BigInt(n));
}

/** 32 little-endian bytes of a number below 2^256. */
export function bytesOf(n: bigint): Scalar {
  const out = new Uint8Array(32);
  const view = new DataView(out.buffer);
  for (let i = 0; i < 4; i++) view.setBigUint64(8 * i, BigInt.asUintN(64, n >> BigInt(64 * i)), true);
  return out;
}

/** The number that up to 32 little-endian bytes (a multiple of 8) stand for. */
export function numberOf(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let n = 0n;
  for (let i = bytes.length / 8 - 1; i >= 0; i--) n = (n << 64n) | view.getBigUint64(8 * i, true);
  return n;
}
