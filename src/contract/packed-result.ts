/** How a result travels: its lines as rows under the names of their members, which takes a third of the bytes. */
import type { AnnouncedResult, ResultLine } from './announced-result.js';

/** A result whose lines do not each repeat the names of their members. */
export type PackedResult = Omit<AnnouncedResult, 'lines'> & { lines: { names: string[]; rows: unknown[][] } };

/** Every line has the same members. */
export function packed({ lines, ...rest }: AnnouncedResult): PackedResult {
  const names = Object.keys(lines[0] ?? {}) as (keyof ResultLine)[];
  return { ...rest, lines: { names, rows: lines.map((line) => names.map((name) => line[name])) } };
}

export const unpacked = ({ lines: { names, rows }, ...rest }: PackedResult): AnnouncedResult => ({
  ...rest,
  lines: rows.map((row) => Object.fromEntries(names.map((name, n) => [name, row[n]])) as unknown as ResultLine),
});
