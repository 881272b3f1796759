import { Burst } from './burst.js';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('the first change goes at once, the ones meanwhile together, and each key has its own', async () => {
  const pushed: string[] = [];
  const push = async (key: string, parts: ReadonlySet<string>): Promise<void> => {
    pushed.push(`${key}:${[...parts].sort().join('+')}`);
    await pause(5);
  };
  const burst = new Burst<string>(push, 30, () => undefined);
  burst.signal('a', 'fast');
  burst.signal('b', 'slow');
  for (const part of ['slow', 'fast', 'slow']) burst.signal('a', part);
  await pause(100);
  expect(pushed).toEqual(['a:fast', 'b:slow', 'a:fast+slow']);
});

it('what a failed push had to tell is told by the next one, which comes by itself', async () => {
  const pushed: string[] = [];
  const faults: unknown[] = [];
  const push = (_key: string, parts: ReadonlySet<string>): Promise<void> => {
    if (faults.length === 0) return Promise.reject(new Error('the database blinked'));
    pushed.push([...parts].sort().join('+'));
    return Promise.resolve();
  };
  const burst = new Burst<string>(push, 10, (fault) => faults.push(fault));
  burst.signal('a', 'slow');
  await pause(50);
  expect(pushed).toEqual([]);
  burst.signal('a', 'fast');
  await pause(1500);
  expect(faults).toHaveLength(1);
  expect(pushed).toEqual(['fast+slow']);
});
