import { setTimeout as wait } from 'node:timers/promises';

/** Repeats an expectation until it holds, or throws its last failure after `milliseconds`. */
export async function eventually<T>(expectation: () => Promise<T> | T, milliseconds = 10_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(25);
    }
  }
}
