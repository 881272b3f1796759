/** A refusal of the server as an error that pages can show: the catalogue's sentence in the reader's language. */
import { PROBLEMS, problemSentence, type Problem, type ProblemCode } from '../../../src/contract/problem.js';

/** The request never reached the server, or its answer never came back. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** Whether an error is the refusal with this code. */
export const isProblem = (error: unknown, ...codes: ProblemCode[]): boolean =>
  error instanceof ProblemError && codes.includes(error.code);

/** The sentence of a code in a locale; for codes that come as data (an ability's refusal). */
export function codeSentence(code: string, locale: string, facts: Record<string, string | number> = {}): string {
  return code in PROBLEMS ? problemSentence(code as ProblemCode, facts, locale === 'en' ? 'en' : 'zh-CN') : code;
}

/** What a status says above the sentence; of any other one, that nothing was changed. */
const HEADINGS = { 401: 'notAdmitted', 403: 'denied', 404: 'notFound', 500: 'failed' } as const;

export interface ProblemText {
  heading: (typeof HEADINGS)[keyof typeof HEADINGS] | 'nothingChanged';
  sentence: string;
  requestId: string | null;
}

/** What to show for any error: the server's own sentence where there is one. */
export function problemText(error: unknown, locale: string): ProblemText {
  if (error instanceof ProblemError) {
    const { code, facts, title, status } = error.problem;
    // A refusal needs no number; a fault of the server's is found by it.
    const requestId = status >= 500 ? error.problem.requestId : undefined;
    const sentence = code in PROBLEMS ? codeSentence(code, locale, facts) : title;
    const heading = status in HEADINGS ? HEADINGS[status as keyof typeof HEADINGS] : 'nothingChanged';
    return { heading, sentence, requestId: requestId ?? null };
  }
  const zh = '无法连接服务器，操作没有生效。请检查网络，恢复后重试。';
  const en = 'The server cannot be reached; nothing was changed. Check the network and try again.';
  return { heading: 'nothingChanged', sentence: locale === 'en' ? en : zh, requestId: null };
}
