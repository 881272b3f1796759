/**
 * What a paper is refused for, in the spec's order, one fault code per check (codes of contract/problem.ts). Each check
 * stands alone: a signed-in expert can sign anything.
 */
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';
import { hexBytes, isHex, toHex } from './encoding.js';
import { isPoint, isScalar, isZero, type Random } from './group.js';
import type { Ballot } from './manifest.js';
import { bodyBytes, NONCE_BYTES, paperDigest, type Paper } from './paper-layout.js';
import { capProofHolds, choiceProofsHold, contextOf, entriesIn, slot } from './paper-proofs.js';
import { verifySignature } from './signatures.js';

export type PaperFault = Extract<
  ProblemCode,
  | 'cast.not-on-roster'
  | 'cast.no-credential'
  | 'cast.other-manifest'
  | 'cast.wrong-length'
  | 'cast.wrong-revision'
  | 'cast.final'
  | 'cast.unknown-head'
  | 'cast.bad-encoding'
  | 'cast.zero-alpha'
  | 'cast.repeated-alpha'
  | 'cast.bad-signature'
  | 'cast.bad-proof'
  | 'cast.bad-cap-proof'
>;

export type Refused = { ok: false; fault: PaperFault; facts: ProblemFacts };

/** What the chain says about the seat at this moment. */
export interface PaperPlace {
  /** Hex of the manifest hash that the sender names. */
  manifestHash: string;
  /** The credential in force for the seat; null when it attends without a device. */
  credential: string | null;
  /** 0 before the first paper. */
  lastRevision: number;
  /** Whether a value is a head of this ballot's chain so far (heads from the opening on). */
  isHead: (head: string) => boolean;
}

/** An accepted paper: its hash, and its α in hex, entry by entry (unique over the whole ballot, any seat or revision). */
export type PaperVerdict = { ok: true; hash: string; alphas: string[] } | Refused;

const refuse = (fault: PaperFault, facts: ProblemFacts = {}): Refused => ({ ok: false, fault, facts });

/** Step 4: manifest, length, revision, seen, and that the seat may vote. Cheap; no cryptography. Null: nothing to refuse. */
export function placeFault(ballot: Ballot, paper: Paper, place: PaperPlace): Refused | null {
  const { manifest, mhHex } = ballot;
  if (!manifest.roster.some((r) => r.seat === paper.seat)) return refuse('cast.not-on-roster');
  if (place.credential === null) return refuse('cast.no-credential');
  if (place.manifestHash !== mhHex) return refuse('cast.other-manifest');
  const expected = bodyBytes(ballot, paper.seat);
  if (paper.body.length !== expected) return refuse('cast.wrong-length', { expected });
  if (manifest.policy === 'first' && place.lastRevision > 0) return refuse('cast.final');
  const revision = place.lastRevision + 1;
  if (paper.revision !== revision || revision > 0xffffffff)
    return refuse('cast.wrong-revision', { expected: revision });
  if (!isHex(paper.seen, 32) || !place.isHead(paper.seen)) return refuse('cast.unknown-head');
  return null;
}

/** Step 5 without the other papers: canonical points and scalars, α not the identity and not twice in this paper. */
function encodingFault(ballot: Ballot, paper: Paper): Refused | null {
  if (paper.nonce.length !== NONCE_BYTES || paper.signature.length !== 64) return refuse('cast.bad-encoding');
  const entries = entriesIn(ballot, paper);
  for (const { bytes } of entries) if (!slotsCanonical(bytes, 12)) return refuse('cast.bad-encoding');
  const { cap } = ballot.manifest;
  if (cap !== null) {
    const proof = paper.body.subarray(544 * entries.length);
    if (!slotsCanonical(proof, 2 * (cap + 1))) return refuse('cast.bad-encoding');
  }
  if (entries.some(({ bytes }) => isZero(slot(bytes, 0)))) return refuse('cast.zero-alpha');
  const alphas = alphasOf(ballot, paper);
  return new Set(alphas).size < alphas.length ? refuse('cast.repeated-alpha') : null;
}

/** The first `points` slots are canonical points, the others scalars below L. */
function slotsCanonical(bytes: Uint8Array, points: number): boolean {
  for (let n = 0; n < bytes.length / 32; n++) {
    if (!(n < points ? isPoint(slot(bytes, n)) : isScalar(slot(bytes, n)))) return false;
  }
  return true;
}

/** Every α of a paper in hex, in the order of its entries. */
export const alphasOf = (ballot: Ballot, paper: Pick<Paper, 'seat' | 'body'>): string[] =>
  entriesIn(ballot, paper).map(({ bytes }) => toHex(slot(bytes, 0)));

/**
 * Steps 5 to 7 for a paper whose place was checked: encoding, signature, proofs. Slow (see bench/): run it off the event
 * loop. That no α occurs in another accepted paper is for the caller to check (a unique index decides at the write).
 */
export function checkPaperContent(ballot: Ballot, paper: Paper, credential: string, random: Random): PaperVerdict {
  const encoding = encodingFault(ballot, paper);
  if (encoding) return encoding;
  const hash = paperDigest(ballot, hexBytes(credential), paper);
  if (!verifySignature(paper.signature, hash, hexBytes(credential))) return refuse('cast.bad-signature');
  const context = contextOf(ballot, credential, paper.nonce);
  if (!choiceProofsHold(context, paper, random)) return refuse('cast.bad-proof');
  if (!capProofHolds(context, paper, random)) return refuse('cast.bad-cap-proof');
  return { ok: true, hash: toHex(hash), alphas: alphasOf(ballot, paper) };
}

/** Steps 4 to 7 in the spec's order. */
export function checkPaper(ballot: Ballot, paper: Paper, place: PaperPlace, random: Random): PaperVerdict {
  const fault = placeFault(ballot, paper, place);
  if (fault) return fault;
  return checkPaperContent(ballot, paper, place.credential as string, random);
}
