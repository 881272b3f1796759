/**
 * Logs as JSON with a request id; never a body, a cookie, a query string or an address of a person's paper. What is not named
 * here is not logged.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, RequestMethod } from '@nestjs/common';
import { Logger, type Params } from 'nestjs-pino';

/** Of an error what leads to the fault; never the query's parameters or the row that a constraint complained of. */
function errorForLog(error: Error & { code?: unknown; constraint?: unknown }): Record<string, unknown> {
  const { name, message, stack, code, constraint } = error;
  return { type: name, message, stack, code, constraint };
}

const withoutQuery = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';

export function loggingOf(level: string): Params {
  return {
    forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
    pinoHttp: {
      level,
      genReqId: () => randomUUID(),
      quietReqLogger: true,
      serializers: {
        req: (request: IncomingMessage & { id: unknown }) => ({
          id: request.id,
          method: request.method,
          path: withoutQuery(request.url),
        }),
        res: (response: ServerResponse) => ({ status: response.statusCode }),
        err: errorForLog,
      },
      customLogLevel: (_request, response, error) => {
        if (error !== undefined || response.statusCode >= 500) return 'error';
        return response.statusCode >= 400 ? 'info' : 'debug';
      },
    },
  };
}

/** What the framework says of its own start, line by line; of use to nobody who runs the server. */
const BOOT = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'WebSocketsController',
  'NestApplication',
]);

@Injectable()
export class ServerLogger extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest[rest.length - 1];
    if (typeof context === 'string' && BOOT.has(context)) return;
    super.log(message, ...rest);
  }

  /** A port that cannot be listened on is told as one sentence by whoever starts the server, not as a line of the log too. */
  override error(message: unknown, ...rest: unknown[]): void {
    if (rest[rest.length - 1] === 'NestApplication' && /^Error: listen E/.test(String(message))) return;
    super.error(message, ...rest);
  }
}
