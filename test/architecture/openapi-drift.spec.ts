/** The client's types are what the server's OpenAPI document says; the document comes from the build. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { ROOT } from './files.js';

const DOCUMENT = path.join(ROOT, 'dist', 'openapi.json');

function built(): OpenAPI3 {
  if (!existsSync(DOCUMENT)) throw new Error('dist/openapi.json is not there; run `npm run build` first.');
  return JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenAPI3;
}

const withoutHead = (text: string): string => text.replace(/^\/\/ [^\n]*\n/, '').trim();

it('is what client/src/api/schema.d.ts says', async () => {
  const types = readFileSync(path.join(ROOT, 'client', 'src', 'api', 'schema.d.ts'), 'utf8');
  expect(withoutHead(types)).toBe(withoutHead(astToString(await openapiTypes(built()))));
});

/** Answers that are files; what is in them is their own standard's business. */
const FILE = /[.](pdf|docx|xlsx|csv|zip|html)$|\/(initial-passwords|seat-cards)$/;

it('describes the body of every answer that has one', () => {
  const described = Object.entries(built().paths ?? {}).filter(([route]) => !FILE.test(route));
  expect(described.length).toBeGreaterThan(20);
  const bare = described.flatMap(([route, methods]) =>
    Object.entries(methods as Record<string, { responses?: Record<string, { content?: object }> }>).flatMap(
      ([method, { responses = {} }]) =>
        Object.entries(responses).flatMap(([status, { content }]) =>
          /^2(?!04)/.test(status) && content === undefined ? [`${method} ${route} ${status}`] : [],
        ),
    ),
  );
  expect(bare).toEqual([]);
});
