/** Minutes that were finished under an earlier form stay as they are: what was told in another way then is read here. */
import type { MinutesContent } from './minutes-content.js';

/**
 * Seats of those whom the minutes name as having presided (R5). Where no seat is named (form 1), the one seat of that name and
 * position; of two such, neither: then the minutes are opened again and finished anew.
 */
export function presidedSeats({ attendance }: Pick<MinutesContent, 'attendance'>): number[] {
  return attendance.presided.flatMap(({ seat, name, position }) => {
    if (seat !== undefined) return [seat];
    const named = attendance.seats.filter((one) => one.name === name && one.position === position);
    return named.length === 1 ? named.map((one) => one.seat) : [];
  });
}

/** Whether somebody who presided cannot be told from a namesake, so that the chair's line of these minutes stays empty. */
export const hasUnknownPresided = (content: Pick<MinutesContent, 'attendance'>): boolean =>
  presidedSeats(content).length < content.attendance.presided.length;

/** What minutes say, whatever their form: two that say the same differ in nothing here. */
export function saidBy({ form: _form, attendance, exceptions, ...content }: MinutesContent): object {
  return {
    ...content,
    attendance: { ...attendance, presided: attendance.presided.map(({ name, position }) => ({ name, position })) },
    exceptions: exceptions.map((one) =>
      one.kind === 'request' ? { ...one, candidates: [...one.candidates].sort() } : one,
    ),
  };
}
