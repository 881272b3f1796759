/** Who signs which line of a document (R20): chair, the secretary as teller or recorder, and supervisor, three different people. */
import { LIMITS } from '../../contract/limits.js';
import type { MinutesLine, SheetLine } from '../../contract/vocabulary.js';

interface Officer {
  secretary: boolean;
  supervisor: boolean;
}

export interface SheetSigner extends Officer {
  accountId: string;
  /** R5, R3: presides now, or leads the panel whose ballot it is and is in the room. */
  presides: boolean;
}

export interface MinutesSigner extends Officer {
  /** The number of this person's seat in the meeting. */
  seat: number | null;
}

/** Who announced, where that was the chair, a deputy or a panel's lead from the own seat; null: the secretary, or the system at the close. */
export type PresidingAnnouncer = string | null;

/**
 * The line that somebody may sign; null: none. Whoever presided the announcement signs as the chair and nobody else does;
 * where none of those announced in person, whoever presides now. In the ballot of a panel its lead may as the chair may (R3).
 */
export function lineOf(signer: SheetSigner, announcer: PresidingAnnouncer): SheetLine | null {
  if (announcer === null ? signer.presides : announcer === signer.accountId) return 'chair';
  if (signer.secretary) return 'teller';
  return signer.supervisor ? 'supervisor' : null;
}

/**
 * The line of the minutes that somebody may sign; null: none. The seats that the minutes name as having presided (R5), and no
 * other deputy: each line is signed once. The secretary as who recorded it; the supervisor.
 */
export function minutesLineOf(
  { seat, secretary, supervisor }: MinutesSigner,
  presided: readonly number[],
): MinutesLine | null {
  if (seat !== null && presided.includes(seat)) return 'chair';
  if (secretary) return 'recorder';
  return supervisor ? 'supervisor' : null;
}

/** Strokes of a pen: per stroke x, y, x, y … in the field that the limits give. */
export type Strokes = readonly (readonly number[])[];

/** Shorter than this all strokes together are a slip of the hand, not a signature. */
const LEAST_INK = 200;

/** How far the pen went. */
export function inkOf(strokes: Strokes): number {
  let ink = 0;
  for (const stroke of strokes) {
    for (let i = 2; i + 1 < stroke.length; i += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stroke.slice(i - 2, i + 2);
      ink += Math.hypot(x1 - x0, y1 - y0);
    }
  }
  return ink;
}

/** Whole points inside the field. */
const isStroke = (stroke: readonly number[]): boolean =>
  stroke.length >= 2 &&
  stroke.length % 2 === 0 &&
  stroke.every((n, i) => n >= 0 && n <= (i % 2 === 0 ? LIMITS.markWidth : LIMITS.markHeight));

/** Whether strokes can be a signature: inside the field, and more than a dot. */
export const isSignature = (strokes: Strokes): boolean => strokes.every(isStroke) && inkOf(strokes) >= LEAST_INK;
