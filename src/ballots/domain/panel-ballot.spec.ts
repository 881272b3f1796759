import fc from 'fast-check';
import { panelQuorumOf, panelRefusal, panelTitle } from './panel-ballot.js';

describe('the quorum of a panel (R3)', () => {
  it.each([
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
    [9, 6],
    [10, 7],
    [25, 17],
  ])('of %i experts is %i present', (size, quorum) => expect(panelQuorumOf(size)).toBe(quorum));

  it('is the smallest number that is three and two thirds, for every size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 500 }), (size) => {
        const quorum = panelQuorumOf(size);
        const meets = (present: number): boolean => present >= 3 && 3 * present >= 2 * size;
        expect(meets(quorum)).toBe(true);
        expect(meets(quorum - 1)).toBe(false);
        // nobody has to come who is not of the panel
        expect(quorum).toBeLessThanOrEqual(size);
      }),
    );
  });
});

it.each([
  [{ size: 5, present: 4, presided: true }, null],
  [{ size: 5, present: 3, presided: true }, 'ballot.panel-no-quorum'],
  [{ size: 3, present: 2, presided: true }, 'ballot.panel-no-quorum'],
  [{ size: 3, present: 3, presided: false }, 'ballot.panel-not-presided'],
  [{ size: 3, present: 2, presided: false }, 'ballot.panel-no-quorum'],
] as const)('a panel in the room %j: %s', (room, refusal) => expect(panelRefusal(room)).toBe(refusal));

it('names the panel in the title once', () => {
  expect(panelTitle('建筑组', '推荐表决')).toBe('建筑组：推荐表决');
  expect(panelTitle('建筑组', '建筑组推荐表决')).toBe('建筑组推荐表决');
});
