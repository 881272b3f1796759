/**
 * Papers whose proofs this process has checked and recorded. A tally trusts nothing else: what is not remembered here (after
 * a restart, or because it was put into the database by other hands) is checked again before it is counted.
 */
import { Injectable } from '@nestjs/common';

const nameOf = (hash: string, signature: Uint8Array): string => `${hash}:${Buffer.from(signature).toString('hex')}`;

@Injectable()
export class CheckedPapers {
  private readonly papers = new Map<string, Set<string>>();

  /** The hash leaves the signature out, so both are remembered. */
  remember(ballotId: string, hash: string, signature: Uint8Array): void {
    const paper = nameOf(hash, signature);
    const known = this.papers.get(ballotId);
    if (known === undefined) this.papers.set(ballotId, new Set([paper]));
    else known.add(paper);
  }

  has(ballotId: string, hash: string, signature: Uint8Array): boolean {
    return this.papers.get(ballotId)?.has(nameOf(hash, signature)) === true;
  }

  forget(ballotId: string): void {
    this.papers.delete(ballotId);
  }
}
