import type { AgendaLine, ItemLine } from '../../../../../src/contract/agenda.js';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import { itemStepOf, meetingStepOf, MEETING_STEPS } from './step-of.js';

const item: ItemLine = { itemId: 'i', title: 'i', panel: null, step: 'announcement', candidates: 3 };
const line = (changes: Partial<AgendaLine>): AgendaLine =>
  ({
    ballotId: 'b',
    itemId: 'i',
    rehearsal: false,
    panel: null,
    state: 'announced',
    tied: 0,
    nameable: 0,
    ...changes,
  }) as AgendaLine;
const tie = { tied: 2, nameable: 2, runOff: true };
const room = (agenda: AgendaLine[], announced = true) => ({
  agenda,
  abilities: { ballots: Object.fromEntries(agenda.map(({ ballotId }) => [ballotId, { askRound: true }])) } as never,
  result: announced ? ({ ballotId: 'b' } as never) : null,
  voided: null,
  state: 'in-session' as const,
});
const nothing = { ballot: null };
const at = (state: CurrentBallot['state']) => ({ ballot: { state } as CurrentBallot });

describe('the line of steps', () => {
  test.each([
    ['an announced item', room([line({})]), nothing, 'announcement'],
    ['a tie that waits for its run-off', room([line(tie)]), nothing, 'ballot'],
    ['a run-off that is drafted', room([line({}), line({ ballotId: 'c', state: 'draft' })]), nothing, 'ballot'],
    [
      'a draft of another item',
      room([line({}), line({ ballotId: 'c', itemId: 'j', state: 'draft' })]),
      nothing,
      'announcement',
    ],
    ['an open run-off', room([line({})]), at('open'), 'ballot'],
    ['one that is closed', room([line({})]), at('closed'), 'announcement'],
  ] as const)('of an item: %s', (_what, slow, fast, step) => {
    expect(itemStepOf(slow, fast, item)).toBe(step);
  });

  it('of an item before its announcement is the item’s own', () => {
    expect(itemStepOf(room([line(tie)]), nothing, { ...item, step: 'discussion' })).toBe('discussion');
  });

  test.each([
    ['nothing yet', room([], false), nothing, 0],
    ['a draft', room([line({ itemId: null, state: 'draft' })], false), nothing, 1],
    ['an open ballot', room([]), at('open'), 1],
    ['a closing one', room([]), at('closing'), 2],
    ['a closed one', room([]), at('closed'), 3],
    ['all announced', room([line({ itemId: null })]), nothing, MEETING_STEPS.length],
    ['a run-off waits', room([line({ ...tie, itemId: null })]), nothing, 1],
  ] as const)('beside the agenda: %s', (_what, slow, fast, step) => {
    expect(meetingStepOf(slow, fast)).toBe(step);
  });
});
