import { emptyQuota, limitsFault, quotaOf, type DraftedLimits } from './quota.js';

const NONE: DraftedLimits = { quotaCount: null, quotaPercent: null, cap: null };

describe('the places that a draft gives (R15, R45)', () => {
  it.each([
    [{ ...NONE }, 13, null],
    [{ ...NONE, quotaCount: 5 }, 13, 5],
    [{ ...NONE, quotaCount: 20 }, 13, 20],
    [{ ...NONE, quotaPercent: '40' }, 13, 5],
    [{ ...NONE, quotaPercent: '55.00' }, 13, 7],
    [{ ...NONE, quotaPercent: '33.33' }, 3, 0],
    [{ ...NONE, quotaPercent: '33.34' }, 3, 1],
    [{ ...NONE, quotaPercent: '100' }, 3, 3],
    [{ ...NONE, quotaPercent: '29' }, 100, 29],
  ])('%j of %i candidates: %s', (limits, candidates, places) => {
    expect(quotaOf(limits, candidates)).toBe(places);
  });
});

describe('what a draft may not ask for', () => {
  it.each([
    [{ ...NONE }, 1, undefined],
    [{ ...NONE, quotaCount: 1, cap: 2 }, 3, undefined],
    [{ ...NONE, quotaPercent: '50' }, 2, undefined],
    [{ ...NONE, quotaCount: 1, quotaPercent: '50' }, 4, 'ballot.quota-twice'],
    [{ ...NONE, quotaPercent: '40' }, 2, 'ballot.quota-empty'],
    [{ ...NONE, quotaCount: 3 }, 3, undefined],
    [{ ...NONE, quotaCount: 4 }, 3, 'ballot.quota-too-high'],
    [{ ...NONE, cap: 3 }, 3, 'ballot.cap-too-high'],
    [{ ...NONE, cap: 1 }, 1, 'ballot.cap-too-high'],
  ])('%j of %i candidates: %s', (limits, candidates, code) => {
    expect(limitsFault(limits, candidates)?.code).toBe(code);
  });

  it('a share that has become no place is asked again at the opening', () => {
    expect(emptyQuota({ quotaCount: null, quotaPercent: '40.00' }, 2)).toEqual({
      code: 'ballot.quota-empty',
      facts: { candidates: 2, percent: '40.00' },
    });
    expect(emptyQuota({ quotaCount: 1, quotaPercent: null }, 0)).toBeNull();
  });
});
