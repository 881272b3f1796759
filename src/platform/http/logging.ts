/**
 * Logs with a request id: JSON, on a terminal a readable line; never a body, a cookie, a query string or an address of a
 * person's paper. What is not named here is not logged. A refusal is everyday work and a connection that ends is no fault:
 * whoever watches the console of a running server sees a line when there is something to see.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, RequestMethod } from '@nestjs/common';
import { Logger, type Params } from 'nestjs-pino';
import type { Options } from 'pino-http';
import { readableLine } from './readable-line.js';

/** Of an error what leads to the fault; never the query's parameters or the row that a constraint complained of. */
function errorForLog(error: Error & { code?: unknown; constraint?: unknown }): Record<string, unknown> {
  const { name, message, stack, code, constraint } = error;
  return { type: name, message, stack, code, constraint };
}

const withoutQuery = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';

/** Connections that a browser, or the network, ended while it was answered. */
const ENDED = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']);
const UNEXPECTED = 500;
const TOO_MANY = 429;

/** How loud an answered request is: faults, then what the server had no room for, then locks; everything else is everyday. */
export function levelOf(status: number, error?: object): 'error' | 'warn' | 'info' | 'debug' {
  if (error !== undefined && !ENDED.has(String((error as { code?: unknown }).code))) return 'error';
  if (status === UNEXPECTED) return 'error';
  if (status > UNEXPECTED) return 'warn';
  return status === TOO_MANY ? 'info' : 'debug';
}

/** @param onTerminal whether somebody watches; otherwise a program reads, and lines are JSON. */
export function loggingOf(level: string, onTerminal: boolean): Params {
  const options = optionsOf(level);
  return {
    forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
    pinoHttp: onTerminal ? [options, { write: (line) => void process.stdout.write(readableLine(line)) }] : options,
  };
}

/** Everything but where the lines go. */
function optionsOf(level: string): Options {
  return {
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
    customLogLevel: (_request, response, error) => levelOf(response.statusCode, error),
    customErrorObject: (_request, _response, error, { err, ...answered }: Answered) =>
      MADE_UP.test(error.message) ? answered : { ...answered, err },
    customErrorMessage: () => 'request completed',
  };
}

/** For an answer that says so the library makes an error; the fault itself stands in a line of its own, with its stack. */
const MADE_UP = /^failed with status code/;

interface Answered {
  res: unknown;
  responseTime: number;
  err: unknown;
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
