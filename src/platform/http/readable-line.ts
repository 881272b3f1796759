/** A line of the log as somebody reads it who watches the server's console: time, how loud, what, and about what. */
import { shanghaiTime } from '../../kernel/office-dates.js';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};
/** What a terminal does not need to be told in every line, and what has a place of its own in it. */
const APART = new Set([
  'level',
  'time',
  'pid',
  'hostname',
  'msg',
  'context',
  'req',
  'reqId',
  'res',
  'responseTime',
  'err',
]);

interface Line {
  level?: number;
  time?: number;
  msg?: string;
  context?: string;
  req?: { method: string; path: string };
  reqId?: string;
  res?: { status: number };
  responseTime?: number;
  err?: { stack?: string; message?: string };
}

/** One JSON line as one readable one, with the stack of a fault below it. What is no JSON stays as it is. */
export function readableLine(json: string): string {
  const line = parsed(json);
  if (line === null) return json;
  const level = LEVELS[line.level ?? 0] ?? '';
  const words = [shanghaiTime(new Date(line.time ?? 0)), level.padEnd(5), ...saidOf(line), ...restOf(line)];
  const fault = line.err?.stack ?? line.err?.message;
  return `${words.join(' ')}\n${fault === undefined ? '' : `${fault.replace(/^/gm, '    ')}\n`}`;
}

/** An answered request, or what a part of the server has to say. */
function saidOf({ req, res, responseTime, context, msg }: Line): string[] {
  if (req !== undefined && res !== undefined)
    return [`${req.method} ${req.path} ${res.status}`, `${responseTime ?? 0} ms`];
  return [...(context === undefined ? [] : [`${context}:`]), msg ?? ''];
}

function restOf(line: Line): string[] {
  const rest = Object.entries(line)
    .filter(([name]) => !APART.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return line.reqId === undefined ? rest : [...rest, `(${line.reqId})`];
}

function parsed(json: string): Line | null {
  try {
    return JSON.parse(json) as Line;
  } catch {
    return null;
  }
}
