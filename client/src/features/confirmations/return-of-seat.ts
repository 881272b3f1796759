import type { ConfirmationFacts } from '../../../../src/contract/confirmations.js';

/** Whether a request is about a seat that had left: one act signs a seat in and brings it back, in words of their own. */
export const isReturnOfSeat = (act: unknown, about: ConfirmationFacts): boolean =>
  act === 'sign-in-seat' && about['attendance'] === 'departed';
