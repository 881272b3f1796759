import fc from 'fast-check';
import { ATTENDANCES } from '../../contract/vocabulary.js';
import { recusedRoom } from './recused-room.js';

const seat = (number: number, outside = false, attendance: (typeof ATTENDANCES)[number] = 'present') => ({
  seat: number,
  attendance,
  outside,
});
const recusals = [
  { seat: 1, candidateId: 'x' },
  { seat: 2, candidateId: 'x' },
  { seat: 3, candidateId: 'y' },
];

describe('R10: leaving for a recusal', () => {
  it.each([
    ['nobody is spoken of', null, [seat(1), seat(2), seat(3)], [], []],
    ['those recused leave', 'x', [seat(1), seat(2), seat(3)], [1, 2], []],
    ['who has left is not asked again', 'x', [seat(1, true), seat(2), seat(3)], [2], []],
    ['who is not present is not asked', 'x', [seat(1, false, 'departed'), seat(2, false, 'on-leave')], [], []],
    ['with the next candidate they may come back', 'y', [seat(1, true), seat(2, true), seat(3)], [3], [1, 2]],
    ['afterwards all may', null, [seat(1, true), seat(3, true)], [], [1, 3]],
  ] as const)('%s', (_, spokenOf, roster, toLeave, toReturn) => {
    expect(recusedRoom(roster, recusals, spokenOf)).toEqual({ toLeave, toReturn });
  });

  it('never asks the same seat to leave and to come back, nor one that is not recused to leave', () => {
    const rosters = fc.uniqueArray(
      fc.record({ seat: fc.nat(9), attendance: fc.constantFrom(...ATTENDANCES), outside: fc.boolean() }),
      { selector: (line) => line.seat },
    );
    const pairs = fc.array(fc.record({ seat: fc.nat(9), candidateId: fc.constantFrom('x', 'y') }));
    fc.assert(
      fc.property(rosters, pairs, fc.constantFrom('x', 'y', null), (roster, known, spokenOf) => {
        const { toLeave, toReturn } = recusedRoom(roster, known, spokenOf);
        expect(toLeave.filter((number) => toReturn.includes(number))).toEqual([]);
        for (const number of toLeave)
          expect(known.some((line) => line.seat === number && line.candidateId === spokenOf)).toBe(true);
      }),
    );
  });
});
