import fc from 'fast-check';
import { Rational } from '../rational.js';
import { placesOf } from './quota.js';
import { rankCandidates, type Contender, type Ranking, type RankingRule } from './ranking.js';

const number = (text: string): Rational => {
  const read = Rational.parse(text);
  if (read === null) throw new Error(`no number: ${text}`);
  return read;
};
const numbers = (values: Record<string, string>): Map<string, Rational> =>
  new Map(Object.entries(values).map(([key, value]) => [key, number(value)]));

const voted = (id: string, agree: number | null, eligible = true): Contender => ({ id, eligible, agree, score: null });
function scored(
  id: string,
  exact: string,
  more: { value?: string; agree?: number; parts?: Record<string, string>; items?: Record<string, string> } = {},
): Contender {
  const { value = exact, agree = null, parts = {}, items = {} } = more;
  const score = { exact: number(exact), value: number(value), parts: numbers(parts), items: numbers(items) };
  return { id, eligible: true, agree, score };
}

const BY_VOTES: RankingRule = { rankBy: 'agree', tieBreak: ['run-off'] };
const BY_VALUE: RankingRule = { rankBy: 'rounded', tieBreak: [] };
/** `1` within, `1-` beyond the quota, `1?` unresolved, `-` not eligible. */
const shown = ({ placings }: Ranking): string =>
  placings
    .map(({ rank, within, unresolved }) => (rank === null ? '-' : `${rank}${unresolved ? '?' : within ? '' : '-'}`))
    .join(' ');
const ranks = (contenders: Contender[], rule: RankingRule): string => shown(rankCandidates(contenders, rule));

describe('the places of a quota (R45)', () => {
  it.each([
    ['0.40', 13, 5],
    ['0.55', 13, 7],
    ['1/3', 9, 3],
    ['1', 4, 4],
    ['0.40', 2, 0],
    ['0.99', 1, 0],
    // 0.29 × 100 is 28.999… in floating point
    ['0.29', 100, 29],
  ])('a share of %s of %i is %i', (share, all, places) => {
    expect(placesOf({ share: number(share), of: 'all' }, all, 0)).toBe(places);
    expect(placesOf({ share: number(share), of: 'eligible' }, 0, all)).toBe(places);
  });

  it('a count is itself, however many there are', () => {
    expect(placesOf({ count: 7 }, 3, 2)).toBe(7);
  });
});

describe('ranking by agree votes (R15, R16)', () => {
  const votes = (...agree: number[]): Contender[] => agree.map((n, i) => voted(`c${i}`, n));
  it.each([
    ['the same rank, and the next one skips', [9, 8, 8, 7], null, '1 2 2 4'],
    ['without a quota everybody has a place', [5, 5, 1], null, '1 1 3'],
    ['who fits is within, the others beyond', [7, 9, 8], 2, '3- 1 2'],
    ['a tie inside the quota is no tie at its boundary', [9, 9, 8, 7], 3, '1 1 3 4-'],
    ['a tie beyond the quota is no tie at its boundary', [9, 8, 7, 7], 2, '1 2 3- 3-'],
    ['a tie over the boundary: none of them, and the first stays', [9, 8, 8, 7], 2, '1 2? 2? 4-'],
    ['three for one place', [8, 8, 8], 1, '1? 1? 1?'],
    ['a tie that ends exactly at the boundary fits', [9, 8, 8, 7], 3, '1 2 2 4-'],
    ['more places than candidates: they stay empty', [9, 8], 5, '1 2'],
    ['no places at all', [9, 9], 0, '1- 1-'],
  ])('%s', (_, agree, count, expected) => {
    expect(ranks(votes(...agree), count === null ? BY_VOTES : { ...BY_VOTES, quota: { count } })).toBe(expected);
  });

  it('who failed or withdrew has no rank and never fills a place', () => {
    const contenders = [voted('a', 9), voted('b', 12, false), voted('c', 3, false), voted('d', 7)];
    expect(ranks(contenders, { ...BY_VOTES, quota: { count: 3 } })).toBe('1 - - 2');
  });

  it('a share counts all candidates, or the eligible ones, as it says', () => {
    const contenders = [voted('a', 9), voted('b', 8), voted('c', 1, false), voted('d', 1, false)];
    const share = number('0.5');
    expect(rankCandidates(contenders, { ...BY_VOTES, quota: { share, of: 'all' } }).quota).toBe(2);
    expect(rankCandidates(contenders, { ...BY_VOTES, quota: { share, of: 'eligible' } }).quota).toBe(1);
  });

  it('who has no votes is not ranked by votes', () => {
    expect(ranks([voted('a', null), voted('b', 0)], BY_VOTES)).toBe('- 1');
  });
});

