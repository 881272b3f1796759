import fc from 'fast-check';
import { ATTENDANCES, POSITIONS, type Attendance, type Position } from '../../contract/vocabulary.js';
import type { AgendaLine } from '../../contract/agenda.js';
import { hasQuorum, isPresided, lackOf, presidingOf, quorumOf } from './quorum.js';

describe('quorum (R5)', () => {
  it.each([
    [17, 25, true],
    [16, 25, false],
    [0, 1, false],
    [1, 1, true],
    [5, 7, true],
    [4, 7, false],
    [8, 11, true],
    [7, 11, false],
    [10, 15, true],
    [9, 15, false],
    [18, 27, true],
    [17, 27, false],
  ])('%i present of %i: %s', (present, size, met) => {
    expect(hasQuorum(present, size)).toBe(met);
  });

  it('is the smallest number that is enough, and monotone in those present', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (size) => {
        const least = quorumOf(size);
        expect(hasQuorum(least, size)).toBe(true);
        expect(hasQuorum(least - 1, size)).toBe(false);
        expect(hasQuorum(least + 1, size)).toBe(true);
        expect(Number.isInteger(least)).toBe(true);
      }),
    );
  });
});

describe('who presides (R5)', () => {
  const seat = (position: Position, attendance: Attendance) => ({ position, attendance });
  const [chair, deputy, member] = [seat('chair', 'present'), seat('deputy', 'present'), seat('member', 'present')];

  it.each([
    ['the chair who is present, beside a deputy', [member, deputy, chair], [chair]],
    ['a deputy while the chair has left', [seat('chair', 'departed'), deputy, member], [deputy]],
    ['a deputy while the chair is on leave or expected', [seat('chair', 'on-leave'), deputy], [deputy]],
    ['every deputy present where there are several', [deputy, deputy, seat('deputy', 'departed')], [deputy, deputy]],
    ['nobody where neither is present', [seat('chair', 'expected'), seat('deputy', 'on-leave'), member], []],
  ])('%s', (_, seats, presiding) => {
    expect(presidingOf(seats)).toEqual(presiding);
  });

  it('somebody presides exactly where the ballot may be opened', () => {
    const seats = fc.array(
      fc.record({ position: fc.constantFrom(...POSITIONS), attendance: fc.constantFrom(...ATTENDANCES) }),
    );
    fc.assert(
      fc.property(seats, (all) => {
        const present = all.filter(({ attendance }) => attendance === 'present');
        expect(presidingOf(all).length > 0).toBe(isPresided(present));
      }),
    );
  });
});

describe('a room that lacks its quorum (R5)', () => {
  const chair = [{ name: '张主任', position: 'chair' as const }];
  const room = { state: 'in-session' as const, quorum: 17, presiding: chair, item: null, agenda: [] };
  const of = (present: number, departed = 0) => ({ present, departed });
  const line = (state: AgendaLine['state']): AgendaLine[] => [{ state } as AgendaLine];

  it('says so once something has been under way', () => {
    expect(lackOf(room, of(16))).toBeNull();
    expect(lackOf(room, of(16, 1))).toEqual({ present: 16, quorum: 17, departed: 1 });
    expect(lackOf({ ...room, item: { itemId: 'i', candidate: null } }, of(16))).not.toBeNull();
    expect(lackOf({ ...room, agenda: line('announced') }, of(16))).not.toBeNull();
    expect(lackOf({ ...room, agenda: line('draft') }, of(16))).toBeNull();
  });
  it('is whole with 17 of 25, and lacks somebody who presides', () => {
    expect(lackOf(room, of(17, 3))).toBeNull();
    expect(lackOf({ ...room, presiding: [] }, of(17, 3))).not.toBeNull();
  });
  it('nothing is missing in a break, before the start and after the end', () => {
    for (const state of ['preparing', 'paused', 'ended'] as const)
      expect(lackOf({ ...room, state }, of(3, 3))).toBeNull();
  });
});
