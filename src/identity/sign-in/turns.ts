/** Work of which only so much is done at once; the rest waits its turn, first come, first served. */
export class Turns {
  private under = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.under < this.atOnce) this.under += 1;
    else await new Promise<void>((turn) => this.waiting.push(turn));
    try {
      return await work();
    } finally {
      // the turn is handed on, so that nobody comes between
      const next = this.waiting.shift();
      if (next === undefined) this.under -= 1;
      else next();
    }
  }
}
