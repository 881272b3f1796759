/** Whatever is sent, the answer is a refusal with a problem code, never an unexpected error: every body, search and id in a path. */
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Problem } from '../../src/contract/problem.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { buildOfficers, buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { BALLOT_ROUTES } from './bad-input/ballots.js';
import { MEETING_ROUTES } from './bad-input/meetings.js';
import { OFFICE_ROUTES } from './bad-input/offices.js';
import type { Cases, People } from './bad-input/route-case.js';
import { mutations } from './bad-input/wrong-bodies.js';
import { YEAR_ROUTES } from './bad-input/year.js';

const CASES: Cases = { ...OFFICE_ROUTES, ...YEAR_ROUTES, ...MEETING_ROUTES, ...BALLOT_ROUTES };

let server: TestServer;
let room: Room;
let people: People;

beforeAll(async () => {
  server = await startServer();
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 3, candidates: 2 });
  people = { room, officers: await buildOfficers(server.url, server.database) };
}, 120_000);

afterAll(() => server.stop());

async function answer(
  actor: ApiClient,
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json',
): Promise<{ status: number; code: string }> {
  const headers = { 'X-Pingshen': '1', cookie: actor.cookieHeader, 'Content-Type': type };
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${server.url}${path}`, { method, headers, ...init });
  const text = await response.text();
  const code = response.ok || text === '' ? '' : (JSON.parse(text) as Problem).code;
  return { status: response.status, code };
}

it('knows every route that takes a body', async () => {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenAPIObject;
  const routes = Object.entries(document.paths).filter(([, item]) => {
    const asked = (item.post ?? item.put)?.requestBody;
    return asked !== undefined && 'content' in asked && 'application/json' in asked.content;
  });
  expect(Object.keys(CASES).sort()).toEqual(routes.map(([route]) => route).sort());
});

it.each(Object.entries(CASES))(
  'refuses what is wrong in a body to %s',
  async (_route, { actor, path, body, takes, method = 'POST' }) => {
    const wrong: string[] = [];
    for (const [what, sent] of mutations(body(people), takes)) {
      // The route that opens sessions asks for name and password before it looks for unknown members.
      const { status, code } = await answer(actor(people), method, path(people), sent);
      if (!/^(request|account|password|pin|card|role)[.]/.test(code) || status < 400 || status > 499)
        wrong.push(`${what}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
    expect((await answer(actor(people), method, path(people), body(people))).code).not.toMatch(/^request[.]/);
    const form = await answer(actor(people), method, path(people), 'a=1', 'application/x-www-form-urlencoded');
    expect(form.status).toBeLessThan(500);
  },
  60_000,
);

it.each([
  ['candidates', () => room.secretary],
  ['members', () => room.secretary],
])('refuses a search of %s that nobody can have typed', async (list, actor) => {
  const path = `/api/reviews/${room.reviewId}/${list}`;
  const queries = [
    'search=%00',
    'search=a%00b',
    'search=%E2%80%AE',
    `search=${'x'.repeat(500)}`,
    'search=a&search=b',
    'search[]=a',
    'search[a]=b',
    'sort=constructor',
    'sort=%00',
    'order=up',
    'page=0',
    'page=-1',
    'page=1.5',
    'page=99999999999',
    'page=1e308',
    'page=x',
    'page=',
    'pageSize=0',
    'pageSize=100000',
    'pageSize=%00',
    'unknown=1',
    list === 'members' ? 'position=x' : 'kind=x',
  ];
  const wrong: string[] = [];
  for (const query of queries) {
    const { status, code } = await answer(actor(), 'GET', `${path}?${query}`);
    if (code !== 'request.invalid' || status !== 400) wrong.push(`${query}: ${status} ${code}`);
  }
  expect(wrong).toEqual([]);
  for (const query of [
    'search=',
    'search=%20',
    'search=%25',
    'search=_',
    'search=%5C',
    "search='",
    'search=99999999999',
    'search=%F0%A0%AE%B7',
    'search=%FF',
    'page=1000000&pageSize=200',
  ]) {
    expect([query, (await answer(actor(), 'GET', `${path}?${query}`)).status]).toEqual([query, 200]);
  }
});

it('finds nothing under an id or a seat that is none', async () => {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenAPIObject;
  const wrong: string[] = [];
  for (const [route, item] of Object.entries(document.paths)) {
    const names = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    for (const name of names) {
      for (const value of [
        '99999999999',
        '0',
        '-1',
        '1e3',
        '1.5',
        'x',
        '%00',
        '%F0',
        'constructor',
        '__proto__',
        '..%2f..',
        room.meetingId.toUpperCase(),
        '9'.repeat(400),
      ]) {
        const path = route
          .replace(`{${name}}`, value)
          .replace('{seat}', '1')
          .replace(/\{\w+\}/g, room.meetingId);
        for (const method of ['get', 'post', 'delete'] as const) {
          if (item[method] === undefined) continue;
          const body = method === 'post' ? CASES[route]?.body(people) : undefined;
          for (const actor of [room.secretary, room.organizer]) {
            const { status, code } = await answer(actor, method.toUpperCase(), path, body);
            if (status < 400 || status > 499 || code === '') wrong.push(`${method} ${path}: ${status} ${code}`);
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
}, 180_000);
