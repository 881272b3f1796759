import { result } from '../../dev/meeting.js';
import { tieOf } from './tie.js';

const [first, second, third] = result(3).lines;
if (!first || !second || !third) throw new Error('three lines');
const quota = { places: 2, within: 1, tied: 2 };
const ahead = { ...first, standing: 'within' as const };
const tied = { ...second, standing: 'tied' as const };
const also = { ...third, standing: 'tied' as const };

describe('the tie over the boundary of the places (R16)', () => {
  test('names those in it, the rank that they share and the places that are not given', () => {
    const labels = [second.label, third.label];
    const facts = { tied: 2, rank: 2, places: 2, within: 1, left: 1 };
    expect(tieOf({ quota, lines: [ahead, tied, also] })).toEqual({ ...facts, labels });
  });

  test('who has withdrawn since is in it no more (R17), and with the last of them it is gone', () => {
    expect(tieOf({ quota, lines: [ahead, tied, { ...also, withdrawnSince: true }] })?.tied).toBe(1);
    expect(
      tieOf({
        quota,
        lines: [
          { ...tied, withdrawnSince: true },
          { ...also, withdrawnSince: true },
        ],
      }),
    ).toBeNull();
  });

  test('there is none without places, and none where everybody who passed has one', () => {
    expect(tieOf({ quota: null, lines: [first, second] })).toBeNull();
    expect(tieOf({ quota, lines: [ahead] })).toBeNull();
  });
});
