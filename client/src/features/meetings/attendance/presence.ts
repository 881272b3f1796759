import type { Presence } from '../../../../../src/contract/live.js';

/** Everybody who holds a seat: present or not. */
export const shouldAttend = ({ expected, present, onLeave, departed }: Presence): number =>
  expected + present + onLeave + departed;
