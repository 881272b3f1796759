import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { localeOf, translate } from './translate.js';

/** Every refused or failed request answers with one problem body (RFC 9457). */
@Catch()
export class HttpProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request & { id?: string }>();
    const response = http.getResponse<Response>();
    const { problem, unexpected } = translate(
      error,
      localeOf(request.headers['accept-language']),
      String(request.id ?? ''),
    );
    if (unexpected) this.logger.error({ err: error, requestId: request.id }, 'unexpected error');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
