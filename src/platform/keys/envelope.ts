/**
 * The one form in which anything is sealed: version (1 byte), nonce (12, random), ciphertext, tag (16); AES-256-GCM. The
 * binding says what the plaintext belongs to and is authenticated with it, so a sealed value cannot be moved elsewhere.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

export const KEY_LENGTH = 32;

/** A sealed value that does not open: altered, moved to another binding, or sealed under another key. */
export class BrokenSeal extends Error {
  override name = 'BrokenSeal';

  constructor() {
    super('the sealed value was altered, belongs elsewhere, or was sealed under another key');
  }
}

function authenticated(binding: string): Buffer {
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(binding, 'utf8')]);
}

/** Seals `plaintext` under a 32-byte key. */
export function sealUnder(key: Uint8Array, plaintext: Uint8Array, binding: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(authenticated(binding));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

/** Opens what `sealUnder` made with the same key and binding; throws `BrokenSeal` for anything else. */
export function openUnder(key: Uint8Array, sealed: Uint8Array, binding: string): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) throw new BrokenSeal();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(authenticated(binding));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new BrokenSeal();
  }
}
