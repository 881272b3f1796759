import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpProblemFilter } from '../../platform/problems/http-problem.filter.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { SESSION_COOKIE, cookieOptions } from '../../platform/security/sign-ins.js';

/**
 * A browser that signs out, or asks in order to tell (`?told`), keeps no cookie of a session that is over: whoever takes the tablet next
 * would be told of a seat that was never theirs (R18).
 */
@Catch()
export class ForgettingFilter extends HttpProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const over = error instanceof Refusal && (error.code === 'access.signed-out' || error.code === 'access.seat-moved');
    if (over && (request.method === 'DELETE' || request.query['told'] !== undefined))
      response.clearCookie(SESSION_COOKIE, cookieOptions(request.secure, 0));
    super.catch(error, host);
  }
}
