/** What is asked for a seat has the words of what it does: to sign in, or to record a return. */
import { isReturnOfSeat } from './return-of-seat.js';

it.each([
  ['sign-in-seat', { attendance: 'departed' }, true],
  ['sign-in-seat', { attendance: 'expected' }, false],
  ['sign-in-seat', { attendance: 'on-leave' }, false],
  ['sign-in-seat', {}, false],
  ['recredential', { attendance: 'departed' }, false],
  [undefined, {}, false],
])('%s of %j is a return: %s', (act, about, is) => expect(isReturnOfSeat(act, about)).toBe(is));
