/**
 * A refusal is an expected answer: the act did not happen, nothing changed, and the sentence says what to do.
 */
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';

export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
