/**
 * Exact shapes of JSON values: no member more, none less. A shape lists every fault that it finds, as a path and a code,
 * so that a refusal can name the place.
 */
import { isHex, isText } from './encoding.js';

export type ShapeFaultCode = 'not-an-object' | 'member-missing' | 'member-unknown' | 'not-a-list' | 'value';

export interface ShapeFault {
  /** Where, such as `roster[2].seat`; empty for the value itself. */
  path: string;
  fault: ShapeFaultCode;
}

/** Appends the faults of `value` to `found`. */
export type Shape = (value: unknown, path: string, found: ShapeFault[]) => void;

/** A value that a predicate accepts. */
export function where(accepts: (value: unknown) => boolean): Shape {
  return (value, path, found) => {
    if (!accepts(value)) found.push({ path, fault: 'value' });
  };
}

/** An object with exactly these members. */
export function exactly(members: Record<string, Shape>): Shape {
  const names = Object.keys(members);
  return (value, path, found) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      found.push({ path, fault: 'not-an-object' });
      return;
    }
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name)) found.push({ path: at(name), fault: 'member-unknown' });
    }
    for (const name of names) {
      if (!Object.hasOwn(value, name)) found.push({ path: at(name), fault: 'member-missing' });
      else members[name]?.((value as Record<string, unknown>)[name], at(name), found);
    }
  };
}

/** A list whose every element has the shape. */
export function listOf(element: Shape): Shape {
  return (value, path, found) => {
    if (!Array.isArray(value)) {
      found.push({ path, fault: 'not-a-list' });
      return;
    }
    // Indexed, because forEach would skip holes.
    for (let i = 0; i < value.length; i++) element(value[i], `${path}[${i}]`, found);
  };
}

/** null, or the shape. */
export function nullOr(shape: Shape): Shape {
  return (value, path, found) => {
    if (value !== null) shape(value, path, found);
  };
}

/** One of the words listed. */
export const oneOf = (words: readonly unknown[]): Shape => where((value) => words.includes(value));

/** An integer within both bounds. */
export const integer = (least: number, most: number): Shape =>
  where((value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most);

/** Lower-case hex of so many bytes. */
export const hexOf = (bytes: number): Shape => where((value) => isHex(value, bytes));

/** A string of whole Unicode characters. */
export const text: Shape = where(isText);

/** The faults of a value under a shape; none when it has it. */
export function faultsOf(shape: Shape, value: unknown, path = ''): ShapeFault[] {
  const found: ShapeFault[] = [];
  shape(value, path, found);
  return found;
}
