/**
 * JSON as evidence: a reader that refuses what JSON.parse lets pass silently (a member named twice), and the canonical form
 * of RFC 8785 for the values that a bundle may hold.
 */
import { utf8 } from './bytes.js';
import { demand, refuse } from './refusal.js';

const DEPTH = 32;

/** The value of a JSON text; refuses malformed text, repeated members and absurd nesting. */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse('文件不是有效的 JSON。', 'The file is not valid JSON.');
  }
  // JSON.parse vouches for the grammar; this walk only has to find members that are named twice.
  demand(
    !hasRepeatedMember(text),
    '文件中有重复的成员名或嵌套过深。',
    'A member is named twice, or the nesting is too deep.',
  );
  return value;
}

/** Walks a text that is known to be JSON; by hand, because regular expressions run out of stack on long bodies. */
function hasRepeatedMember(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '{' || c === '[') {
      if (open.push(c === '{' ? new Set() : null) > DEPTH) return true;
    } else if (c === '}' || c === ']') {
      open.pop();
    } else if (c === '"') {
      const end = endOfString(text, at);
      const members = open.at(-1);
      if (members && isName(text, end + 1)) {
        const name = JSON.parse(text.slice(at, end + 1)) as string;
        if (members.has(name)) return true;
        members.add(name);
      }
      at = end;
    }
  }
  return false;
}

/** Index of the quote that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a colon follows: the string before it is a member's name. */
function isName(text: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? '.')) at++;
  return text[at] === ':';
}

/** RFC 8785. Numbers are integers here; anything else refuses. */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      demand(isWhole(value), '文本中有残缺的字符。', 'A text holds half a character.');
      return JSON.stringify(value);
    case 'number':
      demand(Number.isSafeInteger(value), '数字必须是整数。', 'A number is not an integer.');
      return (value === 0 ? 0 : value).toString();
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return canonicalCompound(value);
    default:
      return refuse('存在 JSON 之外的值。', 'A value is not JSON.');
  }
}

function canonicalCompound(value: object | null): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return '{' + entries.map(([name, member]) => canonical(name) + ':' + canonical(member)).join(',') + '}';
}

export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonical(value));

/** Whether a string has no lone surrogate. */
export const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
