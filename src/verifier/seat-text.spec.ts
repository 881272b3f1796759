/** The verifier shares no code with what it checks, and still writes a seat as everything else does. */
import { problemSentence } from '../contract/problem.js';
import { seatText as everywhere } from '../contract/seat-text.js';
import { seatText } from './seat-text.js';

it.each([
  [1, '01'],
  [9, '09'],
  [10, '10'],
  [25, '25'],
  [101, '101'],
])('seat %i is %s for the verifier, the screens and the refusals', (seat, text) => {
  expect(seatText(seat)).toBe(text);
  expect(everywhere(seat)).toBe(text);
  expect(problemSentence('seat.unknown', { seat }, 'zh-CN')).toBe(`没有席位 ${text}。`);
});
