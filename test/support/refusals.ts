/** What became of a request that may be refused. */
import { ApiProblem } from '../../src/cli/demo/api-client.js';

const told = (work: Promise<unknown>, refusal: (problem: ApiProblem['problem']) => unknown): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiProblem ? refusal(error.problem) : String(error)),
  );

/** `done`, or the code of the refusal; whatever else went wrong in its own words. */
export const codeOf = (work: Promise<unknown>): Promise<string> => told(work, ({ code }) => code) as Promise<string>;

/** `done`, or the code of the refusal with the facts of its sentence. */
export const refused = (work: Promise<unknown>): Promise<unknown> => told(work, ({ code, facts }) => [code, facts]);
