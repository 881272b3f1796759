import type { Attendance } from '../../../../../src/contract/vocabulary.js';
import { seatsOfBallot } from './ballot-seats.js';

const roster = (...attendances: Attendance[]) => ({
  roster: attendances.map((attendance, i) => ({ seat: i + 1, attendance })),
});

test('who is missing is there or has left; who came after the opening is on no roster (R9)', () => {
  const room = roster('present', 'present', 'departed', 'departed', 'present', 'expected');
  expect(seatsOfBallot(room, { submittedSeats: [1, 4], missingSeats: [2, 3] })).toEqual({
    here: [2],
    gone: [3],
    late: [5],
  });
});
