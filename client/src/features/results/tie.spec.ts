import type { CountedLine } from '../../../../src/contract/announced-result.js';
import { tieOf } from './tie.js';

const line = (label: string, agree: number): CountedLine => ({
  ...{ candidateId: label, label, withdrawn: false, withdrawnSince: false, passed: true, standing: null },
  ...{ attending: 25, recused: 0, agree, oppose: 25 - agree, abstain: 0, unsubmitted: 0, base: 25 },
  ...{ differsIfRecused: null, rank: null },
});
const [first, second, third] = [line('A-001', 22), line('A-002', 19), line('A-003', 19)];
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

  test('the place of one who has withdrawn since is left too (R17), as the run-off has it', () => {
    const lines = [{ ...ahead, withdrawnSince: true }, tied, also];
    expect(tieOf({ quota, lines })).toMatchObject({ tied: 2, rank: 2, places: 2, within: 0, left: 2 });
  });

  test('there is none without places, and none where everybody who passed has one', () => {
    expect(tieOf({ quota: null, lines: [first, second] })).toBeNull();
    expect(tieOf({ quota, lines: [ahead] })).toBeNull();
  });
});
