/** R32: the calendar of a review, and where a year stands in it. Days are those of Asia/Shanghai; a deadline's day is included. */
import { daysBetween } from '../../kernel/days.js';

export interface Calendar {
  materialsBy: string;
  screeningBy: string;
  reviewBy: string;
}

export const DEADLINES = ['materialsBy', 'screeningBy', 'reviewBy'] as const satisfies readonly (keyof Calendar)[];
export type Deadline = (typeof DEADLINES)[number];

/** The two that stand in the wrong order, or null. */
export function orderFault(calendar: Calendar): { earlier: Deadline; later: Deadline } | null {
  if (calendar.screeningBy < calendar.materialsBy) return { earlier: 'materialsBy', later: 'screeningBy' };
  if (calendar.reviewBy < calendar.screeningBy) return { earlier: 'screeningBy', later: 'reviewBy' };
  return null;
}

export type StageTime = 'undated' | 'past' | 'now' | 'ahead';

/** Of each deadline: whether its stage is past, runs now, or lies ahead; and the days that are left. */
export function stagesOn(
  calendar: Calendar | null,
  today: string,
): Record<Deadline, { time: StageTime; daysLeft: number | null }> {
  const of = (deadline: Deadline, before: Deadline | null): { time: StageTime; daysLeft: number | null } => {
    if (calendar === null) return { time: 'undated', daysLeft: null };
    const daysLeft = daysBetween(today, calendar[deadline]);
    if (daysLeft < 0) return { time: 'past', daysLeft };
    const begun = before === null || calendar[before] < today;
    return { time: begun ? 'now' : 'ahead', daysLeft };
  };
  return {
    materialsBy: of('materialsBy', null),
    screeningBy: of('screeningBy', 'materialsBy'),
    reviewBy: of('reviewBy', 'screeningBy'),
  };
}
