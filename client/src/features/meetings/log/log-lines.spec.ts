import type { LogLine } from '../../../../../src/contract/meeting-log.js';
import { joined, missingBefore } from './log-lines.js';

const lines = (...numbers: number[]): LogLine[] =>
  numbers.map((sequence) => ({ sequence, at: '', type: 'meeting.started', weight: 'plain', facts: {} }));
const numbersOf = (all: readonly LogLine[]): number[] => all.map(({ sequence }) => sequence);

it('joins what came live and what was fetched, each line once, newest first', () => {
  expect(numbersOf(joined(lines(5, 4, 3), lines(3, 2, 1)))).toEqual([5, 4, 3, 2, 1]);
  expect(numbersOf(joined(lines(2, 1), []))).toEqual([2, 1]);
});

it.each([
  ['a log without lines', [], null],
  ['a whole log', [3, 2, 1], null],
  ['a log whose end is missing', [9, 8, 7], 7],
  ['a gap, which is filled first', [9, 8, 4, 3], 8],
  ['the first line alone', [1], null],
])('knows what is missing of %s', (_log, numbers, before) => expect(missingBefore(lines(...numbers))).toBe(before));
