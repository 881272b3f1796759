/** Days of the calendar as yyyy-mm-dd, without hours or zones: pure arithmetic on what people write into forms. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;

function instant(day: string): number {
  const [, year, month, date] = DAY.exec(day) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}

const written = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whether there is such a day. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(instant(text)) && written(instant(text)) === text;
}

/** Days from one to the other; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to) - instant(from)) / MILLISECONDS);
}

export function addDays(day: string, days: number): string {
  return written(instant(day) + days * MILLISECONDS);
}

/**
 * The same day of a later year; where that year has none (29 February), the last of the month. So the Civil Code counts
 * terms of years: the first day is not counted, and a term ends on the day of the same number.
 */
export function addYears(day: string, years: number): string {
  const [year, rest] = [Number(day.slice(0, 4)) + years, day.slice(4)];
  const same = `${String(year).padStart(4, '0')}${rest}`;
  return isDay(same) ? same : `${String(year).padStart(4, '0')}-02-28`;
}
