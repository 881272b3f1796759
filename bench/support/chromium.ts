/** What only a browser can tell: how fast it proves, and what a page of the product makes it load. */
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBrotliDecompress, createGunzip, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { securityHeaders } from '../../src/platform/http/security-headers.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
};

export interface Served {
  url: string;
  stop(): Promise<void>;
}

async function listening(server: Server): Promise<Served> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The prover's page, bundled as the client is, under the product's own content security policy. */
export async function serveProver(): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-prover-'));
  await build({
    root: path.resolve('bench/support/prover'),
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome109',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  const headers = securityHeaders();
  const answer: RequestListener = (request, response) => {
    headers(request, response, () => void sendFile(folder, request.url ?? '/', response));
  };
  const served = await listening(createServer(answer));
  return {
    url: served.url,
    stop: async () => {
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function sendFile(folder: string, url: string, response: ServerResponse): Promise<void> {
  const file = path.join(folder, path.normalize(url === '/' ? '/index.html' : url));
  try {
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(await readFile(file));
  } catch {
    response.writeHead(404).end();
  }
}

export interface Loaded {
  path: string;
  type: string;
  /** Bytes of the body as gzip makes them. */
  gzip: number;
}

/** Stands between a browser and the server and notes every answer, those to workers included. */
export async function serveThrough(target: string): Promise<Served & { loaded: Loaded[] }> {
  const { hostname, port } = new URL(target);
  const loaded: Loaded[] = [];
  const server = createServer((request, response) => {
    const onward = forward(
      { hostname, port, path: request.url, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        void bodyOf(answer).then((body) => {
          const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
          loaded.push({ path: request.url ?? '', type, gzip: body.length === 0 ? 0 : gzipSync(body).length });
        });
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write(`GET ${request.url ?? '/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) end.on('error', () => [socket, onward].forEach((other) => other.destroy()));
  });
  return { ...(await listening(server)), loaded };
}

/** The whole body, unpacked. */
async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const encoding = answer.headers['content-encoding'];
  const plain =
    encoding === 'gzip'
      ? answer.pipe(createGunzip())
      : encoding === 'br'
        ? answer.pipe(createBrotliDecompress())
        : answer;
  const chunks: Buffer[] = [];
  for await (const chunk of plain) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
