import { Turns } from './turns.js';

it('lets only so many work at once, in the order in which they came, and goes on after one that fails', async () => {
  const turns = new Turns(2);
  let [under, most] = [0, 0];
  const order: number[] = [];
  const work = (n: number) => async (): Promise<number> => {
    under += 1;
    most = Math.max(most, under);
    order.push(n);
    await new Promise((resolve) => setTimeout(resolve, 1));
    under -= 1;
    if (n === 3) throw new Error('fails');
    return n;
  };
  const done = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => turns.take(work(n))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
