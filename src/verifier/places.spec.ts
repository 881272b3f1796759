import fc from 'fast-check';
import { standingsOf } from '../ballots/domain/standings.js';
import type { CandidateResult } from '../ballots/protocol/bundle.js';
import { placesOf } from './places.js';

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

describe('the places that the verifier works out (R15, R16)', () => {
  it.each([
    [2, [17, 13, 13, 12, 5], ['within', 'tied', 'tied', 'beyond', null]],
    [3, [17, 13, 13, 12, 5], ['within', 'within', 'within', 'beyond', null]],
    [0, [17, 17], ['beyond', 'beyond']],
    [null, [17, 5], [null, null]],
  ])('quota %s, agrees %j: %j', (quota, agrees, places) => {
    expect(
      placesOf(
        quota,
        agrees.map((agree, i) => counted(`c${i}`, agree)),
      ),
    ).toEqual(places);
  });

  it('agree with those of the one ranking, written apart from it, for any votes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 10, max: 17 })), { maxLength: 20 }),
        fc.nat(12),
        (votes, quota) => {
          const results = votes.map((agree, i): CandidateResult =>
            agree === null ? { candidate: `c${i}`, withdrawn: true } : counted(`c${i}`, agree),
          );
          expect(placesOf(quota, results)).toEqual(
            standingsOf({ quota }, results)?.lines.map(({ standing }) => standing),
          );
        },
      ),
    );
  });
});
