/** Minutes of an earlier form are read as what they say: who presided is found, and nothing looks changed that is not. */
import { candidateId, fullFacts } from '../../../test/support/minutes.js';
import type { MinutesContent } from './minutes-content.js';
import { hasUnknownPresided, presidedSeats, saidBy } from './minutes-forms.js';
import { minutesOf } from './minutes-of.js';

const content = minutesOf(fullFacts());

/** As minutes were made before they named the seat of who presided. */
function firstForm({ attendance, ...rest }: MinutesContent): MinutesContent {
  const presided = attendance.presided.map(({ name, position }) => ({ name, position }));
  return { ...rest, form: 1, attendance: { ...attendance, presided } };
}

it('who presided is found by name and position where no seat is named', () => {
  expect(presidedSeats(content)).toEqual([1]);
  expect(presidedSeats(firstForm(content))).toEqual([1]);
  expect(hasUnknownPresided(firstForm(content))).toBe(false);
});

it('of two of one name and position neither, which is said', () => {
  const seats = content.attendance.seats.map((seat) =>
    seat.seat === 2 ? { ...seat, name: '张主任', position: 'chair' as const } : seat,
  );
  const two = { ...content, attendance: { ...content.attendance, seats } };
  expect(presidedSeats(two)).toEqual([1]);
  expect(presidedSeats(firstForm(two))).toEqual([]);
  expect(hasUnknownPresided(two)).toBe(false);
  expect(hasUnknownPresided(firstForm(two))).toBe(true);
});

it('an earlier form says the same; another fact does not', () => {
  expect(saidBy(firstForm(content))).toEqual(saidBy(content));
  const { attendance } = content;
  expect(saidBy({ ...content, attendance: { ...attendance, attended: 9 } })).not.toEqual(saidBy(content));
});

it('candidates of a request stand in the order of the agenda, whatever order they were named in', () => {
  const facts = fullFacts();
  const [item, ...others] = facts.meeting.items;
  if (item === undefined) throw new Error('there is no item');
  const turned = { ...item, candidateIds: [candidateId(2), candidateId(1)] };
  const named = (candidateIds: string, items: typeof facts.meeting.items): string[] => {
    const requests = facts.requests.map((request) => ({ ...request, facts: { ...request.facts, candidateIds } }));
    const { exceptions } = minutesOf({ ...facts, meeting: { ...facts.meeting, items }, requests });
    return exceptions.flatMap((one) => (one.kind === 'request' ? one.candidates : []));
  };
  const both = `${candidateId(1)},${candidateId(2)}`;
  const backwards = `${candidateId(2)},${candidateId(1)}`;
  for (const ids of [both, backwards]) {
    expect(named(ids, [turned, ...others]).slice(0, 2)).toEqual(['A-002', 'A-001']);
    expect(named(ids, [item, ...others]).slice(0, 2)).toEqual(['A-001', 'A-002']);
    // on no agenda: in list order
    expect(named(ids, []).slice(0, 2)).toEqual(['A-001', 'A-002']);
  }
});