describe('ranking by score', () => {
  it('rounded, 81.665 and 81.6650001 tie at 81.67; exactly, the second is first', () => {
    const contenders = [scored('a', '81.665', { value: '81.67' }), scored('b', '81.6650001', { value: '81.67' })];
    expect(ranks(contenders, BY_VALUE)).toBe('1 1');
    expect(ranks(contenders, { ...BY_VALUE, rankBy: 'exact' })).toBe('2 1');
  });

  it('4 candidates, quota 2, values 90, 80, 80, 70: the first is within, the second and third are unresolved', () => {
    const contenders = ['90', '80', '80', '70'].map((value, i) => scored(`c${i}`, value));
    expect(ranks(contenders, { ...BY_VALUE, quota: { count: 2 } })).toBe('1 2? 2? 4-');
  });

  it('the cut line is held against the rounded value, or the exact one where that ranks', () => {
    const contenders = [scored('a', '59.996', { value: '60.00' }), scored('b', '60')];
    const cutLine = number('60');
    expect(ranks(contenders, { ...BY_VALUE, cutLine })).toBe('1 1');
    expect(ranks(contenders, { ...BY_VALUE, rankBy: 'exact', cutLine })).toBe('- 1');
    expect(ranks(contenders, { rankBy: 'agree', tieBreak: [], cutLine })).toBe('- -');
  });

  it('who has no score has no rank by it, and is not above a cut line', () => {
    expect(ranks([voted('a', 9), scored('b', '1')], BY_VALUE)).toBe('- 1');
    expect(ranks([voted('a', 9)], { ...BY_VOTES, cutLine: number('0') })).toBe('-');
  });

  it('the chain breaks ties in its order, and only those that are left', () => {
    const contenders = [
      scored('a', '80', { agree: 9, parts: { defense: '30' }, items: { paper: '5' } }),
      scored('b', '80', { agree: 9, parts: { defense: '31' }, items: { paper: '4' } }),
      scored('c', '80', { agree: 10, parts: { defense: '1' }, items: { paper: '1' } }),
      scored('d', '81', { agree: 1, parts: { defense: '0' }, items: { paper: '0' } }),
    ];
    expect(ranks(contenders, { ...BY_VALUE, tieBreak: ['agree'] })).toBe('3 3 2 1');
    expect(ranks(contenders, { ...BY_VALUE, tieBreak: ['agree', 'part:defense'] })).toBe('4 3 2 1');
    expect(ranks(contenders, { ...BY_VALUE, tieBreak: ['item:paper', 'agree'] })).toBe('2 3 4 1');
    expect(ranks(contenders, { ...BY_VALUE, tieBreak: ['run-off', 'agree'] })).toBe('2 2 2 1');
  });

  it('a criterion that one of the tied lacks tells none of them apart, and the next one is asked', () => {
    const contenders = [
      scored('a', '80', { agree: 9, parts: { defense: '1' } }),
      scored('b', '80', { parts: { defense: '2' } }),
      scored('c', '80', { agree: 3, parts: { defense: '3' } }),
    ];
    expect(ranks(contenders, { ...BY_VALUE, tieBreak: ['agree'] })).toBe('1 1 1');
    expect(ranks(contenders, { ...BY_VALUE, tieBreak: ['agree', 'part:defense'] })).toBe('3 2 1');
  });

  it('thirds are thirds', () => {
    expect(ranks([scored('a', '250/3'), scored('b', '83.3333333333333333')], { ...BY_VALUE, rankBy: 'exact' })).toBe(
      '1 2',
    );
  });
});

