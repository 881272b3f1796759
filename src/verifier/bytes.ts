/** Byte strings and their strict texts. The verifier shares no code with the server, so it has its own. */
const encoder = new TextEncoder();
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  parts.reduce((at, part) => {
    out.set(part, at);
    return at + part.length;
  }, 0);
  return out;
}

/** `n` as so many big-endian bytes. */
export function bigEndian(n: number, size: 1 | 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, n);
  return new Uint8Array(view.buffer).slice(4 - size);
}

/** u32 length ‖ bytes. */
export function prefixed(text: string): Uint8Array {
  const bytes = utf8(text);
  return concat([bigEndian(bytes.length, 4), bytes]);
}

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

export const isHex = (value: unknown, size: number): value is string =>
  typeof value === 'string' && value.length === 2 * size && /^[0-9a-f]*$/.test(value);

/** Bytes of hex whose form was checked. */
export function unhex(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.substring(2 * i, 2 * i + 2), 16));
}

/** Bytes of canonical padded base64; null otherwise. `atob` alone would accept blanks, missing padding and stray bits. */
export function unbase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (c) => c.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

/** Crockford base32 of the leading bits, in groups of five characters. */
export function crockford(bytes: Uint8Array, characters: number): string {
  let number = 0n;
  for (const byte of bytes) number = (number << 8n) | BigInt(byte);
  const bits = bytes.length * 8;
  let out = '';
  for (let i = 1; i <= characters; i++) {
    out += CROCKFORD[Number((number >> BigInt(bits - 5 * i)) & 31n)];
    if (i % 5 === 0 && i < characters) out += '-';
  }
  return out;
}

/** Groups as typed (any case, I and L as 1, O as 0, blanks and dashes ignored); null when they cannot be so many characters. */
function readGroups(typed: string, characters: number): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  const fits = plain.length === characters && [...plain].every((c) => CROCKFORD.includes(c));
  return fits ? plain.replaceAll(/(.{5})(?=.)/g, '$1-') : null;
}

/** A receipt as typed, `XXXXX-XXXXX`; null when it cannot be one. */
export const readReceipt = (typed: string): string | null => readGroups(typed, 10);

/** A digest as screens show it, five groups of five; null when it cannot be one. */
export const readFingerprint = (typed: string): string | null => readGroups(typed, 25);
