import fc from 'fast-check';
import type { BallotState } from '../../contract/vocabulary.js';
import {
  ReviewRounds,
  keeps,
  choosesRules,
  goesOnFrom,
  keepsFromRounds,
  nameable,
  nextRound,
  ruleOfRound,
  stillConfirmed,
  undecided,
  type Keeping,
  type RoundOf,
  type Stood,
} from './round-rule.js';

describe('what a further round takes over (R14, R15)', () => {
  it.each([
    ['no quota, no cap', { left: null, cap: null }, 3, { quota: null, cap: null }],
    ['a void round: all its places', { left: 5, cap: 4 }, 10, { quota: 5, cap: 4 }],
    ['a run-off: the places left', { left: 1, cap: null }, 2, { quota: 1, cap: null }],
    ['a cap that the paper cannot exceed is none', { left: null, cap: 3 }, 3, { quota: null, cap: null }],
    ['a cap below the candidates stays', { left: null, cap: 3 }, 4, { quota: null, cap: 3 }],
    [
      'after an annulment: no more places than candidates, so that the others have theirs',
      { left: 3, cap: null },
      2,
      { quota: 2, cap: null },
    ],
    ['and the round on those others has what is left', { left: 1, cap: null }, 4, { quota: 1, cap: null }],
    ['no place left', { left: 0, cap: null }, 2, null],
  ])('%s', (_, before, candidates, rule) => {
    expect(ruleOfRound(before, candidates)).toEqual(rule);
  });
});

describe('whom an announced ballot leaves without a place (R15, R16)', () => {
  const line = (candidateId: string, standing: Stood['standing'], withdrawnSince = false): Stood => ({
    candidateId,
    standing,
    withdrawnSince,
  });
  it.each([
    ['no quota: everybody', [line('a', null), line('b', null)], 'ab'],
    [
      'a tie: those in it and nobody else',
      [line('a', 'within'), line('b', 'tied'), line('c', 'tied'), line('d', null)],
      'bc',
    ],
    ['a tie that one has left by withdrawing', [line('a', 'within'), line('b', 'tied'), line('c', 'tied', true)], 'b'],
    ['no tie: whoever has no place', [line('a', 'within'), line('b', 'beyond'), line('c', null)], 'bc'],
    ['a place that a withdrawal freed', [line('a', 'within', true), line('b', 'within'), line('c', null)], 'ac'],
    ['everybody has a place', [line('a', 'within'), line('b', 'within')], ''],
  ] as const)('%s', (_, lines, named) => {
    expect(
      undecided(
        lines.map(({ candidateId }) => candidateId),
        lines,
      ).join(''),
    ).toBe(named);
  });
});

