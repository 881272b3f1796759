/** The side log beyond what the live connection brings: lines are numbered through from 1, so what is missing shows by itself. */
import type { LogLine } from '../../../../../src/contract/meeting-log.js';

/** All lines of both, each once, newest first. */
export function joined(one: readonly LogLine[], other: readonly LogLine[]): LogLine[] {
  const bySequence = new Map([...one, ...other].map((line) => [line.sequence, line]));
  return [...bySequence.values()].sort((a, b) => b.sequence - a.sequence);
}

/** The line before which the first ones are missing; null: none is. `lines` are newest first. */
export function missingBefore(lines: readonly LogLine[]): number | null {
  const at = lines.findIndex(({ sequence }, i) => sequence !== (lines[i + 1]?.sequence ?? 0) + 1);
  return lines[at]?.sequence ?? null;
}
