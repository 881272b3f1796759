/**
 * Cookies and who stands behind them. Platform reads the cookies; the features that own sessions and pairings register
 * how a token is resolved.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { CookieOptions } from 'express';
import type { Actor, HallScreen } from './actor.js';

export const SESSION_COOKIE = 'pingshen_session';
export const HALL_COOKIE = 'pingshen_hall';

/**
 * How long a browser keeps the session's cookie: far longer than any session, since the server alone judges when one ends
 * (it prolongs those of people who sit in a meeting), and over restarts of a tablet's browser.
 */
const SESSION_COOKIE_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

export interface TokenResolver {
  session(tokenHash: Buffer): Promise<Actor | null>;
  /** R18: whether the session behind the token ended because another device took its seat. */
  replaced(tokenHash: Buffer): Promise<boolean>;
  hall(tokenHash: Buffer): Promise<HallScreen | null>;
}

/** 32 random bytes for a cookie, and what the database keeps of them. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Same-site strict, never readable by scripts; `secure` wherever the page itself came over HTTPS. */
export function cookieOptions(secure: boolean, maxAge: number): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge };
}

/** Those of the session's cookie, whatever opened it. */
export function sessionCookieOptions(secure: boolean): CookieOptions {
  return cookieOptions(secure, SESSION_COOKIE_MILLISECONDS);
}

@Injectable()
export class SignIns {
  private readonly resolvers: Partial<TokenResolver> = {};

  register(resolver: Partial<TokenResolver>): void {
    Object.assign(this.resolvers, resolver);
  }

  /** The account behind a Cookie header, or null. */
  async actor(cookieHeader: string | undefined): Promise<Actor | null> {
    const token = parseCookie(cookieHeader ?? '')[SESSION_COOKIE];
    if (token === undefined || this.resolvers.session === undefined) return null;
    return this.resolvers.session(tokenHash(token));
  }

  /** In which words whoever is nobody is refused: only the cookie of a session whose seat has moved is told so (R18). */
  async refusalOf(cookieHeader: string | undefined): Promise<'access.signed-out' | 'access.seat-moved'> {
    const token = parseCookie(cookieHeader ?? '')[SESSION_COOKIE];
    const moved = token !== undefined && (await this.resolvers.replaced?.(tokenHash(token))) === true;
    return moved ? 'access.seat-moved' : 'access.signed-out';
  }

  /** The hall screen behind a Cookie header, or null. */
  async hallScreen(cookieHeader: string | undefined): Promise<HallScreen | null> {
    const token = parseCookie(cookieHeader ?? '')[HALL_COOKIE];
    if (token === undefined || this.resolvers.hall === undefined) return null;
    return this.resolvers.hall(tokenHash(token));
  }
}
