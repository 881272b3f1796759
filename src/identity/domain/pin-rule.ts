/**
 * R19: what a PIN must be, and how many wrong ones there may be. Six digits are a million; what people type first is refused,
 * and the tries are so few that guessing the rest leads nowhere.
 */

export const PIN_DIGITS = 6;

/** Wrong PINs until the card ends, and until the PIN itself does, over all cards since it was last right. */
export const WRONG_PINS = { card: 5, person: 10 } as const;

export type PinFault = 'malformed' | 'trivial';

/** Chosen again and again, and caught by no rule below: walks over the pad, lucky numbers. */
const COMMON = new Set([
  '147258',
  '258369',
  '147369',
  '159753',
  '159357',
  '789456',
  '456123',
  '112358',
  '520131',
  '314159',
]);

const DIFFERENT_DIGITS = 3;

/** Whether each digit differs from the one before by the same step, 9 followed by 0. */
function isRun(digits: readonly number[]): boolean {
  const step = ((digits[1] ?? 0) - (digits[0] ?? 0) + 10) % 10;
  return digits.every((digit, n) => n === 0 || (digit - (digits[n - 1] ?? 0) + 10) % 10 === step);
}

/** Whether it is one group again and again (123123), the group and its mirror (123321), or pairs (112233). */
function isPattern(pin: string): boolean {
  const [first, last] = [pin.slice(0, 3), pin.slice(3)];
  return first === last || first === [...last].reverse().join('') || /^(\d)\1(\d)\2(\d)\3$/.test(pin);
}

/** The first fault of a PIN that somebody chooses, or null. */
export function pinFault(pin: string): PinFault | null {
  if (!/^\d{6}$/.test(pin)) return 'malformed';
  const digits = [...pin].map(Number);
  const plain = new Set(digits).size < DIFFERENT_DIGITS || isRun(digits) || isPattern(pin) || COMMON.has(pin);
  return plain ? 'trivial' : null;
}

export interface Tries {
  /** Counted with this one, before it was looked at. */
  card: number;
  person: number;
}

/** Whether a try may be looked at at all: so many at once count like one after the other. */
export const mayTry = ({ card, person }: Tries): boolean => card <= WRONG_PINS.card && person <= WRONG_PINS.person;

/** What ends with a wrong one, and how many are left on the card; of the person nothing is told to who holds a card. */
export function afterWrong({ card, person }: Tries): { cardEnds: boolean; pinEnds: boolean; left: number } {
  return {
    cardEnds: card >= WRONG_PINS.card,
    pinEnds: person >= WRONG_PINS.person,
    left: Math.max(0, WRONG_PINS.card - card),
  };
}
