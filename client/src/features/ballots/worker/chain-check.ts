/** After the close: whether the chain that the server shows is whole and holds this client's latest paper. */
import type { BallotEvent, Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { Chain } from '../../../../../src/ballots/protocol/chain.js';
import { readManifest } from '../../../../../src/ballots/protocol/manifest.js';
import { fingerprintOf } from '../../../../../src/ballots/protocol/receipts.js';
import type { ChainFinding, Evidence } from './messages.js';

const missing = (detail: Extract<ChainFinding, { verdict: 'missing' }>['detail']): ChainFinding => ({ verdict: 'missing', detail });

/** Replays the chain from nothing and looks for the paper that the evidence names. Never throws for what the server sends. */
export function checkChain(
  manifest: Manifest,
  chain: { events: readonly BallotEvent[]; head: string },
  evidence: Evidence | null,
  seat: number,
): ChainFinding {
  const read = readManifest(manifest);
  if (!read.ok || (evidence !== null && evidence.manifestHash !== read.ballot.mhHex)) return missing('other-manifest');
  const replay = new Chain(read.ballot);
  for (const event of chain.events) if (replay.append(event) !== null) return missing('chain-broken');
  if (replay.head !== chain.head) return missing('chain-broken');
  if (replay.phase === 'open' || replay.phase === 'new') return { verdict: 'not-closed' };
  const latest = replay.latest.get(seat);
  const found = { papers: replay.latest.size, headFingerprint: fingerprintOf(replay.head) };
  if (evidence === null) return latest ? missing('other-paper') : { verdict: 'none-sent', ...found };
  if (!latest) return missing('not-in-chain');
  if (latest.ballot !== evidence.hash) return missing('other-paper');
  return replay.heads.has(evidence.head) ? { verdict: 'included', ...found } : missing('head-unknown');
}
