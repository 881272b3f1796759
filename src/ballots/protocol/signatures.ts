/**
 * Ed25519 over 32-byte digests, as strict as the spec demands: keys and R canonical, in the prime-order subgroup and not
 * the identity, S < L. libsodium alone would let keys and R with a small-order part pass.
 */
import sodium from 'libsodium-wrappers-sumo';
import { isHex, hexBytes } from './encoding.js';
import { isScalar, type Random } from './group.js';

export interface SigningKey {
  /** 32-byte seed. */
  secret: Uint8Array;
  /** 32-byte public key. */
  key: Uint8Array;
}

/** A fresh signing key (an expert's credential, an officer's key, the ballot's ackKey). */
export function newSigningKey(random: Random): SigningKey {
  return signingKeyOf(random(32));
}

/** The key pair of a 32-byte seed. */
export function signingKeyOf(secret: Uint8Array): SigningKey {
  return { secret, key: sodium.crypto_sign_seed_keypair(secret).publicKey };
}

/** Whether bytes are an acceptable public key (or R): canonical, prime order, not the identity. */
function isVerifyingKey(bytes: Uint8Array): boolean {
  return bytes.length === 32 && sodium.crypto_core_ed25519_is_valid_point(bytes);
}

/** Whether a value is an acceptable public key in lower-case hex. */
export const isKeyHex = (value: unknown): value is string => isHex(value, 32) && isVerifyingKey(hexBytes(value));

/** 64-byte signature of a 32-byte digest. */
export function sign(digest: Uint8Array, secret: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(digest, sodium.crypto_sign_seed_keypair(secret).privateKey);
}

/** Whether a signature of a 32-byte digest holds; false for anything malformed, never throws. */
export function verifySignature(signature: Uint8Array, digest: Uint8Array, key: Uint8Array): boolean {
  if (signature.length !== 64 || digest.length !== 32 || !isVerifyingKey(key)) return false;
  if (!isVerifyingKey(signature.slice(0, 32)) || !isScalar(signature.slice(32))) return false;
  return sodium.crypto_sign_verify_detached(signature, digest, key);
}
