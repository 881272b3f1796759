/**
 * Defence against cross-site requests, besides SameSite=Strict: an unsafe request carries a header that no form and no
 * foreign script can set without a preflight (which we never grant), and an Origin, where sent, is our own.
 */
export const OWN_HEADER = 'x-pingshen';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether an Origin header names the host that the request was sent to, or the configured public origin. */
export function sameOrigin(origin: string, host: string | undefined, publicOrigin: string | undefined): boolean {
  if (publicOrigin !== undefined && origin === publicOrigin) return true;
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

export interface RequestOrigin {
  method: string;
  origin: string | undefined;
  host: string | undefined;
  ownHeader: string | undefined;
}

/** Whether a request may change something: safe methods always may be served; others need the own header and origin. */
export function mayChange(request: RequestOrigin, publicOrigin: string | undefined): boolean {
  if (SAFE.has(request.method)) return true;
  if (request.ownHeader === undefined) return false;
  return request.origin === undefined || sameOrigin(request.origin, request.host, publicOrigin);
}
