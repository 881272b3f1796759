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

/** An override of a deadline: from the day that was the last one to a later one. */
export interface Override {
  deadline: Deadline;
  was: string;
  until: string;
}

/** The last days that hold: each deadline's latest override, or else its day in the calendar. */
export function inForce(calendar: Calendar, overrides: readonly Override[]): Calendar {
  const day = (deadline: Deadline): string =>
    overrides
      .filter((override) => override.deadline === deadline)
      .reduce((latest, { until }) => (until > latest ? until : latest), calendar[deadline]);
  return { materialsBy: day('materialsBy'), screeningBy: day('screeningBy'), reviewBy: day('reviewBy') };
}

/** Whether the step that a deadline ends is over; its last day is still open, and without a calendar nothing ends. */
export const isOver = (holds: Calendar | null, deadline: Deadline, today: string): boolean =>
  holds !== null && holds[deadline] < today;

export type OverrideFault = 'deadline.undated' | 'deadline.not-later' | 'deadline.in-the-past';

/** Why a deadline cannot be put off until that day; null when it can. */
export function overrideFault(
  holds: Calendar | null,
  deadline: Deadline,
  until: string,
  today: string,
): OverrideFault | null {
  if (holds === null) return 'deadline.undated';
  if (until <= holds[deadline]) return 'deadline.not-later';
  return until < today ? 'deadline.in-the-past' : null;
}

/**
 * Of a calendar that is to be written over another, the first deadline that one person may not move any more: its last day is
 * past, or two people have put it off. Null when there is none.
 */
export function fixedDeadline(
  before: Calendar | null,
  after: Calendar,
  overrides: readonly Override[],
  today: string,
): Deadline | null {
  if (before === null) return null;
  const fixed = (deadline: Deadline): boolean =>
    before[deadline] < today || overrides.some((override) => override.deadline === deadline);
  return DEADLINES.find((deadline) => after[deadline] !== before[deadline] && fixed(deadline)) ?? null;
}
