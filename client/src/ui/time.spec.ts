import { seatRange } from './time.js';

it.each([
  ['4', '04'],
  ['1–3, 12', '01–03, 12'],
  ['', ''],
])('seats %s are named %s', (seats, named) => expect(seatRange(seats)).toBe(named));
