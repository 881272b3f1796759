/**
 * Papers of this process between arrival and answer, per ballot. A paper enters before it reads whether the ballot is open,
 * so whoever closes the ballot first and then waits for the intake to drain misses none that was told 'open'.
 */
import { Injectable } from '@nestjs/common';

@Injectable()
export class Intake {
  private readonly counts = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  enter(ballotId: string): void {
    this.counts.set(ballotId, this.under(ballotId) + 1);
  }

  leave(ballotId: string): void {
    const left = this.under(ballotId) - 1;
    if (left > 0) {
      this.counts.set(ballotId, left);
      return;
    }
    this.counts.delete(ballotId);
    for (const resolve of this.waiting.get(ballotId) ?? []) resolve();
    this.waiting.delete(ballotId);
  }

  /** How many papers are being checked. */
  under(ballotId: string): number {
    return this.counts.get(ballotId) ?? 0;
  }

  /** Resolves when no paper is being checked. */
  async drained(ballotId: string): Promise<void> {
    if (this.under(ballotId) === 0) return;
    await new Promise<void>((resolve) => this.waiting.set(ballotId, [...(this.waiting.get(ballotId) ?? []), resolve]));
  }
}
