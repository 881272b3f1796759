/**
 * Passwords: argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane), hashed on libuv's threads and
 * never on the event loop; two at once, so that a crowd leaves threads to everything else and memory is bounded.
 */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from './turns.js';

/** `Algorithm.Argon2id`; the package exports it as an ambient enum, which isolated modules cannot read. */
const ARGON2ID = 2;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Without look-alikes (0 O, 1 l I), since people copy initial passwords from paper. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

const CHARACTERS = 12;

/** What guessing an issued password is worth: every character is drawn at random. */
export const ISSUED_BITS = CHARACTERS * Math.log2(ALPHABET.length);

const turns = new Turns(2);

let decoy: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return turns.take(() => hash(password, OPTIONS));
}

/** Takes as long for an account that does not exist (`null`) as for one that does, so that names cannot be probed. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy');
  const against = stored ?? (await decoy);
  const matches = await turns.take(() => verify(against, password));
  return stored !== null && matches;
}

/** A random initial password of 12 characters in three groups (60 bits). */
export function randomPassword(): string {
  const drawn = Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return (drawn.match(/.{4}/g) ?? []).join('-');
}
