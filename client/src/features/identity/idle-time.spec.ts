import { idleState } from './idle-time.js';

test.each([
  [null, 0, 'not-counted'],
  [null, 100_000, 'not-counted'],
  [1800, 0, 'fine'],
  [1800, 1680, 'fine'],
  [1800, 1681, 'warn'],
  [1800, 1802, 'warn'],
  [1800, 1803, 'over'],
  [90, 0, 'warn'],
  [0, 3, 'over'],
] as const)('%s seconds left, %i seconds later: %s', (idleIn, since, state) => {
  expect(idleState(idleIn, since)).toBe(state);
});
