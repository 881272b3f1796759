/**
 * Bytes as the protocol writes them (docs: ballot protocol, "Notation"). Decoders are strict: what they accept has exactly
 * one spelling, so nothing can be changed in a bundle without changing a digest.
 */

const HEX = /^(?:[0-9a-f]{2})*$/;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const encoder = new TextEncoder();

/** Joins byte strings (`‖` in the spec). */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** UTF-8. Callers refuse lone surrogates first (see `isText`), otherwise two strings could share their bytes. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** One byte. */
export const u8 = (n: number): Uint8Array => Uint8Array.of(n & 0xff);

/** Two bytes, big-endian. */
export const u16 = (n: number): Uint8Array => Uint8Array.of((n >>> 8) & 0xff, n & 0xff);

/** Four bytes, big-endian. */
export const u32 = (n: number): Uint8Array =>
  Uint8Array.of((n >>> 24) & 0xff, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff);

/** Length-prefixed: u32 length of x ‖ x; strings as UTF-8. */
export function lp(x: string | Uint8Array): Uint8Array {
  const bytes = typeof x === 'string' ? utf8(x) : x;
  return join(u32(bytes.length), bytes);
}

/** Whether a value is a string of whole Unicode characters (no lone surrogates), which JCS and UTF-8 need. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}

/** Lower-case hex of bytes. */
export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += (byte < 16 ? '0' : '') + byte.toString(16);
  return out;
}

/** Whether a value is lower-case hex of exactly `length` bytes. */
export function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === 2 * length && HEX.test(value);
}

/** Bytes of lower-case hex; null for anything else. */
export function fromHex(text: string): Uint8Array | null {
  if (!HEX.test(text)) return null;
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return out;
}

/** Bytes of hex that was checked before (`isHex`); throws a programming error otherwise. */
export function hexBytes(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (!bytes) throw new TypeError('hex was not checked before it was decoded');
  return bytes;
}

/** The first `characters` characters of Crockford base32 (5 bits each) of the leading bits. */
export function crockford(bytes: Uint8Array, characters: number): string {
  let out = '';
  for (let i = 0; i < characters; i++) {
    const bit = 5 * i;
    const window = ((bytes[bit >>> 3] ?? 0) << 8) | (bytes[(bit >>> 3) + 1] ?? 0);
    out += CROCKFORD[(window >>> (11 - (bit & 7))) & 31];
  }
  return out;
}

/** Whether two byte strings are equal; for public values only (not constant time). */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
