import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { lacksQuorum } from './quorum-lost.js';

const chair = [{ name: '张主任', position: 'chair' as const }];
const room = { state: 'in-session' as const, quorum: 17, presiding: chair, item: null, agenda: [] };
const presence = (present: number, departed = 0) => ({ presence: { expected: 0, present, onLeave: 0, departed } });
const line = (state: AgendaLine['state']): AgendaLine[] => [{ state } as AgendaLine];

describe('a room that lacks its quorum (R5)', () => {
  it('says so once something has been under way', () => {
    expect(lacksQuorum(room, presence(16))).toBeNull();
    expect(lacksQuorum(room, presence(16, 1))).toEqual({ present: 16, quorum: 17, departed: 1 });
    expect(lacksQuorum({ ...room, item: { itemId: 'i', candidate: null } }, presence(16))).not.toBeNull();
    expect(lacksQuorum({ ...room, agenda: line('announced') }, presence(16))).not.toBeNull();
    expect(lacksQuorum({ ...room, agenda: line('draft') }, presence(16))).toBeNull();
  });
  it('is whole with 17 of 25, and lacks somebody who presides', () => {
    expect(lacksQuorum(room, presence(17, 3))).toBeNull();
    expect(lacksQuorum({ ...room, presiding: [] }, presence(17, 3))).not.toBeNull();
  });
  it('nothing is missing in a break, before the start and after the end', () => {
    for (const state of ['preparing', 'paused', 'ended'] as const)
      expect(lacksQuorum({ ...room, state }, presence(3, 3))).toBeNull();
  });
});
