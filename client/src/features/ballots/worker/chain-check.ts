/** After the close: whether the chain that the server shows is whole and holds this client's latest paper. */
import type { BallotEvent, Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { Chain } from '../../../../../src/ballots/protocol/chain.js';
import { readManifest, type Ballot } from '../../../../../src/ballots/protocol/manifest.js';
import { fingerprintOf } from '../../../../../src/ballots/protocol/receipts.js';
import type { ChainFinding, Evidence } from './messages.js';

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

function ownPaper(replay: Chain, evidence: Evidence | null, seat: number): ChainFinding {
  const latest = replay.latest.get(seat);
  const found = { papers: replay.latest.size, headFingerprint: fingerprintOf(replay.head) };
  if (evidence === null) return latest ? missing('other-paper') : { verdict: 'none-sent', ...found };
  if (!latest) return missing('not-in-chain');
  if (latest.ballot !== evidence.hash) return missing('other-paper');
  return replay.heads.has(evidence.head) ? { verdict: 'included', ...found } : missing('head-unknown');
}

/** Looks for the paper that the evidence names in the chain. Never throws for what the server sends. */
export function checkChain(
  manifest: Manifest,
  chain: { events: readonly BallotEvent[]; head: string },
  evidence: Evidence | null,
  seat: number,
): ChainFinding {
  const read = readManifest(manifest);
  if (!read.ok || (evidence !== null && evidence.manifestHash !== read.ballot.mhHex)) return missing('other-manifest');
  const replay = replayed(read.ballot, chain);
  if (!replay) return missing('chain-broken');
  return replay.phase === 'open' || replay.phase === 'new'
    ? { verdict: 'not-closed' }
    : ownPaper(replay, evidence, seat);
}
