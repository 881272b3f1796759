/**
 * ristretto255 and Ed25519 on @noble/curves, with the strictness that the protocol demands on top of the library's
 * defaults: canonical encodings only, scalars below L, keys and R of prime order. Everything here is public, so variable
 * time is fine.
 */
import { ed25519, ristretto255 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concat, hexOf, prefixed } from './bytes.js';

export type Element = InstanceType<typeof ristretto255.Point>;

export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
export const BASE: Element = ristretto255.Point.BASE;
export const ZERO: Element = ristretto255.Point.ZERO;

const mod = (n: bigint): bigint => ((n % ORDER) + ORDER) % ORDER;

export function littleEndian(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt('0x' + hexOf(Uint8Array.from(bytes).reverse()));
}

/** A scalar below L, from 32 bytes; null otherwise. */
export function scalarFrom(bytes: Uint8Array): bigint | null {
  if (bytes.length !== 32) return null;
  const n = littleEndian(bytes);
  return n < ORDER ? n : null;
}

/** The element of a canonical encoding, the identity included; null otherwise. */
export function elementFrom(bytes: Uint8Array): Element | null {
  try {
    return ristretto255.Point.fromBytes(bytes);
  } catch {
    return null;
  }
}

/** n·P for any integer n; noble's own multiplication refuses 0. */
export const times = (n: bigint, point: Element): Element => point.multiplyUnsafe(mod(n));

/** Sum of elements. */
export const total = (points: readonly Element[]): Element => points.reduce((sum, point) => sum.add(point), ZERO);

export interface Term {
  factor: bigint;
  point: Element;
}

/** Whether Σ factor·point is the identity, by buckets (Pippenger) of `WINDOW` bits; short factors cost less. */
export function sumsToZero(terms: readonly Term[]): boolean {
  const width = terms.length > 1500 ? 8 : terms.length > 200 ? 7 : 5;
  const mask = (1n << BigInt(width)) - 1n;
  const digits = terms.map(({ factor }) => {
    const list: number[] = [];
    for (let n = mod(factor); n > 0n; n >>= BigInt(width)) list.push(Number(n & mask));
    return list;
  });
  let sum = ZERO;
  for (let window = Math.ceil(253 / width) - 1; window >= 0; window--) {
    for (let i = 0; i < width; i++) sum = sum.double();
    sum = sum.add(bucketSum(terms, digits, window, 1 << width));
  }
  return sum.equals(ZERO);
}

function bucketSum(terms: readonly Term[], digits: readonly number[][], window: number, size: number): Element {
  const buckets = new Array<Element | undefined>(size);
  terms.forEach(({ point }, i) => {
    const digit = digits[i]?.[window] ?? 0;
    if (digit > 0) buckets[digit] = buckets[digit]?.add(point) ?? point;
  });
  let running = ZERO;
  let sum = ZERO;
  for (let digit = size - 1; digit > 0; digit--) {
    const bucket = buckets[digit];
    if (bucket) running = running.add(bucket);
    sum = sum.add(running);
  }
  return sum;
}

/** Hs(tag, …) of the protocol. */
export const hashToScalar = (tag: string, ...parts: readonly Uint8Array[]): bigint =>
  littleEndian(sha512(concat([prefixed(tag), ...parts]))) % ORDER;

/** digest(tag, …) of the protocol. */
export const digest = (tag: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  sha256(concat([prefixed(tag), ...parts]));

export { sha256 };

/** Whether bytes are a canonical Ed25519 point of prime order, not the identity. */
export function isStrictPoint(bytes: Uint8Array): boolean {
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    // Re-encoding catches every second spelling; the order check what a cofactored equation would let pass.
    return hexOf(point.toBytes()) === hexOf(bytes) && !point.is0() && point.isTorsionFree();
  } catch {
    return false;
  }
}

/** Whether a signature of a digest holds, with key and R strict and S < L. */
export function signatureHolds(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  if (signature.length !== 64 || !isStrictPoint(key) || !isStrictPoint(signature.slice(0, 32))) return false;
  if (scalarFrom(signature.slice(32)) === null) return false;
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}
