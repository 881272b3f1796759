import fc from 'fast-check';
import type { CandidateResult } from '../protocol/bundle.js';
import { standingsOf } from './standings.js';

/** Of 17 attending: 12 agrees pass (R6). */
const counted = (candidate: string, agree: number): CandidateResult => ({
  candidate,
  attending: 17,
  recused: 0,
  agree,
  oppose: 17 - agree,
  abstain: 0,
  unsubmitted: 0,
  base: 17,
  passed: 3 * agree >= 34,
});
const results = (...agree: number[]): CandidateResult[] => agree.map((n, i) => counted(`c${i}`, n));
const shown = (quota: number, of: CandidateResult[]): string | undefined =>
  standingsOf({ quota }, of)
    ?.lines.map(({ rank, standing }) => `${rank ?? '-'} ${standing ?? '-'}`)
    .join(', ');

describe('the places of a ballot (R15)', () => {
  it('there are none to speak of without a quota', () => {
    expect(standingsOf({ quota: null }, results(17, 12))).toBeNull();
  });

  it('the threshold first, then the rank by agree votes', () => {
    expect(shown(2, results(13, 11, 17, 12))).toBe('2 within, - -, 1 within, 3 beyond');
  });

  it('places that stay empty are not filled by who failed', () => {
    const standings = standingsOf({ quota: 3 }, results(13, 11, 11));
    expect(standings?.outcome).toEqual({ places: 3, within: 1, tied: 0 });
    expect(standings?.lines[1]).toEqual({ rank: null, standing: null });
  });

  it('a tie over the boundary is left open (R16), whatever the order on the paper', () => {
    expect(shown(2, results(14, 13, 13, 12))).toBe('1 within, 2 tied, 2 tied, 4 beyond');
    expect(shown(2, results(13, 12, 14, 13))).toBe('2 tied, 4 beyond, 1 within, 2 tied');
    expect(standingsOf({ quota: 2 }, results(14, 13, 13, 12))?.outcome).toEqual({ places: 2, within: 1, tied: 2 });
  });

  it('who withdrew after the opening takes no place (R17)', () => {
    expect(shown(1, [{ candidate: 'c0', withdrawn: true }, counted('c1', 12)])).toBe('- -, 1 within');
  });

  it('nobody who failed has a standing, and everybody who passed has one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(17), { maxLength: 20 }), fc.nat(10), (agree, quota) => {
        const all = results(...agree);
        const standings = standingsOf({ quota }, all);
        const passed = all.map((result) => 'passed' in result && result.passed);
        expect(standings?.lines.map(({ standing }) => standing !== null)).toEqual(passed);
        const count = (of: string): number => standings?.lines.filter(({ standing }) => standing === of).length ?? 0;
        expect(standings?.outcome).toEqual({ places: quota, within: count('within'), tied: count('tied') });
        expect(count('within')).toBeLessThanOrEqual(quota);
      }),
    );
  });
});
