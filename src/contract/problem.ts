/**
 * The one catalogue of refusals: code → HTTP status → a sentence in both locales that says what is wrong and what to do, each area's
 * in a file of its own. `{name}` in a sentence is filled from the refusal's facts, which never carry a choice, a count or a secret.
 */
import { seatText } from './seat-text.js';
import { BALLOTS } from './problems/ballots.js';
import { CONFIRMATIONS } from './problems/confirmations.js';
import { IDENTITY } from './problems/identity.js';
import { LISTS } from './problems/lists.js';
import { MEETINGS } from './problems/meetings.js';
import { PAPERS } from './problems/papers.js';
import { REQUESTS } from './problems/requests.js';
import { RESULTS } from './problems/results.js';
import { YEAR } from './problems/year.js';
import type { ProblemEntries } from './problems/entry.js';

export const PROBLEMS = {
  ...REQUESTS,
  ...IDENTITY,
  ...YEAR,
  ...MEETINGS,
  ...BALLOTS,
  ...PAPERS,
  ...CONFIRMATIONS,
  ...LISTS,
  ...RESULTS,
} as const satisfies ProblemEntries;

export type ProblemCode = keyof typeof PROBLEMS;

export type ProblemFacts = Record<string, string | number>;

/** RFC 9457 problem details, with our code and facts; `title` is the sentence in the reader's locale. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  facts: ProblemFacts;
  requestId?: string;
}

/** The sentence of a problem in a locale, with its facts filled in. */
export function problemSentence(code: ProblemCode, facts: ProblemFacts, locale: 'zh-CN' | 'en'): string {
  return PROBLEMS[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    if (value === undefined) return whole;
    return name === 'seat' && typeof value === 'number' ? seatText(value) : String(value);
  });
}

/** The problem body of a refusal (RFC 9457). */
export function problemOf(code: ProblemCode, facts: ProblemFacts, locale: 'zh-CN' | 'en', requestId?: string): Problem {
  return {
    type: `urn:pingshen:problem:${code}`,
    title: problemSentence(code, facts, locale),
    status: PROBLEMS[code].status,
    code,
    facts,
    ...(requestId === undefined ? {} : { requestId }),
  };
}
