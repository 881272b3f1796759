/** How long after a push that failed the next one is made. */
const AGAIN_MILLISECONDS = 1000;

/**
 * Pushes after a burst of changes: the first at once, the rest gathered and pushed after at most `gather` milliseconds. One
 * push per key runs at a time, and a change during a push is always followed by another one; a push that fails is tried again
 * with what it had to tell, so the last state is never left unsent.
 */
export class Burst<Part extends string> {
  private readonly waiting = new Map<string, Set<Part>>();
  private readonly running = new Set<string>();
  private readonly lastAt = new Map<string, number>();

  constructor(
    private readonly push: (key: string, parts: ReadonlySet<Part>) => Promise<void>,
    private readonly gather: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  signal(key: string, part: Part): void {
    const first = !this.waiting.has(key);
    this.keep(key, part);
    if (first && !this.running.has(key)) this.schedule(key);
  }

  private schedule(key: string): void {
    const since = performance.now() - (this.lastAt.get(key) ?? -Infinity);
    if (since >= this.gather) void this.run(key);
    else setTimeout(() => void this.run(key), this.gather - since).unref();
  }

  private async run(key: string): Promise<void> {
    const parts = this.waiting.get(key);
    if (parts === undefined || this.running.has(key)) return;
    this.waiting.delete(key);
    this.running.add(key);
    this.lastAt.set(key, performance.now());
    try {
      await this.push(key, parts);
    } catch (error) {
      this.failed(error);
      for (const part of parts) this.keep(key, part);
      this.lastAt.set(key, performance.now() + AGAIN_MILLISECONDS - this.gather);
    } finally {
      this.running.delete(key);
      if (this.waiting.has(key)) this.schedule(key);
    }
  }

  private keep(key: string, part: Part): void {
    const parts = this.waiting.get(key);
    if (parts === undefined) this.waiting.set(key, new Set([part]));
    else parts.add(part);
  }
}
