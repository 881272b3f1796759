/**
 * R1: a committee is filed for at most three years, and opens reviews only while its filing is valid. Days are those of
 * Asia/Shanghai; the last day is included.
 */
import type { FilingState } from '../../contract/vocabulary.js';
import { addYears, daysBetween } from '../../kernel/days.js';

const FILING_YEARS = 3;
/** From how many days before the end it is warned of. */
const FILING_WARNING_DAYS = 90;

export interface FilingDays {
  filedOn: string;
  validUntil: string;
}

/** The last day that a filing of this day may be valid on. */
export function latestEnd(filedOn: string): string {
  return addYears(filedOn, FILING_YEARS);
}

export type FilingFault = 'filing.not-yet' | 'filing.order' | 'filing.too-long';

/** What is wrong with the days of a filing that is recorded today, or null. */
export function filingFault({ filedOn, validUntil }: FilingDays, today: string): FilingFault | null {
  if (filedOn > today) return 'filing.not-yet';
  if (validUntil <= filedOn) return 'filing.order';
  return validUntil > latestEnd(filedOn) ? 'filing.too-long' : null;
}

/** Days that are left, today not counted; negative once it has expired. */
export function daysLeft({ validUntil }: FilingDays, today: string): number {
  return daysBetween(today, validUntil);
}

export function filingState(filing: FilingDays | null, today: string): FilingState {
  if (filing === null) return 'none';
  const left = daysLeft(filing, today);
  if (left < 0) return 'expired';
  return left <= FILING_WARNING_DAYS ? 'expiring' : 'valid';
}

/** Whether a review may be opened. */
export function mayOpenReview(state: FilingState): boolean {
  return state === 'valid' || state === 'expiring';
}
