/** Times and dates as people of the house read them: 14:05:30, 2026年11月20日 / 2026-11-20, always Asia/Shanghai. */
import { seatText } from '../../../src/contract/seat-text.js';

export { seatText as seatNumber };

const ZONE = 'Asia/Shanghai';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** 14:05:30. */
export const timeOfDay = (instant: string | number | Date): string => clock.format(new Date(instant));

/** 14:05, for what is said in minutes. */
export const hourAndMinute = (instant: string | number | Date): string => timeOfDay(instant).slice(0, 5);

/** 2026年11月20日, or 2026-11-20 in English; takes a date (`2026-11-20`) or an instant. */
export function dateText(value: string | number | Date, locale: string): string {
  const iso = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : day.format(new Date(value));
  if (locale === 'en') return iso;
  const [year, month, date] = iso.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** Date and time together. */
export const dateTimeText = (value: string, locale: string): string => `${dateText(value, locale)} ${timeOfDay(value)}`;

/** Today in Shanghai as 2026-11-20, by the given clock. */
export const today = (now: number): string => day.format(new Date(now));

/** Seats as a line of the side log names them, the numbers as above: 01–04. */
export const seatRange = (seats: string): string => seats.replace(/\d+/g, (seat) => seatText(Number(seat)));