describe('whatever the votes', () => {
  const contestants = fc
    .array(fc.record({ agree: fc.nat(12), eligible: fc.boolean(), points: fc.nat(3) }), { maxLength: 14 })
    .map((rows) =>
      rows.map(({ agree, eligible, points }, i): Contender => ({
        ...scored(`c${i}`, String(points), { agree }),
        eligible,
      })),
    );
  const rules = fc
    .record({
      rankBy: fc.constantFrom('agree' as const, 'rounded' as const),
      tieBreak: fc.constantFrom<RankingRule['tieBreak']>([], ['agree'], ['run-off', 'agree']),
      quota: fc.nat(15),
    })
    .map(({ quota, ...rule }): RankingRule => ({ ...rule, quota: { count: quota } }));

  it('the order in which candidates are given is irrelevant', () => {
    fc.assert(
      fc.property(
        contestants.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        rules,
        ([all, shuffled], rule) => {
          const byId = (ranking: Ranking) => [...ranking.placings].sort((a, b) => a.id.localeCompare(b.id));
          expect(byId(rankCandidates(shuffled, rule))).toEqual(byId(rankCandidates(all, rule)));
          expect(rankCandidates(shuffled, rule).placings.map(({ id }) => id)).toEqual(shuffled.map(({ id }) => id));
        },
      ),
    );
  });

  it('places are never more than the quota; empty ones mean that nobody is left, or a tie for them', () => {
    fc.assert(
      fc.property(contestants, rules, (all, rule) => {
        const { quota, placings } = rankCandidates(all, rule);
        const count = (of: (placing: (typeof placings)[number]) => boolean): number => placings.filter(of).length;
        const [within, tied] = [count((p) => p.within), count((p) => p.unresolved)];
        expect(within).toBeLessThanOrEqual(quota ?? 0);
        if (tied > 0) expect(within + tied).toBeGreaterThan(quota ?? 0);
        else
          expect(within).toBe(
            Math.min(
              quota ?? 0,
              count((p) => p.eligible),
            ),
          );
        expect(count((p) => p.unresolved && p.within)).toBe(0);
        expect(count((p) => !p.eligible && (p.within || p.unresolved || p.rank !== null))).toBe(0);
      }),
    );
  });

  it('a rank is one more than how many are strictly ahead', () => {
    fc.assert(
      fc.property(contestants, (all) => {
        const eligible = all.filter((contender) => contender.eligible);
        for (const { id, rank } of rankCandidates(all, BY_VOTES).placings) {
          const own = eligible.find((contender) => contender.id === id);
          const ahead = eligible.filter(({ agree }) => (agree ?? 0) > (own?.agree ?? 0)).length;
          expect(rank).toBe(own === undefined ? null : ahead + 1);
        }
      }),
    );
  });

  it('one more agree vote never costs a rank or a place', () => {
    fc.assert(
      fc.property(contestants, fc.nat(13), rules, (all, at, rule) => {
        const before = rankCandidates(all, rule).placings[at];
        const more = all.map((c, i) => (i === at ? { ...c, agree: (c.agree ?? 0) + 1 } : c));
        const after = rankCandidates(more, rule).placings[at];
        if (!before?.rank || !after?.rank) return;
        expect(after.rank).toBeLessThanOrEqual(before.rank);
        if (before.within) expect(after.within).toBe(true);
        if (before.unresolved) expect(after.within || after.unresolved).toBe(true);
      }),
    );
  });
});
