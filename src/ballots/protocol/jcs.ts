/**
 * RFC 8785 (JSON Canonicalization Scheme) for the values that the protocol uses: null, booleans, safe integers, strings,
 * arrays and plain objects. JavaScript's number and string forms are the ones that the RFC prescribes.
 */
import { isText, utf8 } from './encoding.js';

/** The canonical JSON text; throws a TypeError for values outside JSON's integers and whole Unicode (check shapes first). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return integerText(value);
  if (isText(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    const members = value as Record<string, unknown>;
    // Default sort compares UTF-16 code units, as the RFC wants.
    const names = Object.keys(members).sort();
    return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(members[name])}`).join(',')}}`;
  }
  throw new TypeError(`not a canonical JSON value: ${typeof value}`);
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('not an integer');
  return String(value === 0 ? 0 : value);
}

/** UTF-8 bytes of the canonical JSON text. */
export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonicalJson(value));
