/**
 * From anything thrown to a problem body. Refusals keep their code; the framework's own complaints (unreadable JSON, body
 * too large, unknown route) get ours; everything else is unexpected: 500, a request id, and no detail.
 */
import { HttpException } from '@nestjs/common';
import { LIMITS } from '../../contract/limits.js';
import { problemOf, type Problem, type ProblemCode, type ProblemFacts } from '../../contract/problem.js';
import type { Locale } from '../../contract/vocabulary.js';
import { Refusal } from './refusal.js';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'request.malformed',
  401: 'access.signed-out',
  403: 'access.denied',
  404: 'resource.not-found',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  503: 'server.busy',
};

/** The reader's locale from Accept-Language; Chinese unless English is asked for first. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh-CN';
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** The problem of anything thrown, and whether it was unexpected and must be logged with its stack. */
export function translate(
  error: unknown,
  locale: Locale,
  requestId: string,
): { problem: Problem; unexpected: boolean } {
  if (error instanceof Refusal) {
    return { problem: problemOf(error.code, error.facts, locale, requestId), unexpected: false };
  }
  const status = statusOf(error);
  const code = status === null ? undefined : BY_STATUS[status];
  if (code !== undefined) {
    const facts: ProblemFacts = code === 'request.too-large' ? { limit: LIMITS.requestBytes } : {};
    return { problem: problemOf(code, facts, locale, requestId), unexpected: false };
  }
  return { problem: problemOf('server.unexpected', { requestId }, locale, requestId), unexpected: true };
}
