import fc from 'fast-check';
import { PANEL_EXPERTS, expertsMissing } from './panel-rule.js';

describe('experts of a panel (R3)', () => {
  it.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 0],
    [4, 0],
    [25, 0],
  ])('%i experts: %i missing', (experts, missing) => {
    expect(expertsMissing(experts)).toBe(missing);
  });

  it('with those that it lacks a panel may be used, with one less not', () => {
    fc.assert(
      fc.property(fc.nat(500), (experts) => {
        const missing = expertsMissing(experts);
        expect(experts + missing).toBeGreaterThanOrEqual(PANEL_EXPERTS);
        if (missing > 0) expect(expertsMissing(experts + missing - 1)).toBe(1);
      }),
    );
  });
});
