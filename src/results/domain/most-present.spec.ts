import fc from 'fast-check';
import { mostPresent } from './most-present.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 1, minute)).toISOString();
const seat = (came: number | null, ...left: [number, number | null][]) => ({
  signedInAt: came === null ? null : at(came),
  departures: left.map(([leftAt, backAt]) => ({ leftAt: at(leftAt), backAt: backAt === null ? null : at(backAt) })),
});

describe('the largest number present at once (R5)', () => {
  it.each([
    ['nobody', [], 0],
    ['one who never came', [seat(null)], 0],
    ['three for the whole day', [seat(0), seat(1), seat(2)], 3],
    [
      'two in the morning and two others in the afternoon',
      [seat(0, [30, null]), seat(1, [30, null]), seat(40), seat(41)],
      2,
    ],
    ['one who left at the moment at which another came', [seat(0, [30, null]), seat(30)], 1],
    ['one who came back to the others', [seat(0, [10, 20]), seat(12)], 2],
  ])('%s', (_, seats, most) => expect(mostPresent(seats)).toBe(most));

  it('is what counting at every minute finds', () => {
    const stays = fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 5 }).map((minutes) => {
      const [came = 0, ...rest] = [...minutes].sort((a, b) => a - b);
      const left: [number, number | null][] = [];
      for (let i = 0; i < rest.length; i += 2) left.push([rest[i] ?? 0, rest[i + 1] ?? null]);
      return { came, left };
    });
    fc.assert(
      fc.property(fc.array(stays, { maxLength: 12 }), (day) => {
        const there = (minute: number): number =>
          day.filter(
            ({ came, left }) =>
              came <= minute && !left.some(([out, back]) => out <= minute && (back === null || minute < back)),
          ).length;
        const counted = Math.max(...Array.from({ length: 60 }, (_, minute) => there(minute)));
        expect(mostPresent(day.map(({ came, left }) => seat(came, ...left)))).toBe(counted);
      }),
    );
  });
});
