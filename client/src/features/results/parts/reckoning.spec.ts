import type { ResultLine } from '../../../../../src/contract/announced-result.js';
import { otherWay, reckoningOf, variesByRecusal } from './reckoning.js';

const line = (changes: Partial<ResultLine> = {}): ResultLine => ({
  ...{ candidateId: 'c', label: 'A-001', withdrawn: false, withdrawnSince: false, passed: true, standing: null },
  ...{ attending: 17, recused: 1, agree: 11, oppose: 5, abstain: 0, unsubmitted: 0, base: 16 },
  ...{ differsIfRecused: 'counted', rank: null },
  ...changes,
});

describe('what a verdict is recomputed from (R10): 17 attending, 1 recused, 11 agree', () => {
  it('passes where the recused do not count: 33 ≥ 32', () => {
    const reckoning = reckoningOf(line());
    expect(reckoning).toEqual({
      ...{ attending: 17, recused: 1, way: 'excluded', base: 16, required: 11, papers: 16, agree: 11 },
    });
    if (reckoning === null) throw new Error('nothing to reckon');
    expect(otherWay(reckoning, 'counted')).toEqual({ base: 17, required: 12, passed: false });
  });
  it('fails where they count: 33 < 34', () => {
    const reckoning = reckoningOf(line({ base: 17, passed: false, differsIfRecused: 'excluded' }));
    expect(reckoning).toMatchObject({ way: 'counted', base: 17, required: 12 });
    if (reckoning === null) throw new Error('nothing to reckon');
    expect(otherWay(reckoning, 'excluded')).toEqual({ base: 16, required: 11, passed: true });
  });
  it('nothing is reckoned of who withdrew, nor where no counts are shown (R12)', () => {
    expect(reckoningOf(line({ withdrawn: true }))).toBeNull();
    expect(reckoningOf(line({ agree: null, base: null }))).toBeNull();
  });
  it('the number that passes varies only where the recused do not count', () => {
    const result = { attending: 17 } as Parameters<typeof variesByRecusal>[0];
    expect(variesByRecusal({ ...result, lines: [line(), line({ recused: 0, base: 17 })] })).toBe(true);
    expect(variesByRecusal({ ...result, lines: [line({ base: 17 })] })).toBe(false);
  });
});
