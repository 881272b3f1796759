import fc from 'fast-check';
import { POSITIONS } from '../../contract/vocabulary.js';
import { sameSeats } from './seating.js';

const member = (n: number) => ({
  ...{ personId: `p${n}`, name: `专家${n}`, unit: '设计院' },
  position: POSITIONS[n % POSITIONS.length] ?? 'member',
});

describe('the seats of a plan and the members of the review', () => {
  it.each([
    ['one more', [0, 1, 2], [0, 1]],
    ['one fewer', [0], [0, 1]],
    ['another one', [0, 2], [0, 1]],
    ['the same one twice', [0, 0], [0, 1]],
  ])('differ by %s', (_, seats, members) => {
    expect(sameSeats(seats.map(member), members.map(member))).toBe(false);
  });

  it('differ where somebody has another name, unit or position by now', () => {
    const one = member(2);
    for (const now of [
      { ...one, name: '另名' },
      { ...one, unit: '另一设计院' },
      { ...one, position: 'chair' as const },
    ])
      expect(sameSeats([one], [now])).toBe(false);
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20)), fc.infiniteStream(fc.nat()), (people, order) => {
        const shuffled = people
          .map((n) => [order.next().value as number, n] as const)
          .sort(([a], [b]) => a - b)
          .map(([, n]) => n);
        expect(sameSeats(people.map(member), shuffled.map(member))).toBe(true);
      }),
    );
  });
});
