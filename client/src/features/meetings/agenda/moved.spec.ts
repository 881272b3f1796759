import { moved } from './moved.js';

it.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 2, 'acbd'],
  [2, 2, 'abcd'],
  [0, 4, 'abcd'],
  [-1, 0, 'abcd'],
])('moves entry %i to place %i', (from, to, after) => {
  expect(moved([...'abcd'], from, to).join('')).toBe(after);
});
