/** Dates and times as the house writes them, always in Asia/Shanghai: 2026年11月20日 or 2026-11-20, 14:05:30. */
import type { Locale } from '../contract/vocabulary.js';
import { addDays } from './days.js';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function parts(instant: Date): Record<string, string> {
  return Object.fromEntries(SHANGHAI.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The day in Shanghai as yyyy-mm-dd. */
export function shanghaiDay(instant: Date): string {
  const { year, month, day } = parts(instant);
  return `${year}-${month}-${day}`;
}

/** When a day (yyyy-mm-dd) is over in Shanghai. */
export function shanghaiDayEnd(day: string): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}

/** The time of day in Shanghai as 14:05:30. */
export function shanghaiTime(instant: Date): string {
  const { hour, minute, second } = parts(instant);
  return `${hour}:${minute}:${second}`;
}

/** A day (yyyy-mm-dd) as offices write it: 2026年11月20日, without leading zeros; English keeps 2026-11-20. */
export function officeDay(day: string, locale: Locale = 'zh-CN'): string {
  const [year, month, date] = day.split('-').map(Number);
  return locale === 'en' ? day : `${year}年${month}月${date}日`;
}

/** An instant as 2026年11月20日 14:05:30. */
export function officeInstant(instant: Date, locale: Locale = 'zh-CN'): string {
  return `${officeDay(shanghaiDay(instant), locale)} ${shanghaiTime(instant)}`;
}
