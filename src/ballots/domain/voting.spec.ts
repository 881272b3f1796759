import { votingOf, type SeatStanding } from './voting.js';

const standing: SeatStanding = {
  state: 'open',
  policy: 'last',
  onRoster: true,
  ofPanel: true,
  credential: 'aa',
  revision: 0,
};

describe('whether a seat can vote', () => {
  it.each([
    ['no ballot waits', null, 'aa', 'no-ballot'],
    ['the ballot is closing', { ...standing, state: 'closing' as const }, 'aa', 'no-ballot'],
    ['the seat came after the opening (R9)', { ...standing, onRoster: false, credential: null }, 'aa', 'not-on-roster'],
    [
      'another panel votes (R3)',
      { ...standing, onRoster: false, ofPanel: false, credential: null },
      'aa',
      'other-panel',
    ],
    [
      'another panel has voted (R3)',
      { ...standing, state: 'closed' as const, onRoster: false, ofPanel: false },
      'aa',
      'other-panel',
    ],
    ['the seat has left the panel since (R9)', { ...standing, ofPanel: false }, 'aa', 'yes'],
    ['the seat attends without a device', { ...standing, credential: null }, null, 'no-credential'],
    ['another device was frozen', standing, 'bb', 'other-credential'],
    ['a first paper is final (R13)', { ...standing, policy: 'first' as const, revision: 1 }, 'aa', 'submitted-final'],
    ['the last paper counts (R13)', { ...standing, revision: 3 }, 'aa', 'yes'],
    ['everything is ready', standing, 'aa', 'yes'],
  ])('%s', (_, seat, credential, expected) => {
    expect(votingOf(seat, credential)).toBe(expected);
  });
});
