/** After the close: whether the chain that the server shows is whole and holds this client's latest paper. */
import type { BallotEvent, Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { Chain } from '../../../../../src/ballots/protocol/chain.js';
import { readManifest, type Ballot } from '../../../../../src/ballots/protocol/manifest.js';
import { fingerprintOf } from '../../../../../src/ballots/protocol/receipts.js';
import type { ChainFinding, Evidence } from './messages.js';

/** What this client knows that it sent: the last paper acknowledged, and the hash of one whose answer never came. */
export interface OwnPapers {
  evidence: Evidence | null;
  sent: string | null;
  /** R17: entries that the server called withdrawn while this device filled in its paper. */
  struck: readonly number[];
}

const missing = (detail: Extract<ChainFinding, { verdict: 'missing' }>['detail']): ChainFinding => ({
  verdict: 'missing',
  detail,
});

/** The chain replayed from nothing; null when it is not whole or does not end where the server says. */
function replayed(ballot: Ballot, chain: { events: readonly BallotEvent[]; head: string }): Chain | null {
  const replay = new Chain(ballot);
  for (const event of chain.events) if (replay.append(event) !== null) return null;
  return replay.head === chain.head ? replay : null;
}

function ownPaper(replay: Chain, { evidence, sent }: OwnPapers, seat: number): ChainFinding {
  const latest = replay.latest.get(seat);
  const found = { papers: replay.latest.size, headFingerprint: fingerprintOf(replay.head) };
  // a paper whose acknowledgement never came is still the one that counts
  const own = latest && latest.ballot === sent ? sent : (evidence?.hash ?? null);
  if (own === null) return latest ? missing('other-paper') : { verdict: 'none-sent', ...found };
  if (!latest) return missing('not-in-chain');
  if (latest.ballot !== own) return missing('other-paper');
  return evidence === null || replay.heads.has(evidence.head)
    ? { verdict: 'included', ...found }
    : missing('head-unknown');
}

/** Looks for the latest of this client's own papers in the chain. Never throws for what the server sends. */
export function checkChain(
  manifest: Manifest,
  chain: { events: readonly BallotEvent[]; head: string },
  own: OwnPapers,
  seat: number,
): ChainFinding {
  const { evidence } = own;
  const read = readManifest(manifest);
  if (!read.ok || (evidence !== null && evidence.manifestHash !== read.ballot.mhHex)) return missing('other-manifest');
  const replay = replayed(read.ballot, chain);
  if (!replay) return missing('chain-broken');
  if (replay.phase === 'open' || replay.phase === 'new') return { verdict: 'not-closed' };
  // nobody may be told that a candidate withdrew, and have the choice left out, unless the record says so to all
  if (!own.struck.every((index) => replay.withdrawn.has(index))) return missing('not-withdrawn');
  return ownPaper(replay, own, seat);
}
