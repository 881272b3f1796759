/**
 * The two codes of a seat card: one for the QR code, beyond any guessing, and a short one for typing, whose wrong tries are
 * counted. Both are written in Crockford's base 32, which has no letters that are mistaken for digits.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 130 bits, and 50 bits. */
export const QR_LENGTH = 26;
export const TYPED_LENGTH = 10;

/** Random bytes as a code: each gives one sign, its upper three bits unused. */
export const codeOf = (bytes: Uint8Array): string => [...bytes].map((byte) => ALPHABET[byte & 31]).join('');

/** The short one as it is printed: XXXXX-XXXXX. */
export const grouped = (typed: string): string => `${typed.slice(0, 5)}-${typed.slice(5)}`;

export type CardCode = { kind: 'qr' | 'typed'; code: string };

/** What somebody scanned or typed; null when it is neither. Case, spaces and hyphens do not matter, nor O for 0, I or L for 1. */
export function cardCodeOf(text: string): CardCode | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (![...code].every((sign) => ALPHABET.includes(sign))) return null;
  if (code.length === QR_LENGTH) return { kind: 'qr', code };
  return code.length === TYPED_LENGTH ? { kind: 'typed', code } : null;
}
