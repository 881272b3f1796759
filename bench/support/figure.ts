/** What a bench reports, and how runs are summed up. */

export interface Figure {
  area: string;
  figure: string;
  value: number;
  unit: string;
  /** At most this much. */
  goal?: number;
  ok?: boolean;
  /** What the same machine gave without the product, in the same run; `value` may be a multiple of it. */
  floor?: number;
}

const DIGITS = 1000;
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS;

/** A figure with the goal that it is held to; without one it is reported only. */
export function figureOf(area: string, figure: string, value: number, unit: string, goal?: number): Figure {
  return goal === undefined
    ? { area, figure, value: rounded(value), unit }
    : { area, figure, value: rounded(value), unit, goal, ok: value <= goal };
}

/** A multiple of what the same machine needs without the product: `floor` is that, in `unitOfFloor`. */
export function ratioOf(area: string, figure: string, value: number, floor: number, goal: number): Figure {
  return { ...figureOf(area, figure, value / floor, '×', goal), floor: rounded(floor) };
}

/** The value below which the share `q` of all lie. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Progress for whoever waits; the figures alone go to stdout. */
export function say(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

export const seconds = (milliseconds: readonly number[]): string =>
  milliseconds.map((ms) => (ms / 1000).toFixed(2)).join(', ');
