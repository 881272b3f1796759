/** What goes together, in which order, and that nobody's answer is lost or another's. */
import { Batches } from './batches.js';

/** Work that ends when it is told to, and remembers what it was given. */
class Work {
  readonly given: string[] = [];
  readonly under: { end: (answers?: string[]) => void; fail: (error: Error) => void }[] = [];

  readonly batches = new Batches<{ id: string }, string, string>((place, items) => {
    this.given.push(`${place.id}: ${items.join(' ')}`);
    return new Promise((resolve, reject) => {
      this.under.push({
        end: (answers = items.map((item) => item.toUpperCase())) => resolve(answers),
        fail: reject,
      });
    });
  });

  add(item: string, id = 'one'): Promise<string> {
    return this.batches.add({ id }, item);
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('the first goes at once and alone; what arrives meanwhile goes together, in its order, when that has ended', async () => {
  const work = new Work();
  const first = work.add('a');
  expect(work.given).toEqual(['one: a']);
  const rest = [work.add('b'), work.add('c')];
  await turn();
  expect(work.given).toEqual(['one: a']);
  work.under[0]?.end();
  expect(await first).toBe('A');
  await turn();
  expect(work.given).toEqual(['one: a', 'one: b c']);
  work.under[1]?.end();
  expect(await Promise.all(rest)).toEqual(['B', 'C']);
});

it('what arrives once everything is answered begins anew, at once', async () => {
  const work = new Work();
  const first = work.add('a');
  work.under[0]?.end();
  await first;
  await turn();
  void work.add('b');
  expect(work.given).toEqual(['one: a', 'one: b']);
});

it('places do not wait for each other', () => {
  const work = new Work();
  void work.add('a', 'one');
  void work.add('b', 'two');
  expect(work.given).toEqual(['one: a', 'two: b']);
});

it('a fault is that of its whole batch, and of no other', async () => {
  const work = new Work();
  const first = work.add('a');
  const second = [work.add('b'), work.add('c')];
  const outcomes = Promise.allSettled([first, ...second]);
  work.under[0]?.end();
  await turn();
  const third = work.add('d');
  work.under[1]?.fail(new Error('away'));
  await turn();
  work.under[2]?.end();
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await third).toBe('D');
});

it('work that throws at once is a fault of its batch too', async () => {
  const batches = new Batches<{ id: string }, string, string>(() => {
    throw new Error('at once');
  });
  await expect(batches.add({ id: 'one' }, 'a')).rejects.toThrow('at once');
  await expect(batches.add({ id: 'one' }, 'b')).rejects.toThrow('at once');
});

it('work that answers too few is a fault, so that nobody waits for ever', async () => {
  const work = new Work();
  const first = work.add('a');
  const rest = Promise.allSettled([work.add('b'), work.add('c')]);
  work.under[0]?.end();
  await first;
  await turn();
  work.under[1]?.end(['B']);
  expect((await rest).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
