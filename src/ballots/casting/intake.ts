/**
 * Papers of this process between arrival and answer, per ballot. A paper enters before it reads whether the ballot is open,
 * so whoever closes the ballot first and then waits for those that had entered misses none that was told 'open'. Papers that
 * enter later are refused anyway and hold nothing up.
 */
import { Injectable } from '@nestjs/common';

/** A paper under way; resolves when it has been answered. */
interface Entry {
  answered: Promise<void>;
}

@Injectable()
export class Intake {
  private readonly underWay = new Map<string, Set<Entry>>();
  /** What was under way when the close was first heard of, less what has been answered since. */
  private readonly beforeClose = new Map<string, Set<Entry>>();

  /** Lets a paper in; the answer is called once it has been answered. */
  enter(ballotId: string): () => void {
    let answered: () => void = () => undefined;
    const entry: Entry = { answered: new Promise((resolve) => (answered = resolve)) };
    const entries = this.underWay.get(ballotId) ?? new Set();
    this.underWay.set(ballotId, entries.add(entry));
    return () => {
      entries.delete(entry);
      if (entries.size === 0 && this.underWay.get(ballotId) === entries) this.underWay.delete(ballotId);
      this.beforeClose.get(ballotId)?.delete(entry);
      answered();
    };
  }

  /** After the close: how many papers that came before it are still being checked. */
  remaining(ballotId: string): number {
    return this.entriesBeforeClose(ballotId).size;
  }

  /** After the close: resolves when every paper that came before it is answered. */
  async drained(ballotId: string): Promise<void> {
    await Promise.all([...this.entriesBeforeClose(ballotId)].map((entry) => entry.answered));
  }

  /** The ballot is frozen; nothing more will be asked of it. */
  forget(ballotId: string): void {
    this.beforeClose.delete(ballotId);
  }

  private entriesBeforeClose(ballotId: string): Set<Entry> {
    const known = this.beforeClose.get(ballotId);
    if (known !== undefined) return known;
    const entries = new Set(this.underWay.get(ballotId));
    this.beforeClose.set(ballotId, entries);
    return entries;
  }
}
