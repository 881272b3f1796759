/** Who asks: everybody there can be in front of an entrance, seen from one meeting of one committee. */
import { randomUUID } from 'node:crypto';
import { ApiClient } from '../../../src/cli/demo/api-client.js';
import { connectLive, type LiveSocketClient } from '../../../src/cli/demo/simulated-expert.js';
import type { Answer as LiveAnswer } from '../../../src/contract/live.js';
import type { Problem, ProblemFacts } from '../../../src/contract/problem.js';
import { HALL_COOKIE, SESSION_COOKIE, newToken } from '../../../src/platform/security/sign-ins.js';
import { rowsOf } from '../../support/database.js';

export const CALLERS = [
  'anonymous',
  'stranger',
  'system administrator',
  'security administrator',
  'auditor',
  'organizer',
  'second organizer',
  'secretary',
  'supervisor',
  'chair',
  'deputy',
  'expert',
  'expert by card',
  'another expert',
  'hall screen',
  'organizer elsewhere',
  'secretary elsewhere',
  'supervisor elsewhere',
  'expert elsewhere',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Whose things they are, where something is somebody's own: of `expert` and `expert by card`. */
export const OWN_SEAT = 3;

/** What is asked of an entrance: a route as its controller declares it, or `live` and the command. */
export interface Ask {
  entrance: string;
  path?: Readonly<Record<string, string | number>>;
  body?: unknown;
}

/** What comes back; `done` where nothing was refused. */
export interface Answer {
  status: number;
  code: string;
  facts: ProblemFacts;
  title: string;
  body: unknown;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The same of a thing that there is not. */
export function ofNothing({ entrance, path = {}, body }: Ask): Ask {
  const nowhere = Object.fromEntries(
    Object.entries(path).map(([name, value]) => [name, UUID.test(String(value)) ? randomUUID() : value]),
  );
  const frame = entrance.startsWith('live ') ? { ...(body as object), ballotId: randomUUID() } : body;
  return { entrance, path: nowhere, body: frame };
}

const refusal = ({ status, code, facts, title }: Problem): Answer => ({ status, code, facts, title, body: null });
const DONE = { status: 200, code: 'done', facts: {}, title: '' } as const;

/** Asks as a browser would; a refusal is an answer like any other. */
export async function answerTo(client: ApiClient, ask: Ask): Promise<Answer> {
  if (ask.entrance.startsWith('live ')) return answerLive(client, ask);
  const [method = '', declared = ''] = ask.entrance.split(' ');
  const url = declared.replaceAll(/:(\w+)/g, (_, name: string) => String(ask.path?.[name]));
  const form = ask.body instanceof FormData;
  const response = await fetch(`${client.address}/api${url}`, {
    method,
    headers: {
      'x-pingshen': '1',
      cookie: client.cookieHeader,
      ...(ask.body === undefined || form ? {} : { 'content-type': 'application/json' }),
    },
    ...(ask.body === undefined ? {} : { body: form ? (ask.body as FormData) : JSON.stringify(ask.body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = response.headers.get('content-type')?.includes('json') === true ? told(bytes) : bytes;
  return response.ok ? { ...DONE, body } : refusal(body as Problem);
}

const told = (bytes: Buffer): unknown => JSON.parse(bytes.toString()) as unknown;

async function answerLive(client: ApiClient, { entrance, body }: Ask): Promise<Answer> {
  let socket: LiveSocketClient;
  try {
    socket = await connectLive(client);
  } catch (error) {
    return { status: 401, code: (error as Error).message, facts: {}, title: '', body: null };
  }
  const command = entrance.slice('live '.length) as 'cast';
  const answer = (await socket.timeout(20_000).emitWithAck(command, body as never)) as LiveAnswer<unknown>;
  socket.disconnect();
  return answer.ok ? { ...DONE, body: answer.value } : refusal(answer.problem);
}

/** A session that the card of a seat opened, and a screen that is paired, of this meeting. */
export async function ofMeeting(
  url: string,
  databaseUrl: string,
  meetingId: string,
): Promise<Record<'expert by card' | 'hall screen', ApiClient>> {
  const [session, screen] = [newToken(), newToken()];
  await rowsOf(
    databaseUrl,
    `insert into session (id, account_id, token_hash, user_agent, expires_at, meeting_id, seat)
     select $1, a.id, $2, 'tablet', now() + interval '8 hours', s.meeting_id, s.number
       from seat s join account a on a.person_id = s.person_id where s.meeting_id = $3 and s.number = $4`,
    [randomUUID(), session.hash, meetingId, OWN_SEAT],
  );
  await rowsOf(
    databaseUrl,
    `insert into hall_pairing (id, meeting_id, code_hash, token_hash, created_by, expires_at, paired_at)
     select $1, $2, $3, $4, account_id, now(), now() from meeting_event where meeting_id = $2 limit 1`,
    [randomUUID(), meetingId, screen.hash, screen.hash],
  );
  return {
    'expert by card': new ApiClient(url, `${SESSION_COOKIE}=${session.token}`),
    'hall screen': new ApiClient(url, `${HALL_COOKIE}=${screen.token}`),
  };
}
