/**
 * Papers whose proofs this process has checked and recorded. A tally trusts nothing else: what is not remembered here (after
 * a restart, or because it was put into the database by other hands) is checked again before it is counted.
 */
import { Injectable } from '@nestjs/common';

@Injectable()
export class CheckedPapers {
  private readonly hashes = new Map<string, Set<string>>();

  remember(ballotId: string, hash: string): void {
    const known = this.hashes.get(ballotId);
    if (known === undefined) this.hashes.set(ballotId, new Set([hash]));
    else known.add(hash);
  }

  has(ballotId: string, hash: string): boolean {
    return this.hashes.get(ballotId)?.has(hash) === true;
  }

  forget(ballotId: string): void {
    this.hashes.delete(ballotId);
  }
}