describe('whom a further round may name (R14)', () => {
  const round = (id: string, follows: string | null, state: BallotState, candidates: string): RoundOf => ({
    id,
    follows,
    state,
    candidateIds: [...candidates],
    ...{ rehearsal: false, panelId: null, limited: false },
  });
  const rehearsed = (id: string, state: BallotState): RoundOf => ({
    ...round(id, null, state, 'abc'),
    rehearsal: true,
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
    [
      'who has gone on in a ballot beside a void one goes on from there',
      [round('A', null, 'void', 'abc'), round('N', null, 'announced', 'c')],
      'ab',
    ],
    [
      'and from there anew, whatever the void one would still allow',
      [round('N', null, 'annulled', 'c'), round('A', null, 'void', 'abc')],
      'c',
    ],
    ['a first draft beside it keeps nobody', [round('A', null, 'void', 'abc'), round('N', null, 'draft', 'c')], 'abc'],
    [
      'the round before keeps nobody from the one after this',
      [round('B', 'A', 'announced', 'ab'), round('A', null, 'annulled', 'abc')],
      'ab',
    ],
    [
      "a panel's ballot keeps nobody from the plenary's rounds (R3)",
      [round('A', null, 'annulled', 'abc'), { ...round('P', null, 'announced', 'abc'), panelId: 'p' }],
      'abc',
    ],
    [
      'rehearsals keep nobody from each other (R22)',
      [rehearsed('A', 'announced'), rehearsed('B', 'announced'), round('N', null, 'draft', 'abc')],
      'abc',
    ],
    ['a draft: nobody', [round('A', null, 'draft', 'abc')], ''],
    ['open: nobody', [round('A', null, 'open', 'abc')], ''],
  ])('%s', (_, rounds, names) => {
    expect(nameable(rounds[0] as RoundOf, new ReviewRounds(rounds)).join('')).toBe(names);
  });

  /** Acts of the secretary and of three people, in any order; each is tried where the tables and the rules allow it. */
  const act = fc.record({
    on: fc.nat(20),
    act: fc.constantFrom('announce', 'void', 'annul', 'repeat', 'beside', 'open', 'remove'),
    names: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
  });
  type Act = { on: number; act: string; names: string[] };

  const keeping = (one: RoundOf, rounds: readonly RoundOf[]): Keeping => ({
    ...one,
    followed: rounds.some(({ follows }) => follows === one.id),
  });
  const before = ({ follows }: RoundOf, rounds: readonly RoundOf[]): RoundOf[] =>
    rounds.filter(({ id }) => id === follows).flatMap((one) => [one, ...before(one, rounds)]);

  /** As the drafting and the opening ask: whom another ballot keeps out of this one. */
  function kept(own: RoundOf, rounds: readonly RoundOf[]): Set<string> {
    const others = rounds.filter((one) => one !== own && !before(own, rounds).includes(one));
    const rule = own.follows === null ? keeps : keepsFromRounds;
    return new Set(others.filter((one) => rule(keeping(one, rounds))).flatMap(({ candidateIds }) => candidateIds));
  }

  /** A state changes where it is the one before; a draft opens, or is drafted, where nobody on it is kept out. */
  const move = (own: RoundOf, from: BallotState, to: BallotState): void => {
    if (own.state === from) own.state = to;
  };
  const isFree = (own: RoundOf, rounds: readonly RoundOf[]): boolean => {
    const refused = kept(own, rounds);
    return !own.candidateIds.some((name) => refused.has(name));
  };
  const ACTS: Record<string, (own: RoundOf, rounds: RoundOf[], names: string[], id: string) => void> = {
    announce: (own) => move(own, 'closed', 'announced'),
    void: (own) => move(own, 'closed', 'void'),
    annul: (own) => move(own, 'announced', 'annulled'),
    remove: (own, rounds) => {
      if (own.state === 'draft') rounds.splice(rounds.indexOf(own), 1);
    },
    repeat: (own, rounds, names, id) => {
      const chosen = nameable(own, new ReviewRounds(rounds)).filter((name) => names.includes(name));
      if (chosen.length > 0) rounds.push(round(id, own.id, 'draft', chosen.join('')));
    },
    beside: (_, rounds, names, id) => {
      const drafted = round(id, null, 'draft', names.join(''));
      if (isFree(drafted, rounds)) rounds.push(drafted);
    },
    open: (own, rounds) => {
      if (isFree(own, rounds)) move(own, 'draft', 'closed');
    },
  };

  function afterActs(acts: readonly Act[]): RoundOf[] {
    const rounds: RoundOf[] = [round('0', null, 'closed', 'abcd')];
    for (const [n, step] of acts.entries())
      ACTS[step.act]?.(rounds[step.on % rounds.length] as RoundOf, rounds, step.names, String(n + 1));
    return rounds;
  }

  it('whatever happens, no candidate has two votes that hold, or wait, but the later is a round after the earlier', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const rounds = afterActs(acts);
        for (const id of 'abcd') {
          const votes = rounds.filter(
            (own) => ['closed', 'announced', 'annulled'].includes(own.state) && own.candidateIds.includes(id),
          );
          expect(votes.filter(({ state }) => state === 'closed').length).toBeLessThanOrEqual(1);
          for (const one of votes)
            for (const other of votes.filter((later) => later !== one)) {
              const related = before(one, rounds).includes(other) || before(other, rounds).includes(one);
              expect(related).toBe(true);
            }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('nobody is stranded: each waits, has an outcome that holds, may be named in a round, or is free for a first vote', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const rounds = afterActs(acts);
        for (const id of 'abcd') {
          const own = rounds.filter(({ candidateIds }) => candidateIds.includes(id));
          const holding = own.some((one) => ['closed', 'announced'].includes(one.state));
          const drafted = own.some((one) => one.state === 'draft' && !kept(one, rounds).has(id));
          const named = own.some((one) => nameable(one, new ReviewRounds(rounds)).includes(id));
          const free = !kept(round('new', null, 'draft', id), rounds).has(id);
          expect([id, holding || drafted || named || free]).toEqual([id, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the round after a tie (R16)', () => {
  const line = (candidateId: string, standing: Stood['standing'], withdrawnSince = false): Stood => ({
    candidateId,
    standing,
    withdrawnSince,
  });
  const lines = [line('a', 'within'), line('b', 'tied'), line('c', 'tied'), line('d', 'beyond')];
  const ballot = (id: string, follows: string | null, state: BallotState, candidates: string): RoundOf => ({
    ...{ id, follows, state, candidateIds: [...candidates], rehearsal: false, panelId: null, limited: true },
  });
  const tied = ballot('A', null, 'announced', 'abcd');
  /** After the last of these ballots. */
  const after = (rounds: RoundOf[], given: readonly Stood[], tiesStop = false): unknown[] => {
    const last = rounds.at(-1) as RoundOf;
    const { names, all, stopped } = nextRound(last, new ReviewRounds(rounds), { lines: given, tiesStop });
    return [names.join(''), all, stopped];
  };

  it.each<[string, RoundOf[], string | undefined]>([
    ['an announced one: itself', [tied], 'A'],
    ['a void round: what it followed, for it was not held', [tied, ballot('B', 'A', 'void', 'bc')], 'A'],
    ['an annulled round: the same, for its outcome holds for nobody', [tied, ballot('B', 'A', 'annulled', 'bc')], 'A'],
    ['a void first ballot: nothing', [ballot('A', null, 'void', 'abcd')], undefined],
    ['an annulled first ballot: nothing', [ballot('A', null, 'annulled', 'abcd')], undefined],
    ['a run-off that was held: that', [tied, ballot('B', 'A', 'announced', 'bc')], 'B'],
  ])('goes on from, after %s', (_, rounds, from) => {
    expect(goesOnFrom(rounds.at(-1) as RoundOf, new ReviewRounds(rounds))?.id).toBe(from);
  });

  it('names all of those in it and may name no fewer', () => {
    expect(after([tied], lines)).toEqual(['bc', true, false]);
  });

  it('so does the round after a run-off that was void, or annulled: making it void narrows no tie', () => {
    for (const state of ['void', 'annulled'] as const)
      expect(after([tied, ballot('B', 'A', state, 'bc')], lines)).toEqual(['bc', true, false]);
  });

  it('leaves out who has withdrawn since (R17)', () => {
    expect(after([tied], [...lines.slice(0, 2), line('c', 'tied', true)])).toEqual(['b', true, false]);
  });

  it('is none where the review stops at a tie', () => {
    expect(after([tied], lines, true)).toEqual(['', true, true]);
  });

  it('without a tie names whom somebody says, of those without a place', () => {
    expect(after([tied], [line('a', 'within'), line('b', 'beyond')])).toEqual(['bcd', false, false]);
    expect(after([ballot('A', null, 'void', 'ab')], [])).toEqual(['ab', false, false]);
  });
});

describe('a confirmed round whose draft was removed (R23)', () => {
  const round = (id: string, names: string) => ({
    ...{ id, ballotId: 'A', meetingId: 'm', reason: 'r', requestedBy: 's', candidateIds: [...names] },
  });
  const free = (names: string, all = false) => ({ names: [...names], all, stopped: false });
  it.each<[string, string[], ReturnType<typeof free>, string | undefined]>([
    ['is drafted again', ['ab'], free('abc'), 'ab'],
    ['the last one that still can be', ['ax', 'b'], free('ab'), 'b'],
    ['not where somebody of it went on elsewhere', ['ab'], free('a'), undefined],
    ['not where everybody of it has withdrawn', [''], free('ab'), undefined],
    ['not in a tie that it is not all of', ['a'], free('ab', true), undefined],
    ['in a tie that it is all of', ['ab'], free('ab', true), 'ab'],
    ['not where none was confirmed', [], free('ab'), undefined],
  ])('%s', (_, confirmed, next, found) => {
    const rounds = confirmed.map((names) => round(names, names));
    expect(stillConfirmed(rounds, next)?.id).toBe(found);
  });
});

describe('whose rules are chosen (R14, R17)', () => {
  const round = (id: string, follows: string | null, state: BallotState): RoundOf => ({
    ...{ id, follows, state, candidateIds: ['a'], rehearsal: false, panelId: null, limited: false },
  });
  it.each<[string, RoundOf[], boolean]>([
    ['a first draft', [round('A', null, 'draft')], true],
    ['a void first ballot: of its repeat', [round('A', null, 'void')], true],
    ['the repeat of a void one', [round('A', null, 'void'), round('B', 'A', 'draft')], true],
    [
      'the repeat of a void repeat',
      [round('A', null, 'void'), round('B', 'A', 'void'), round('C', 'B', 'draft')],
      true,
    ],
    ['a second vote', [round('A', null, 'announced'), round('B', 'A', 'draft')], false],
    [
      'a round after an annulment, which shares its places',
      [round('A', null, 'annulled'), round('B', 'A', 'draft')],
      false,
    ],
    [
      'the repeat of a void run-off',
      [round('A', null, 'announced'), round('B', 'A', 'void'), round('C', 'B', 'draft')],
      false,
    ],
    ['one that is open', [round('A', null, 'open')], false],
  ])('%s', (_, rounds, chosen) => {
    expect(choosesRules(rounds.at(-1) as RoundOf, new ReviewRounds(rounds))).toBe(chosen);
  });
});

describe('whom a ballot keeps out of another (R14)', () => {
  it.each<[string, Keeping, boolean, boolean]>([
    ['a first draft', { state: 'draft', follows: null, followed: false }, false, false],
    ['the draft of a further round', { state: 'draft', follows: 'A', followed: false }, true, true],
    ['open', { state: 'open', follows: null, followed: false }, true, true],
    ['closed', { state: 'closed', follows: null, followed: false }, true, true],
    ['announced', { state: 'announced', follows: null, followed: false }, true, true],
    ['announced and followed', { state: 'announced', follows: null, followed: true }, true, true],
    ['annulled', { state: 'annulled', follows: null, followed: false }, true, true],
    ['void, with no round after it', { state: 'void', follows: null, followed: false }, true, false],
    ['void and followed', { state: 'void', follows: 'A', followed: true }, false, false],
  ])('%s', (_, ballot, first, further) => {
    expect([keeps(ballot), keepsFromRounds(ballot)]).toEqual([first, further]);
  });
});
