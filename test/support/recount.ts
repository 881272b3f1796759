/**
 * The whole record checked again with the server's own parts of the protocol. The independent verifier (src/verifier), which
 * everybody uses, does the same with other code on another library; both face the same vectors and forgeries.
 */
import { hexBytes, isHex, toHex } from '../../src/ballots/protocol/encoding.js';
import { canonicalJson } from '../../src/ballots/protocol/jcs.js';
import { canonicalDigest } from '../../src/ballots/protocol/hashing.js';
import {
  PROTOCOL,
  type BallotEvent,
  type Bundle,
  type BundlePaper,
  type CandidateResult,
} from '../../src/ballots/protocol/bundle.js';
import { Chain, type ChainFault } from '../../src/ballots/protocol/chain.js';
import { eventShape, resultsShape } from '../../src/ballots/protocol/event-shapes.js';
import { isPoint, isScalar, type Random } from '../../src/ballots/protocol/group.js';
import { readManifest, type Ballot } from '../../src/ballots/protocol/manifest.js';
import { checkPaper, type PaperFault } from '../../src/ballots/protocol/paper-check.js';
import type { Paper } from '../../src/ballots/protocol/paper-layout.js';
import {
  exactly,
  faultsOf,
  hexOf,
  integer,
  listOf,
  nullOr,
  oneOf,
  text,
  where,
} from '../../src/ballots/protocol/shape.js';
import {
  countResults,
  decryptionHolds,
  sumPapers,
  type Sums,
  type TallyFault,
} from '../../src/ballots/protocol/tally.js';

export type RecordFault =
  | ChainFault
  | PaperFault
  | TallyFault
  | 'bundle-shape'
  | 'manifest'
  | 'paper-missing'
  | 'paper-unlisted'
  | 'paper-body'
  | 'paper-hash'
  | 'not-final'
  | 'void-with-counts'
  | 'tally-digest'
  | 'share-proof'
  | 'results'
  | 'head';

export type Failed = { ok: false; fault: RecordFault; where: string };

/** A record that holds: its chain, and the sums over the latest papers. */
type CheckedRecord = { ok: true; chain: Chain; sums: Sums[] };

const failed = (fault: RecordFault, where = ''): Failed => ({ ok: false, fault, where });

/** A paper of a bundle in bytes; null when its body is not canonical base64. */
export function paperOf(paper: BundlePaper): Paper | null {
  const body = new Uint8Array(Buffer.from(paper.body, 'base64'));
  if (Buffer.from(body).toString('base64') !== paper.body) return null;
  return { ...paper, body, nonce: hexBytes(paper.nonce), signature: hexBytes(paper.signature) };
}

/**
 * Replays events and checks every paper against the chain as it stood before it: order, credentials, heads, encodings,
 * signatures, proofs, each α once in the whole ballot, each cast event exactly one paper. Shapes must have been checked.
 */
function checkRecord(
  ballot: Ballot,
  events: readonly BallotEvent[],
  papers: readonly Paper[],
  random: Random,
): CheckedRecord | Failed {
  const chain = new Chain(ballot);
  const byPlace = new Map(papers.map((paper) => [`${paper.seat}/${paper.revision}`, paper]));
  const alphas = new Set<string>();
  const latest = new Map<number, Paper>();
  let casts = 0;
  for (const [n, event] of events.entries()) {
    if (event.type === 'cast' && chain.faultOf(event) === null) {
      const paper = byPlace.get(`${event.seat}/${event.revision}`);
      if (!paper) return failed('paper-missing', `events[${n}]`);
      const fault = castPaperFault(ballot, chain, paper, event.ballot, alphas, random);
      if (fault) return failed(fault, `events[${n}]`);
      latest.set(event.seat, paper);
      casts++;
    }
    const fault = chain.append(event);
    if (fault) return failed(fault, `events[${n}]`);
  }
  if (papers.length !== casts) return failed('paper-unlisted');
  return { ok: true, chain, sums: sumPapers(ballot, latest.values()) };
}

