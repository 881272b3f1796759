/** The two hashes of the protocol: scalars for proofs, digests for everything that is signed or chained. */
import sodium from 'libsodium-wrappers-sumo';
import { join, lp } from './encoding.js';
import { reduce, type Scalar } from './group.js';
import { canonicalBytes } from './jcs.js';

/** `Hs(tag, …)`: SHA-512(lp(tag) ‖ …) read little-endian, mod L. */
export function hashToScalar(tag: string, ...parts: readonly Uint8Array[]): Scalar {
  return reduce(sodium.crypto_hash_sha512(join(lp(tag), ...parts)));
}

/** `digest(tag, …)`: SHA-256(lp(tag) ‖ …). */
export function digest(tag: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sodium.crypto_hash_sha256(join(lp(tag), ...parts));
}

/** SHA-256 of the canonical JSON of a value whose shape was checked. */
export const canonicalDigest = (value: unknown): Uint8Array => sodium.crypto_hash_sha256(canonicalBytes(value));
