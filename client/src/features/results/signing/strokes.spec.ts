import fc from 'fast-check';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { extended, pathOf, type Stroke } from './strokes.js';

const FIELD = { left: 100, top: 50, width: 500, height: 150 };
const drawn = (...points: [number, number][]): Stroke =>
  points.reduce<Stroke>((stroke, [x, y]) => extended(stroke, FIELD, x, y), []);

describe('the strokes of a pen', () => {
  it('are whole numbers of the field, whatever the size on the screen', () => {
    expect(drawn([100, 50], [350, 125], [600, 200])).toEqual([0, 0, 500, 150, 1000, 300]);
  });
  it('a point that hardly moved is left out', () => {
    expect(drawn([200, 100], [200.4, 100.2], [260, 100])).toEqual([200, 100, 320, 100]);
  });
  it('stay inside the field and the limits, wherever the pen goes', () => {
    const at = fc.double({ min: -5_000, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { maxLength: 50 }), (points) => {
        const stroke = drawn(...points);
        expect(stroke.length % 2).toBe(0);
        for (const [i, n] of stroke.entries()) {
          expect(Number.isInteger(n)).toBe(true);
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThanOrEqual(i % 2 === 0 ? LIMITS.markWidth : LIMITS.markHeight);
        }
      }),
    );
    const full = Array.from({ length: LIMITS.strokeNumbers }, (_, i) => i % 300);
    expect(extended(full, FIELD, 400, 100)).toBe(full);
  });
  it('become a path from the first point to the last', () => {
    expect(pathOf([10, 20])).toBe('M10 20 L10 20');
    expect(pathOf([0, 0, 10, 10, 20, 0])).toBe('M0 0 Q10 10 15 5 L20 0');
  });
});
