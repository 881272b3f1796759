/** The pen's way over the field as whole numbers, and nothing more of how it was held. Pure. */
import { LIMITS } from '../../../../../src/contract/limits.js';

export interface Field {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Stroke = readonly number[];

const clamp = (n: number, most: number): number => Math.min(most, Math.max(0, Math.round(n)));

/** A stroke with one more point, given in pixels of the page; one that hardly moved is left out, and a full stroke stays. */
export function extended(stroke: Stroke, { left, top, width, height }: Field, x: number, y: number): Stroke {
  const point = [
    clamp(((x - left) / width) * LIMITS.markWidth, LIMITS.markWidth),
    clamp(((y - top) / height) * LIMITS.markHeight, LIMITS.markHeight),
  ] as const;
  const [lastX, lastY] = stroke.slice(-2);
  const near =
    lastX !== undefined && lastY !== undefined && Math.abs(point[0] - lastX) + Math.abs(point[1] - lastY) < 3;
  return near || stroke.length + 2 > LIMITS.strokeNumbers ? stroke : [...stroke, ...point];
}

/** The `d` of a path through the points, rounded at the corners as ink is. */
export function pathOf(stroke: Stroke): string {
  const [x = 0, y = 0] = stroke;
  // a dot is a stroke of no length, which round ends show
  const parts = [`M${x} ${y}`, stroke.length <= 2 ? `L${x} ${y}` : ''];
  for (let i = 2; i + 3 < stroke.length; i += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = stroke.slice(i, i + 4);
    parts.push(`Q${x1} ${y1} ${(x1 + x2) / 2} ${(y1 + y2) / 2}`);
  }
  if (stroke.length > 2) parts.push(`L${stroke.at(-2) ?? 0} ${stroke.at(-1) ?? 0}`);
  return parts.filter(Boolean).join(' ');
}