function castPaperFault(
  ballot: Ballot,
  chain: Chain,
  paper: Paper,
  hash: string,
  alphas: Set<string>,
  random: Random,
): RecordFault | null {
  const verdict = checkPaper(
    ballot,
    paper,
    {
      manifestHash: ballot.mhHex,
      credential: chain.credentials.get(paper.seat) ?? null,
      lastRevision: chain.latest.get(paper.seat)?.revision ?? 0,
      isHead: (head) => chain.heads.has(head),
    },
    random,
  );
  if (!verdict.ok) return verdict.fault;
  if (verdict.hash !== hash) return 'paper-hash';
  if (verdict.alphas.some((alpha) => alphas.has(alpha))) return 'cast.repeated-alpha';
  for (const alpha of verdict.alphas) alphas.add(alpha);
  return null;
}

const point = where((value) => isHex(value, 32) && isPoint(hexBytes(value)));
const scalar = where((value) => isHex(value, 32) && isScalar(hexBytes(value)));
const share = exactly({ D: point, c: scalar, z: scalar });
const decryptionShape = exactly({
  trustee: text,
  shares: listOf(nullOr(exactly({ agree: share, oppose: share }))),
});
const paperShape = exactly({
  seat: integer(1, 65535),
  revision: integer(1, 0xffffffff),
  nonce: hexOf(16),
  seen: hexOf(32),
  body: text,
  signature: hexOf(64),
});
const bundleShape = exactly({
  protocol: oneOf([PROTOCOL]),
  manifest: () => undefined,
  events: listOf(eventShape),
  ballots: listOf(paperShape),
  decryptions: listOf(decryptionShape),
  results: resultsShape,
  head: hexOf(32),
});

/** Recounts an exported bundle from nothing but itself. Never throws for invalid input. */
export function recountBundle(
  value: unknown,
  random: Random,
): { ok: true; ballot: Ballot; results: CandidateResult[]; voided: boolean } | Failed {
  const shape = faultsOf(bundleShape, value);
  if (shape[0]) return failed('bundle-shape', shape[0].path);
  const bundle = value as Bundle;
  const read = readManifest(bundle.manifest);
  if (!read.ok) return failed('manifest', read.faults[0]?.path);
  const { ballot } = read;
  const papers = bundle.ballots.map(paperOf);
  if (!papers.every((paper) => paper !== null)) return failed('paper-body');
  const record = checkRecord(ballot, bundle.events, papers, random);
  if (!record.ok) return record;
  if (record.chain.head !== bundle.head) return failed('head');
  const fault = outcomeFault(ballot, bundle, record);
  if (fault) return fault;
  return { ok: true, ballot, results: bundle.results, voided: record.chain.phase === 'void' };
}

function outcomeFault(ballot: Ballot, bundle: Bundle, record: CheckedRecord): Failed | null {
  const { chain } = record;
  if (chain.phase === 'void') {
    const empty = bundle.decryptions.length === 0 && bundle.results.length === 0;
    return empty ? null : failed('void-with-counts');
  }
  if (chain.phase !== 'done' || chain.closeHead === null) return failed('not-final');
  return sharesFault(ballot, bundle, record, chain.closeHead) ?? resultsFault(ballot, bundle, record);
}

function sharesFault(ballot: Ballot, bundle: Bundle, record: CheckedRecord, closeHead: string): Failed | null {
  const tallies = bundle.events.filter((event) => event.type === 'tally');
  if (bundle.decryptions.length !== tallies.length) return failed('tally-digest', 'decryptions');
  for (const [k, decryption] of bundle.decryptions.entries()) {
    const tally = tallies[k];
    if (tally?.trustee !== decryption.trustee || tally.digest !== toHex(canonicalDigest(decryption))) {
      return failed('tally-digest', `decryptions[${k}]`);
    }
    if (!decryptionHolds(ballot, closeHead, decryption, record.sums, record.chain.withdrawn)) {
      return failed('share-proof', `decryptions[${k}]`);
    }
  }
  return null;
}

function resultsFault(ballot: Ballot, bundle: Bundle, record: CheckedRecord): Failed | null {
  const counted = countResults(ballot, record.sums, bundle.decryptions, record.chain.withdrawn);
  if (!counted.ok) return failed(counted.fault, `results[${counted.index}]`);
  const expected = canonicalJson(counted.results);
  const announced = bundle.events.find((event) => event.type === 'result');
  const same = expected === canonicalJson(bundle.results) && expected === canonicalJson(announced?.results ?? null);
  return same ? null : failed('results');
}
