import fc from 'fast-check';
import { BALLOT_STATES, DEVICE_SIGNERS, POLICIES } from '../../contract/vocabulary.js';
import { changeRefusal, isComplete, signedFor, type SeatInBallot } from './device-change.js';

const seat: SeatInBallot = { state: 'open', policy: 'last', onRoster: true, revision: 0, present: true };

describe('another device in an open ballot (R18)', () => {
  it.each<[string, Partial<SeatInBallot>, ReturnType<typeof changeRefusal>]>([
    ['no paper yet', {}, null],
    ['policy last, with a paper: revisions go on', { revision: 2 }, null],
    ['policy first, no paper yet', { policy: 'first' }, null],
    ['policy first, with a paper: it is final (R13)', { policy: 'first', revision: 1 }, 'device-change.voted'],
    ['came after the opening (R9)', { onRoster: false }, 'cast.not-on-roster'],
    ['has left the room (R7)', { present: false }, 'cast.not-present'],
    ['the ballot is a draft', { state: 'draft' }, 'device-change.ballot-over'],
    ['the intake has stopped', { state: 'closing' }, 'device-change.ballot-over'],
    ['closed', { state: 'closed' }, 'device-change.ballot-over'],
    ['announced', { state: 'announced' }, 'device-change.ballot-over'],
    ['void', { state: 'void' }, 'device-change.ballot-over'],
  ])('%s', (_, other, expected) => {
    expect(changeRefusal({ ...seat, ...other })).toBe(expected);
  });

  it('is never possible outside an open ballot, nor for who is not in the room and on the roster', () => {
    const facts = fc.record({
      state: fc.constantFrom(...BALLOT_STATES),
      policy: fc.constantFrom(...POLICIES),
      onRoster: fc.boolean(),
      revision: fc.nat(3),
      present: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (one) => {
        if (changeRefusal(one) !== null) return;
        expect(one).toMatchObject({ state: 'open', onRoster: true, present: true });
        expect(one.policy === 'last' || one.revision === 0).toBe(true);
      }),
    );
  });
});

describe('two signatures for one head (R23)', () => {
  it('counts a signature for the current head only', () => {
    expect(signedFor([{ role: 'supervisor', head: 'b' }], 'a')).toEqual([]);
    expect(signedFor([{ role: 'supervisor', head: 'a' }], 'a')).toEqual(['supervisor']);
  });

  it('is complete only with both offices for the same head, however they come', () => {
    const given = fc.array(
      fc.record({ role: fc.constantFrom(...DEVICE_SIGNERS), head: fc.constantFrom('a', 'b', 'c') }),
    );
    fc.assert(
      fc.property(given, fc.constantFrom('a', 'b', 'c'), (signatures, head) => {
        const both = DEVICE_SIGNERS.every((role) => signatures.some((one) => one.role === role && one.head === head));
        expect(isComplete(signatures, head)).toBe(both);
      }),
    );
  });
});
