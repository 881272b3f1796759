import type { Problem } from '../../../../src/contract/problem.js';
import { ProblemError, Unreachable } from '../../api/problem-error.js';
import { endSession } from './end-session.js';

describe('the end of a session', () => {
  test('is tried until the server confirms it, and every failure is said', async () => {
    const answers = [new Unreachable(), new Unreachable()];
    const said: unknown[] = [];
    const end = async (): Promise<void> => {
      const failure = answers.shift();
      if (failure) throw failure;
    };
    await endSession(
      end,
      (error) => said.push(error),
      async () => undefined,
    );
    expect(said).toHaveLength(2);
  });

  test('a session that the server does not know has ended', async () => {
    const end = (): Promise<void> =>
      Promise.reject(new ProblemError({ code: 'access.signed-out', title: '' } as Problem));
    await expect(
      endSession(
        end,
        () => expect(true).toBe(false),
        async () => undefined,
      ),
    ).resolves.toBeUndefined();
  });
});
