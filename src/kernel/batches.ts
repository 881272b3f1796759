/**
 * Work that costs little more for many than for one: what arrives for a place while its batch is under way goes into the next
 * one together, in the order of arrival. Nothing waits for company, and a place has one batch at a time.
 */
interface Waiting<Item, Answer> {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

export class Batches<Place extends { id: string }, Item, Answer> {
  private readonly queues = new Map<string, Waiting<Item, Answer>[]>();

  /** `work` gives an answer for each item, in their order; what it throws is thrown for all of them. */
  constructor(private readonly work: (place: Place, items: readonly Item[]) => Promise<readonly Answer[]>) {}

  /** The answer for one item, from a batch that begins after this call. */
  add(place: Place, item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = this.queues.get(place.id);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      this.queues.set(place.id, [waiting]);
      void this.drain(place);
    });
  }

  private async drain(place: Place): Promise<void> {
    for (;;) {
      const batch = this.queues.get(place.id) ?? [];
      if (batch.length === 0) {
        this.queues.delete(place.id);
        return;
      }
      this.queues.set(place.id, []);
      await this.answer(place, batch);
    }
  }

  private async answer(place: Place, batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(
        place,
        batch.map(({ item }) => item),
      );
      if (answers.length !== batch.length) throw new Error(`${batch.length} items, but ${answers.length} answers`);
      batch.forEach(({ resolve }, i) => resolve(answers[i] as Answer));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
