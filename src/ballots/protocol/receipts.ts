/** What people compare by eye: receipts of papers and fingerprints of manifests and digests (Crockford base32). */
import { crockford, hexBytes } from './encoding.js';

const groups = (text: string): string => (text.match(/.{5}/g) ?? []).join('-');

/** Receipt of a paper: `XXXXX-XXXXX`, the first 50 bits of its hash (lower-case hex). */
export const receiptOf = (paperHash: string): string => groups(crockford(hexBytes(paperHash), 10));

/** Fingerprint of a manifest hash or another digest (lower-case hex): 25 characters in five groups. */
export const fingerprintOf = (digest: string): string => groups(crockford(hexBytes(digest), 25));

/**
 * A receipt as somebody typed it: upper case, I and L read as 1, O as 0, dashes and blanks ignored.
 * Null when it cannot be a receipt.
 */
export function readReceipt(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(plain) ? groups(plain) : null;
}
