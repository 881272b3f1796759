import { ruleOfRound } from './round-rule.js';

describe('what a further round takes over (R14, R15)', () => {
  it.each([
    ['no quota, no cap', { quota: null, cap: null, given: 0 }, 3, { quota: null, cap: null }],
    ['a void round: all its places', { quota: 5, cap: 4, given: 0 }, 10, { quota: 5, cap: 4 }],
    ['a run-off: the places left', { quota: 5, cap: null, given: 4 }, 2, { quota: 1, cap: null }],
    ['a cap that the paper cannot exceed is none', { quota: null, cap: 3, given: 0 }, 3, { quota: null, cap: null }],
    ['a cap below the candidates stays', { quota: null, cap: 3, given: 0 }, 4, { quota: null, cap: 3 }],
    ['no place left', { quota: 5, cap: null, given: 5 }, 2, null],
  ])('%s', (_, before, candidates, rule) => {
    expect(ruleOfRound(before, candidates)).toEqual(rule);
  });
});
