import fc from 'fast-check';
import { PIN_DIGITS, WRONG_PINS, afterWrong, mayTry, pinFault } from './pin-rule.js';

it.each([
  ['', 'malformed'],
  ['12345', 'malformed'],
  ['1234567', 'malformed'],
  ['12345a', 'malformed'],
  ['１２３９５７', 'malformed'],
  [' 39572', 'malformed'],
  ['000000', 'trivial'],
  ['777777', 'trivial'],
  ['121212', 'trivial'],
  ['112211', 'trivial'],
  ['123456', 'trivial'],
  ['654321', 'trivial'],
  ['890123', 'trivial'],
  ['210987', 'trivial'],
  ['135791', 'trivial'],
  ['123123', 'trivial'],
  ['123321', 'trivial'],
  ['112233', 'trivial'],
  ['159753', 'trivial'],
  ['395728', null],
  ['100294', null],
  ['123465', null],
])('R19: %p is %p', (pin, fault) => {
  expect(pinFault(pin)).toBe(fault);
});

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: PIN_DIGITS, maxLength: PIN_DIGITS });

it('R19: is judged by its digits alone, and its mirror image like itself where it is a run or a repetition', () => {
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (any, start, step) => {
      const pin = any.join('');
      expect([null, 'trivial']).toContain(pinFault(pin));
      if (new Set(any).size < 3) expect(pinFault(pin)).toBe('trivial');
      const run = Array.from({ length: PIN_DIGITS }, (_, n) => (start + n * step) % 10);
      expect(pinFault(run.join(''))).toBe('trivial');
      expect(pinFault([...run].reverse().join(''))).toBe('trivial');
      const group = any.slice(0, 3).join('');
      expect(pinFault(group + group)).toBe('trivial');
    }),
  );
});

it('R19: leaves far more PINs than it refuses', () => {
  fc.assert(
    fc.property(fc.constant(null), () => {
      let refused = 0;
      for (let n = 0; n < 1_000_000; n += 97) if (pinFault(String(n).padStart(6, '0')) !== null) refused += 1;
      expect(refused).toBeLessThan(1_000_000 / 97 / 50);
    }),
    { numRuns: 1 },
  );
});

it.each([
  [
    { card: 1, person: 1 },
    { cardEnds: false, pinEnds: false, left: 4 },
  ],
  [
    { card: 4, person: 4 },
    { cardEnds: false, pinEnds: false, left: 1 },
  ],
  [
    { card: 5, person: 5 },
    { cardEnds: true, pinEnds: false, left: 0 },
  ],
  [
    { card: 1, person: 9 },
    { cardEnds: false, pinEnds: false, left: 4 },
  ],
  [
    { card: 2, person: 10 },
    { cardEnds: false, pinEnds: true, left: 3 },
  ],
])('R19: after the wrong PIN that counts %p: %p', (tries, outcome) => {
  expect(afterWrong(tries)).toEqual(outcome);
});

it('R19: looks at no more tries than may be wrong, however many come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (attempts, before) => {
      const looked = Array.from({ length: attempts }, (_, n) => ({ card: n + 1, person: before + n + 1 })).filter(
        mayTry,
      );
      expect(looked.length).toBeLessThanOrEqual(WRONG_PINS.card);
      expect(looked.every(({ person }) => person <= WRONG_PINS.person)).toBe(true);
      const last = looked.at(-1);
      const next = last && { card: last.card + 1, person: last.person + 1 };
      const ended = last && (afterWrong(last).cardEnds || afterWrong(last).pinEnds);
      if (next && !mayTry(next)) expect(ended).toBe(true);
    }),
  );
});
