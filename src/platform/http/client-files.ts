/** The built client: hashed files are kept by browsers for good, the page itself never; unknown paths get the page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';

const CLIENT = fileURLToPath(new URL('../../client/', import.meta.url));
const OURS = /^\/(api|health|metrics)(\/|$)/;

export function serveClient(application: NestExpressApplication): void {
  if (!existsSync(join(CLIENT, 'index.html'))) return;
  const files = express.static(CLIENT, {
    index: false,
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  application.use(compression());
  application.use((request: Request, response: Response, next: NextFunction) => {
    if (OURS.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    files(request, response, () => {
      if (request.path.startsWith('/assets/')) {
        next();
        return;
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(join(CLIENT, 'index.html'));
    });
  });
}
