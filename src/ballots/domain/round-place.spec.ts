import { placeFault, type MeetingOfRound } from './round-place.js';

const meeting = (id: string, state: MeetingOfRound['state'], reviewId = 'R'): MeetingOfRound => ({
  id,
  state,
  reviewId,
});

describe('where a further round is held (R14, R22)', () => {
  it.each<[string, MeetingOfRound, MeetingOfRound, boolean, string | null]>([
    ['in its own meeting while that goes on', meeting('A', 'in-session'), meeting('A', 'in-session'), false, null],
    ['not in it after its end', meeting('A', 'ended'), meeting('A', 'ended'), false, 'ballot.round-meeting-over'],
    ['then in another meeting of the review', meeting('A', 'ended'), meeting('B', 'in-session'), false, null],
    ['that is still being prepared, too', meeting('A', 'ended'), meeting('B', 'preparing'), false, null],
    ['not in one that has ended', meeting('A', 'ended'), meeting('B', 'ended'), false, 'meeting.wrong-state'],
    [
      'not elsewhere while its own goes on',
      meeting('A', 'in-session'),
      meeting('B', 'in-session'),
      false,
      'ballot.round-own-meeting',
    ],
    [
      'not in a meeting of another review',
      meeting('A', 'ended'),
      meeting('B', 'in-session', 'S'),
      false,
      'ballot.round-other-review',
    ],
    ['a rehearsal in its own meeting', meeting('A', 'in-session'), meeting('A', 'in-session'), true, null],
    [
      'a rehearsal not after its end',
      meeting('A', 'ended'),
      meeting('A', 'ended'),
      true,
      'ballot.round-rehearsal-over',
    ],
    [
      'a rehearsal not elsewhere',
      meeting('A', 'ended'),
      meeting('B', 'in-session'),
      true,
      'ballot.round-rehearsal-over',
    ],
  ])('%s', (_, before, target, rehearsal, code) => {
    expect(placeFault(before, target, rehearsal)?.code ?? null).toBe(code);
  });
});
