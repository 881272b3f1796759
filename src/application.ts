/**
 * The application on its parts: what every request meets before a route (headers, limits, static client), the live server,
 * the OpenAPI document. Used by `main`, by the command line and by tests alike.
 */
import { Logger, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PinoLogger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { LIMITS } from './contract/limits.js';
import { describeApi } from './platform/http/openapi.js';
import { serveClient } from './platform/http/client-files.js';
import { ServerLogger } from './platform/http/logging.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { expiryWarning, refusePlainHttp, tlsPair, type TlsPair } from './platform/http/tls.js';
import { LiveAdapter } from './platform/live/live.adapter.js';
import { nodesAdapter } from './platform/live/nodes.js';
import type { PlatformParts } from './platform/platform.module.js';
import { StartFault } from './platform/start-fault.js';

export interface ApplicationParts extends PlatformParts {
  /** Whether other nodes may serve the same database, so that live events must reach them. */
  severalNodes: boolean;
}

/** Builds the application without listening. */
export async function createApplication(parts: ApplicationParts): Promise<NestExpressApplication> {
  const { environment } = parts;
  const tls = tlsPair(environment, new Date());
  const application = await NestFactory.create<NestExpressApplication>(AppModule.of(parts), {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
    forceCloseConnections: true,
    ...(tls === null ? {} : { httpsOptions: { cert: tls.cert, key: tls.key } }),
  });
  application.useLogger(new ServerLogger(await application.resolve(PinoLogger), {}));
  if (tls !== null) serveTls(application, tls);
  application.disable('x-powered-by');
  if (environment.trustedProxy !== undefined) application.set('trust proxy', environment.trustedProxy);
  application.use(securityHeaders());
  application.useBodyParser('json', { limit: LIMITS.requestBytes });
  setPrefix(application);
  application.useWebSocketAdapter(new LiveAdapter(application, await nodesAdapter(parts)));
  describeApi(application);
  serveClient(application);
  application.enableShutdownHooks([]);
  return application;
}

function serveTls(application: NestExpressApplication, tls: TlsPair): void {
  refusePlainHttp(application.getHttpServer());
  const warning = expiryWarning(tls);
  if (warning !== null) new Logger('TLS').warn(warning);
}

/** Where routes lie; the OpenAPI document is made from the same. */
export function setPrefix(application: INestApplication): void {
  application.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
}

/** Builds and listens; a port that is taken is one clear sentence. Gives the address that people open. */
export async function startApplication(
  parts: ApplicationParts,
): Promise<{ application: INestApplication; address: string }> {
  const application = await createApplication(parts);
  const { host, port, tlsCert, publicOrigin } = parts.environment;
  try {
    await application.listen(port, host);
    // Longer than what clients and proxies keep, so that none sends a request into a connection that is just being closed.
    application.getHttpServer().keepAliveTimeout = 75_000;
  } catch (error) {
    await application.close().catch(() => undefined);
    throw listeningFault(error, host, port);
  }
  const listening = application.getHttpServer().address() as { port: number };
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  return {
    application,
    address: publicOrigin ?? `${tlsCert === undefined ? 'http' : 'https'}://${name}:${listening.port}`,
  };
}

function listeningFault(error: unknown, host: string, port: number): unknown {
  switch ((error as { code?: unknown }).code) {
    case 'EADDRINUSE':
      return new StartFault(
        `端口 ${port} 已被占用，请设置 PORT 为其他端口，或先停止占用它的程序 (port ${port} is in use: set PORT to another one, or stop the program that has it)`,
      );
    case 'EACCES':
      return new StartFault(
        `没有权限监听端口 ${port}，请设置 PORT 为 1024 以上的端口 (no permission to listen on port ${port}: set PORT to one above 1024)`,
      );
    case 'EADDRNOTAVAIL':
      return new StartFault(
        `HOST ${host} 不是本机的地址，请改正 HOST (HOST ${host} is not an address of this machine: correct HOST)`,
      );
    default:
      return error;
  }
}
