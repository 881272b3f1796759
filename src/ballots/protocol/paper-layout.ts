/** Where each value lies in a paper's body, and the hashes that both the prover and the checker compute over it. */
import type { Choice } from '../../contract/vocabulary.js';
import { hexBytes, join, toHex, u16, u32 } from './encoding.js';
import type { Scalar } from './group.js';
import { digest, hashToScalar } from './hashing.js';
import { entriesOf, type Ballot } from './manifest.js';

/** A paper as it travels: `seen` in hex, the rest in bytes. `nonce` 16 bytes, `signature` 64 bytes, revision from 1. */
export interface Paper {
  seat: number;
  revision: number;
  nonce: Uint8Array;
  seen: string;
  body: Uint8Array;
  signature: Uint8Array;
}

/** α βa βo · A0 Ba0 Bo0 … Bo2 · e0 e1 · z0 z1 z2. */
export const ENTRY_BYTES = 544;
/** The twelve points at the start of an entry; the challenge covers exactly these. */
export const ENTRY_POINT_BYTES = 384;
export const NONCE_BYTES = 16;

/** Branches j = 0, 1, 2 and the (a, o) that each stands for. */
export const BRANCHES: readonly { choice: Choice; a: 0 | 1; o: 0 | 1 }[] = [
  { choice: 'abstain', a: 0, o: 0 },
  { choice: 'agree', a: 1, o: 0 },
  { choice: 'oppose', a: 0, o: 1 },
];

/** Bytes of the cap proof: none without a cap, 128·K + 96 with one, even for a paper without entries. */
export const capProofBytes = (cap: number | null): number => (cap === null ? 0 : 128 * cap + 96);

/** The exact length of a seat's body. */
export const bodyBytes = (ballot: Ballot, seat: number): number =>
  ENTRY_BYTES * entriesOf(ballot.manifest, seat).length + capProofBytes(ballot.manifest.cap);

/** What every proof of a paper is bound to. */
export interface ProofContext {
  readonly ballot: Ballot;
  readonly credential: Uint8Array;
  readonly nonce: Uint8Array;
}

/** e0 + e1 + e2 of an entry; `points` are its first 384 bytes, `index` the candidate's in the manifest. */
export function entryChallenge({ ballot, credential, nonce }: ProofContext, index: number, points: Uint8Array): Scalar {
  return hashToScalar('pingshen/choice', ballot.mh, ballot.ya, ballot.yo, credential, nonce, u16(index), points);
}

/** e0 + … + eK of the cap proof; `commitments` are A0 B0 … AK BK. */
export function capChallenge(
  { ballot, credential, nonce }: ProofContext,
  cap: number,
  sums: { alpha: Uint8Array; beta: Uint8Array },
  commitments: Uint8Array,
): Scalar {
  return hashToScalar(
    'pingshen/cap',
    ballot.mh,
    ballot.ya,
    credential,
    nonce,
    u16(cap),
    sums.alpha,
    sums.beta,
    commitments,
  );
}

/** The 32-byte hash of a paper, which its signature signs and its event names. */
export function paperDigest(ballot: Ballot, credential: Uint8Array, paper: Omit<Paper, 'signature'>): Uint8Array {
  const { seat, revision, nonce, seen, body } = paper;
  const parts = [ballot.mh, u16(seat), credential, nonce, u32(revision), hexBytes(seen), body];
  return digest('pingshen/ballot', join(...parts));
}

/** `paperDigest` in hex. */
export const paperHash = (ballot: Ballot, credential: Uint8Array, paper: Omit<Paper, 'signature'>): string =>
  toHex(paperDigest(ballot, credential, paper));
