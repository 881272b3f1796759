/**
 * Which browser it is: a random cookie that says nothing of the person or the machine. A venue's devices share one address,
 * so wrong passwords and codes are counted by it.
 */
import type { Request, Response } from 'express';
import { parseCookie } from 'cookie';
import { cookieOptions, newToken, tokenHash } from './sign-ins.js';

const DEVICE_COOKIE = 'pingshen_device';

/** As long as browsers keep a cookie at most. */
const DEVICE_MILLISECONDS = 400 * 24 * 60 * 60 * 1000;

/** What the database knows a browser by; one that comes without its cookie is given one with this answer. */
export function deviceOf(request: Request, response: Response): Buffer {
  const kept = parseCookie(request.headers.cookie ?? '')[DEVICE_COOKIE];
  if (kept !== undefined && /^[A-Za-z0-9_-]{43}$/.test(kept)) return tokenHash(kept);
  const { token, hash } = newToken();
  response.cookie(DEVICE_COOKIE, token, cookieOptions(request.secure, DEVICE_MILLISECONDS));
  return hash;
}
