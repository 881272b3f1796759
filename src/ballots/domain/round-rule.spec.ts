import fc from 'fast-check';
import type { BallotState } from '../../contract/vocabulary.js';
import { nameable, ruleOfRound, type RoundOf } from './round-rule.js';

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

describe('whom a further round may name (R14)', () => {
  const round = (id: string, follows: string | null, state: BallotState, candidates: string): RoundOf => ({
    id,
    follows,
    state,
    candidateIds: [...candidates],
  });

  it.each([
    ['announced, with no round after it: everybody', [round('A', null, 'announced', 'abc')], 'abc'],
    ['void: everybody', [round('A', null, 'void', 'abc')], 'abc'],
    ['announced and followed: nobody', [round('A', null, 'announced', 'abc'), round('B', 'A', 'announced', 'a')], ''],
    ['void and followed: nobody', [round('A', null, 'void', 'abc'), round('B', 'A', 'draft', 'a')], ''],
    [
      'annulled, and followed before: the rest',
      [round('A', null, 'annulled', 'abc'), round('B', 'A', 'announced', 'a')],
      'bc',
    ],
    ['a draft keeps its candidates', [round('A', null, 'annulled', 'abc'), round('B', 'A', 'draft', 'a')], 'bc'],
    [
      'a void round that may still be followed keeps them',
      [round('A', null, 'annulled', 'abc'), round('B', 'A', 'void', 'ab')],
      'c',
    ],
    [
      'a void round that was followed keeps nobody whom its successor left out',
      [round('A', null, 'annulled', 'abc'), round('B', 'A', 'void', 'ab'), round('C', 'B', 'announced', 'a')],
      'bc',
    ],
    [
      'an annulled later round keeps its own: they go on from there',
      [round('A', null, 'annulled', 'abc'), round('B', 'A', 'annulled', 'ab'), round('C', 'B', 'open', 'a')],
      'c',
    ],
    [
      'everybody is in some later round',
      [round('A', null, 'annulled', 'abc'), round('B', 'A', 'announced', 'ab'), round('C', 'A', 'draft', 'c')],
      '',
    ],
    ['a draft: nobody', [round('A', null, 'draft', 'abc')], ''],
    ['open: nobody', [round('A', null, 'open', 'abc')], ''],
  ])('%s', (_, rounds, names) => {
    expect(nameable(rounds[0] as RoundOf, rounds).join('')).toBe(names);
  });

  /** Acts as three people might take them, in any order; each is tried where the table allows it. */
  const act = fc.record({
    on: fc.nat(20),
    act: fc.constantFrom('announce', 'void', 'annul', 'repeat'),
    names: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
  });

  function played(acts: readonly { on: number; act: string; names: string[] }[]): RoundOf[] {
    const rounds: RoundOf[] = [round('0', null, 'closed', 'abcd')];
    for (const step of acts) {
      const own = rounds[step.on % rounds.length] as RoundOf;
      if (step.act === 'announce' && own.state === 'closed') own.state = 'announced';
      if (step.act === 'void' && own.state === 'closed') own.state = 'void';
      if (step.act === 'annul' && own.state === 'announced') own.state = 'annulled';
      if (step.act === 'repeat') {
        const names = nameable(own, rounds).filter((id) => step.names.includes(id));
        if (names.length > 0) rounds.push(round(String(rounds.length), own.id, 'closed', names.join('')));
      }
    }
    return rounds;
  }

  it('whatever happens, nobody waits in two rounds at once or may be named in two', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const rounds = played(acts);
        for (const id of 'abcd') {
          const waiting = rounds.filter((own) => own.state === 'closed' && own.candidateIds.includes(id));
          const ways = rounds.filter((own) => nameable(own, rounds).includes(id));
          expect(waiting.length).toBeLessThanOrEqual(1);
          expect(ways.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('whoever loses an outcome by an annulment waits in a round, has one that holds, or may be named in exactly one', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const rounds = played(acts);
        for (const { candidateIds } of rounds.filter(({ state }) => state === 'annulled'))
          for (const id of candidateIds) {
            const holding = rounds.some(
              (own) => ['closed', 'announced'].includes(own.state) && own.candidateIds.includes(id),
            );
            const ways = rounds.filter((own) => nameable(own, rounds).includes(id));
            expect(holding || ways.length === 1).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });
});
