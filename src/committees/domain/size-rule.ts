/** R2: the size of a committee is odd and not below the minimum of its kind, or below what the committee set for itself. */
import type { FormedBy, Level } from '../../contract/vocabulary.js';

const SENIOR: Readonly<Record<FormedBy, number>> = { series: 25, specialty: 11 };

/** The minimum that the rule gives for a kind of committee. Without a filing a senior one counts as formed for its series. */
export function leastByRule(level: Level, formedBy: FormedBy | null): number {
  if (level === 'senior') return SENIOR[formedBy ?? 'series'];
  return level === 'intermediate' ? 15 : 7;
}

export type SizeFault = 'meeting.size-even' | 'meeting.size-below';

/** What is wrong with a committee of this size, or null. */
export function sizeFault(size: number, least: number): SizeFault | null {
  if (size % 2 === 0) return 'meeting.size-even';
  return size < least ? 'meeting.size-below' : null;
}
