import type { Problem } from '../../../../src/contract/problem.js';
import { ProblemError, Unreachable } from '../../api/problem-error.js';
import { offerCredential, type SignInSteps } from './meeting-credential.js';

function tab(...answers: (Error | null)[]): SignInSteps & { offered: string[] } {
  const offered: string[] = [];
  return {
    offered,
    make: async () => 'first',
    replace: async (used) => `after-${used}`,
    register: async (credential) => {
      offered.push(credential);
      const answer = answers.shift();
      if (answer) throw answer;
    },
  };
}

const refusal = (code: string): ProblemError => new ProblemError({ code, title: code } as Problem);

describe('the credential offered at the sign-in', () => {
  test('a lost answer replaces nothing', async () => {
    const steps = tab(new Unreachable());
    await expect(offerCredential(steps)).rejects.toThrow('unreachable');
    await offerCredential(steps);
    expect(steps.offered).toEqual(['first', 'first']);
  });

  test('a key that is used up is replaced once', async () => {
    const steps = tab(refusal('credential.used'));
    await offerCredential(steps);
    expect(steps.offered).toEqual(['first', 'after-first']);
  });

  test('any other refusal is passed on', async () => {
    await expect(offerCredential(tab(refusal('seat.ballot-open')))).rejects.toThrow('seat.ballot-open');
  });
});
