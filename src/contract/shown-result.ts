/**
 * The result that a room shows is sent apart from the rest: it has a line for every candidate, and the snapshots that follow
 * it with every act only name it.
 */
import type { Joined, PushedSlow, ShownResult, SlowSnapshot } from './live.js';

/** The result that a screen was sent last. */
export class HeldResult {
  private held: ShownResult | null = null;

  hold(shown: ShownResult): void {
    this.held = shown;
  }

  join({ slow, result: digest }: Pick<Joined, 'slow' | 'result'>): void {
    if (digest !== null && slow.result !== null) this.held = { digest, result: slow.result };
  }

  /** The snapshot whole; null where it names another result than the one held, so that the screen has to join again. */
  whole(pushed: PushedSlow): SlowSnapshot | null {
    if (pushed.result === null) return { ...pushed, result: null };
    if (pushed.result !== this.held?.digest) return null;
    return { ...pushed, result: this.held.result };
  }
}
