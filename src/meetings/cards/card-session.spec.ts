/** R19: a session by seat card is of one seat in one meeting: every other route, meeting and command refuses it. */
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import { toHex } from '../../ballots/protocol/encoding.js';
import { newSigningKey } from '../../ballots/protocol/signatures.js';
import { connectLive, joinMeeting, random } from '../../cli/demo/simulated-expert.js';
import { SESSION_COOKIE, newToken } from '../../platform/security/sign-ins.js';

/** What a seat card opens, and nothing else; a route that is added here must be asked what it is for in the room. */
const OPEN = [
  'delete /api/session',
  'get /api/account/notice',
  'get /api/ballots/{id}/bundle',
  'get /api/ballots/{id}/chain',
  'get /api/ballots/{id}/result',
  'get /api/ballots/{id}/sheet',
  'get /api/ballots/{id}/signatures',
  'get /api/meetings/{id}/unsigned-sheets',
  'get /api/session',
  'post /api/account/notice',
  'post /api/ballots/{id}/announce',
  'post /api/ballots/{id}/device-changes',
  'post /api/ballots/{id}/signatures',
  'post /api/confirmations/{id}/confirm',
  'post /api/confirmations/{id}/refuse',
  'post /api/device-changes/{id}/withdraw',
  'post /api/meetings/{id}/officer-keys',
  'post /api/meetings/{id}/sign-in',
];

let app: TestApplication;
let room: Room;
let other: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
  other = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
}, 120_000);
afterAll(() => app.close());

/** A session as the card of the chair's seat opens it, of a person who also holds every role of both committees. */
async function byCard(): Promise<ApiClient> {
  const { accountId } = await (room.experts[0]?.client as ApiClient).get<{ accountId: string }>('/api/session');
  const { token, hash } = newToken();
  await rowsOf(
    app.database.ownerUrl,
    `insert into session (id, account_id, token_hash, user_agent, expires_at, meeting_id, seat)
     values ($1, $2, $3, 'tablet', now() + interval '8 hours', $4, 1)`,
    [randomUUID(), accountId, hash, room.meetingId],
  );
  for (const committee of [room.committeeId, other.committeeId])
    for (const role of ['organizer', 'secretary', 'supervisor'])
      await rowsOf(
        app.database.ownerUrl,
        `insert into role_grant (id, account_id, role, committee_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [randomUUID(), accountId, role, committee],
      );
  // the same person sits in the other meeting too
  await rowsOf(
    app.database.ownerUrl,
    `update seat set person_id = (select person_id from account where id = $1) where meeting_id = $2 and number = 1`,
    [accountId, other.meetingId],
  );
  return new ApiClient(app.url, `${SESSION_COOKIE}=${token}`);
}

async function refusal(client: ApiClient, method: string, path: string): Promise<string> {
  const response = await fetch(app.url + path, {
    method: method.toUpperCase(),
    headers: { cookie: client.cookieHeader, 'x-pingshen': '1' },
  });
  const text = await response.text();
  return response.ok || text === '' ? 'done' : (JSON.parse(text) as { code: string }).code;
}

it('reaches the room and nothing else, over every route there is', async () => {
  const client = await byCard();
  const document = await client.get<{ paths: Record<string, object> }>('/api/openapi.json').catch(() => null);
  if (document === null) throw new Error('no description of the interface');
  const open: string[] = [];
  let asked = 0;
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of Object.keys(methods)) {
      const url = path.replaceAll(/\{\w+\}/g, randomUUID());
      if ((await refusal(new ApiClient(app.url), method, url)) !== 'access.signed-out') continue;
      asked += 1;
      // signing out ends what asks
      const who = method === 'delete' && path === '/api/session' ? await byCard() : client;
      const code = await refusal(who, method, url);
      // a hall screen is no session
      if (code !== 'card.session-only' && code !== 'access.signed-out') open.push(`${method} ${path}`);
    }
  }
  expect(asked).toBeGreaterThan(60);
  expect(open.sort()).toEqual(OPEN);
}, 60_000);

it('holds no role, neither on a page nor at a desk, and no seat in another meeting', async () => {
  const client = await byCard();
  expect(await client.get('/api/session')).toMatchObject({ roles: [], card: { meetingId: room.meetingId, seat: 1 } });
  const credential = 'a1'.repeat(32);
  await other.secretary.post(`/api/meetings/${other.meetingId}/start`);
  expect(await codeOf(client.post(`/api/meetings/${other.meetingId}/sign-in`, { credential }))).toBe(
    'resource.not-found',
  );
  const key = { role: 'secretary', key: toHex(newSigningKey(random).key) };
  expect(await codeOf(client.post(`/api/meetings/${room.meetingId}/officer-keys`, key))).toBe('resource.not-found');
  const ballotId = await other.draftBallot();
  for (const [method, path] of [
    ['get', `/api/ballots/${ballotId}/sheet`],
    ['get', `/api/ballots/${ballotId}/chain`],
    ['post', `/api/ballots/${ballotId}/announce`],
    ['get', `/api/ballots/x/sheet`],
  ] as const)
    expect(await refusal(client, method, path)).toBe('resource.not-found');
  // the bite: with the password the same person may
  const whole = room.experts[0]?.client as ApiClient;
  expect(await refusal(whole, 'get', `/api/meetings/${other.meetingId}/seat-cards`)).toBe('done');
  expect(await refusal(client, 'get', `/api/meetings/${other.meetingId}/seat-cards`)).toBe('card.session-only');
});

it('joins its own room live as its own seat, and nothing else', async () => {
  const socket = await connectLive(await byCard());
  const joined = await joinMeeting(socket, room.meetingId, 'expert');
  expect(joined.personal).toMatchObject({ seat: 1, name: '专家1' });
  expect(await codeOf(joinMeeting(socket, other.meetingId, 'expert'))).toBe('resource.not-found');
  for (const desk of ['console', 'supervisor', 'hall'] as const)
    expect(await codeOf(joinMeeting(socket, room.meetingId, desk))).toBe('resource.not-found');
  const paper = {
    ballotId: await other.draftBallot(),
    manifestHash: '0'.repeat(64),
    revision: 1,
    nonce: new Uint8Array(16),
    seen: '0'.repeat(64),
    body: new Uint8Array(544),
    signature: new Uint8Array(64),
  };
  const answer = await socket.timeout(20_000).emitWithAck('cast', paper);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'resource.not-found' } });
  socket.disconnect();
});
