/** R5: whether a room that has been at work lacks what its next ballot needs. */
import type { FastSnapshot, MeetingHead } from '../../../../../src/contract/live.js';

export interface Lack {
  present: number;
  quorum: number;
  departed: number;
}

type Room = Pick<MeetingHead, 'state' | 'quorum' | 'presiding' | 'item' | 'agenda'>;

/** Quorum, or somebody who presides; null: nothing is lacking, or nothing has begun that could lose it. */
export function lacksQuorum(
  { state, quorum, presiding, item, agenda }: Room,
  { presence }: Pick<FastSnapshot, 'presence'>,
): Lack | null {
  const { present, departed } = presence;
  const begun = departed > 0 || item !== null || agenda.some((line) => line.state !== 'draft');
  const lacks = present < quorum || presiding.length === 0;
  return state === 'in-session' && begun && lacks ? { present, quorum, departed } : null;
}
