/**
 * What a screen does with a result that is sent once: it keeps the lines, and puts them to the snapshots that name them.
 */
import type { AnnouncedResult } from './announced-result.js';
import type { Joined, PushedSlow, SlowSnapshot } from './live.js';
import { unpacked } from './packed-result.js';

export class HeldResult {
  private digest: string | null = null;
  private result: AnnouncedResult | null = null;

  join({ slow, result: digest }: Pick<Joined, 'slow' | 'result'>): void {
    if (digest !== null && slow.result !== null) this.hold(digest, slow.result);
  }

  /** The snapshot whole; null where it names a result that this screen was not sent, so that it has to join again. */
  whole(pushed: PushedSlow): SlowSnapshot | null {
    if (pushed.result === null) return { ...pushed, result: null };
    const { digest, result } = pushed.result;
    if (result !== null) this.hold(digest, unpacked(result));
    return digest === this.digest ? { ...pushed, result: this.result } : null;
  }

  private hold(digest: string, result: AnnouncedResult): void {
    this.digest = digest;
    this.result = result;
  }
}
