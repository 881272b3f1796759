/** R10: who should leave the room for the candidate that is spoken of, and who may come back. */
import type { RecusalLine, RosterLine } from '../../contract/live.js';

export interface RecusedRoom {
  /** Present, recused from the candidate spoken of, and still in the room. */
  toLeave: number[];
  /** Out of the room for a candidate who is not spoken of any more. */
  toReturn: number[];
}

export function recusedRoom(
  roster: readonly Pick<RosterLine, 'seat' | 'attendance' | 'outside'>[],
  recusals: readonly Pick<RecusalLine, 'seat' | 'candidateId'>[],
  spokenOf: string | null,
): RecusedRoom {
  const recused = new Set(recusals.filter(({ candidateId }) => candidateId === spokenOf).map(({ seat }) => seat));
  return {
    toLeave: roster
      .filter(({ seat, attendance, outside }) => attendance === 'present' && !outside && recused.has(seat))
      .map(({ seat }) => seat),
    toReturn: roster.filter(({ seat, outside }) => outside && !recused.has(seat)).map(({ seat }) => seat),
  };
}
