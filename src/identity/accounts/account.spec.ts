/** The own account: what stands before everything else at first, the own password, the own sessions, and sessions that nobody uses. */
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive } from '../../cli/demo/simulated-expert.js';
import { NOTICE } from '../../contract/notice.js';
import { idNumberCheckCharacter } from '../../kernel/id-number.js';
import { FirstAccounts } from './first-accounts.js';
import { IdleSessions } from '../sessions/idle-sessions.js';
import type { NoticeView, OwnSessionView, SessionView } from '../views/session.view.js';

const CHOSEN = 'three blue mountains';

let app: TestApplication;
let serial = 0;

beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
afterAll(() => app.close());

interface Made {
  loginName: string;
  password: string;
}

async function account(demo = false): Promise<Made> {
  serial += 1;
  const digits = `99010119700102${String(serial).padStart(3, '0')}`;
  const idNumber = digits + idNumberCheckCharacter(digits);
  const loginName = `own${serial}`;
  const made = { name: '陈立新', loginName, idNumber, role: 'organizer' as const, committee: null, demo };
  return { loginName, password: await app.get(FirstAccounts).create(made) };
}

async function signedIn({ loginName, password }: Made): Promise<ApiClient> {
  const client = new ApiClient(app.url);
  await client.signIn(loginName, password);
  return client;
}

const state = (client: ApiClient): Promise<SessionView> => client.get<SessionView>('/api/session');

const sql = <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, text, parameters);

describe('an initial password', () => {
  it('opens nothing but its change and the way out, over every route and live', async () => {
    const made = await account();
    const client = await signedIn(made);
    expect(await state(client)).toMatchObject({ confined: 'password' });
    const document = await client.get<{ paths: Record<string, Record<string, { responses: object }>> }>(
      '/api/openapi.json',
    );
    const open: string[] = [];
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const method of Object.keys(methods)) {
        const url = path.replaceAll(/\{\w+\}/g, randomUUID());
        const response = await fetch(app.url + url, {
          method: method.toUpperCase(),
          headers: { cookie: client.cookieHeader, 'x-pingshen': '1' },
        });
        const { code } = (await response.json().catch(() => ({ code: '' }))) as { code: string };
        if (code !== 'account.password-initial') open.push(`${method} ${path}`);
        // the last of these signed out; what was left is asked with a new session
        if (method === 'delete' && path === '/api/session') await client.signIn(made.loginName, made.password);
      }
    }
    expect(open.sort()).toEqual(
      [
        'delete /api/session',
        'get /api/account/notice',
        'get /api/hall/session',
        'get /api/session',
        'get /api/verifier.html',
        'post /api/account/notice',
        'post /api/account/password',
        'post /api/card',
        'post /api/card/pin',
        'post /api/card/session',
        'post /api/hall/session',
        'post /api/session',
      ].filter((route) => open.includes(route)),
    );
    expect(open).toContain('post /api/account/password');
    const socket = await connectLive(client);
    const answer: unknown = await socket
      .timeout(5_000)
      .emitWithAck('join', { meetingId: randomUUID(), audience: 'expert' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'account.password-initial' } });
    socket.disconnect();
  });

  it('is changed into one that keeps the rules; then the notice is read, once per version', async () => {
    const made = await account();
    const client = await signedIn(made);
    const change = (newPassword: string, password = made.password): Promise<string> =>
      codeOf(client.post('/api/account/password', { password, newPassword }));
    expect(await change('short')).toBe('password.too-short');
    expect(await change(`${made.loginName}-and-more`)).toBe('password.login-name');
    expect(await change('1q2w3e4r5t6y')).toBe('password.common');
    expect(await change(made.password)).toBe('password.unchanged');
    expect(await change(CHOSEN, 'not the present one')).toBe('account.own-password-wrong');
    expect(await change(CHOSEN)).toBe('done');
    expect(await state(client)).toMatchObject({ confined: 'notice' });
    expect(await codeOf(client.get('/api/committees'))).toBe('account.notice-unread');
    expect(await codeOf(client.post('/api/account/notice', { version: NOTICE.version + 1 }))).toBe(
      'account.notice-outdated',
    );
    await client.post('/api/account/notice', { version: NOTICE.version });
    await client.post('/api/account/notice', { version: NOTICE.version });
    expect(await state(client)).toMatchObject({ confined: null });
    expect(await client.get<NoticeView>('/api/account/notice')).toMatchObject({
      version: NOTICE.version,
      acceptedAt: expect.any(String) as string,
    });
    expect(await codeOf(client.get('/api/committees'))).toBe('done');
    expect(await codeOf(signedIn(made))).toBe('account.wrong-password');
    expect(await state(await signedIn({ ...made, password: CHOSEN }))).toMatchObject({ confined: null });
    const events = await sql<{ type: string }>(
      `select e.type from audit_event e join account a on a.id = e.account_id where a.login_name = $1 and e.type in ('notice.accepted', 'account.password-changed') order by e.id`,
      [made.loginName],
    );
    expect(events.map(({ type }) => type)).toEqual(['account.password-changed', 'notice.accepted']);
  });

  it('of a demonstration account may be kept, and says that it is one', async () => {
    const made = await account(true);
    expect(await state(await signedIn(made))).toMatchObject({ confined: null });
    expect(await sql('select demo, password_initial from account where login_name = $1', [made.loginName])).toEqual([
      { demo: true, password_initial: false },
    ]);
  });
});

it('ends the other sessions, and tells their screens at once, when the password is changed', async () => {
  const made = await account(true);
  const [own, other] = [await signedIn(made), await signedIn(made)];
  const told: unknown[] = [];
  const socket = await connectLive(other);
  socket.on('ended', (reason) => told.push(reason));
  await own.post('/api/account/password', { password: made.password, newPassword: CHOSEN });
  await eventually(() => expect(told).toEqual([{ reason: 'revoked' }]));
  expect(await codeOf(state(other))).toBe('access.signed-out');
  expect(await codeOf(state(own))).toBe('done');
});

describe('the own sessions', () => {
  it('are in a cookie that outlives the longest of them, since the server alone judges when one ends', async () => {
    const { loginName, password } = await account();
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'x-pingshen': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ loginName, password }),
    });
    expect(response.status).toBe(204);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('pingshen_session='));
    expect(Number(/Max-Age=(\d+)/.exec(cookie ?? '')?.[1])).toBeGreaterThan(7 * 24 * 3600);
  });

  it('are listed and ended one at a time or all but this one; nobody else’s are', async () => {
    const made = await account(true);
    const [one, two, three] = [await signedIn(made), await signedIn(made), await signedIn(made)];
    const stranger = await signedIn(await account(true));
    const listed = await one.get<OwnSessionView[]>('/api/account/sessions');
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    const [ofTwo] = await two
      .get<OwnSessionView[]>('/api/account/sessions')
      .then((all) => all.filter(({ current }) => current));
    expect(await codeOf(stranger.delete(`/api/account/sessions/${ofTwo?.id}`))).toBe('resource.not-found');
    expect(await codeOf(state(two))).toBe('done');
    await one.delete(`/api/account/sessions/${ofTwo?.id}`);
    await one.delete(`/api/account/sessions/${ofTwo?.id}`);
    expect(await codeOf(state(two))).toBe('access.signed-out');
    await one.delete('/api/account/sessions');
    expect(await codeOf(state(three))).toBe('access.signed-out');
    expect(await codeOf(state(one))).toBe('done');
    expect(await codeOf(state(stranger))).toBe('done');
  });
});

describe('a password reset at the console of the server', () => {
  it('ends every session of the account, and the auditor finds that it was issued', async () => {
    const made = await account();
    const client = await signedIn(made);
    const digits = `99010119700102${String(serial).padStart(3, '0')}`;
    const person = { name: '陈立新', idNumber: digits + idNumberCheckCharacter(digits), loginName: made.loginName };
    const events = (): Promise<{ type: string; by: string | null }[]> =>
      sql(
        `select e.type, e.account_id as by from audit_event e join account a on a.login_name = $1
          where e.facts::jsonb->>'account' = a.id::text order by e.id`,
        [made.loginName],
      );
    expect(await events()).toEqual([
      { type: 'account.password-issued', by: null },
      { type: 'role.granted', by: null },
    ]);
    const password = await app.get(FirstAccounts).create({ ...person, role: 'organizer', committee: null });
    expect(await codeOf(state(client))).toBe('access.signed-out');
    expect((await events()).slice(2)).toEqual([
      { type: 'session.revoked', by: null },
      { type: 'account.password-issued', by: null },
    ]);
    expect(await codeOf(signedIn({ ...made, password }))).toBe('done');
    expect(await codeOf(signedIn(made))).toBe('account.wrong-password');
  });

  it('takes the live connections of a session that another process has ended', async () => {
    const client = await signedIn(await account(true));
    const told: unknown[] = [];
    const socket = await connectLive(client);
    socket.on('ended', (reason) => told.push(reason));
    await sql(`update session set revoked_at = now() where revoked_at is null`);
    await app.get(IdleSessions).endIdle();
    await eventually(() => expect(told).toEqual([{ reason: 'revoked' }]));
  });
});

describe('a session that nobody uses', () => {
  let room: Room;

  const leaveAlone = (minutes: number): Promise<unknown> =>
    sql(`update session set last_seen_at = now() - make_interval(mins => $1)`, [minutes]);

  beforeEach(async () => {
    room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
  });

  it('is told how long it has, and is over after that', async () => {
    expect((await state(room.stranger)).idleIn).toBeGreaterThan(1_795);
    await leaveAlone(29);
    expect(await codeOf(state(room.stranger))).toBe('done');
    expect((await state(room.stranger)).idleIn).toBeGreaterThan(1_790);
    await leaveAlone(31);
    expect(await codeOf(state(room.stranger))).toBe('access.signed-out');
  });

  it('goes on for who sits in a meeting in session, and half an hour beyond its end', async () => {
    await room.gather(2);
    const [present, away] = [room.experts[0], room.experts[2]];
    expect((await state(room.secretary)).idleIn).toBeNull();
    await leaveAlone(200);
    expect(await codeOf(state(room.secretary))).toBe('done');
    expect(await codeOf(state(room.supervisor))).toBe('done');
    expect(await codeOf(state(present!.client))).toBe('done');
    expect(await codeOf(state(away!.client))).toBe('access.signed-out');
    expect(await codeOf(state(room.organizer))).toBe('access.signed-out');
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    await leaveAlone(200);
    expect(await codeOf(state(present!.client))).toBe('done');
    expect((await state(present!.client)).idleIn).toBeGreaterThan(1_790);
    room.leave();
  });

  it('loses its screens, which are told why; those of a meeting in session stay', async () => {
    await room.gather(1);
    const told: unknown[] = [];
    const socket = await connectLive(room.organizer);
    socket.on('ended', (reason) => told.push(reason));
    room.experts[0]!.socket!.on('ended', () => told.push('the expert'));
    await app.get(IdleSessions).endIdle();
    expect(await app.get(IdleSessions).endIdle()).toBe(0);
    await leaveAlone(31);
    expect(await app.get(IdleSessions).endIdle()).toBeGreaterThan(0);
    await eventually(() => expect(told).toEqual([{ reason: 'idle' }]));
    expect(room.experts[0]!.socket!.connected).toBe(true);
    room.leave();
  });

  it('is over twelve hours after the sign-in, for its screens too, but not under who sits in a meeting', async () => {
    await room.gather(1);
    const told: unknown[] = [];
    const socket = await connectLive(room.organizer);
    socket.on('ended', (reason) => told.push(reason));
    const endsIn = (seconds: number): Promise<unknown> =>
      rowsOf(
        app.database.ownerUrl,
        'update session set expires_at = now() + make_interval(secs => $1), last_seen_at = now()',
        [seconds],
      );
    await endsIn(60);
    expect(await app.get(IdleSessions).endIdle()).toBe(0);
    // a minute later
    await rowsOf(app.database.ownerUrl, `update session set expires_at = expires_at - interval '61 seconds'`);
    expect(await app.get(IdleSessions).endIdle()).toBeGreaterThan(0);
    await eventually(() => expect(told).toEqual([{ reason: 'expired' }]));
    expect(await codeOf(state(room.organizer))).toBe('access.signed-out');
    expect(await codeOf(state(room.secretary))).toBe('done');
    expect(room.experts[0]!.socket!.connected).toBe(true);
    room.leave();
  });
});

describe('whoever sits in a meeting', () => {
  let room: Room;

  beforeEach(async () => {
    room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    await room.gather();
  });
  afterEach(() => room.leave());

  /** As if everything of the meeting and of the sessions had been so long ago; a session that has lasted 12 hours is ending. */
  async function pass(hours: number): Promise<void> {
    await sql('alter table meeting_event disable trigger user');
    await sql(`update meeting_event set at = at - make_interval(hours => $1)`, [hours]);
    await sql('alter table meeting_event enable trigger user');
    await sql(
      `update session set created_at = created_at - make_interval(hours => $1), last_seen_at = last_seen_at - make_interval(hours => $1),
              expires_at = case when $1 >= 12 then now() + interval '1 minute' else expires_at end`,
      [hours],
    );
  }
  const aMinuteLater = (): Promise<unknown> =>
    sql(`update session set expires_at = expires_at - interval '61 seconds', last_seen_at = now()`);
  const seatedIs = async (): Promise<string> => {
    await app.get(IdleSessions).endIdle();
    const [secretary, expert] = [room.secretary, room.experts[0]!.client];
    return [await codeOf(state(secretary)), await codeOf(state(expert))].join(', ');
  };

  it('is not thrown out of one that goes on for hours, but of one that nobody ended', async () => {
    await pass(5);
    expect(await seatedIs()).toBe('done, done');
    expect((await state(room.secretary)).idleIn).toBeNull();
    await pass(5);
    expect(await seatedIs()).toBe('access.signed-out, access.signed-out');
  });

  it('is thrown out of none a day after the sign-in, but of a ballot', async () => {
    await sql(`update session set created_at = now() - interval '23 hours', expires_at = now() + interval '1 minute'`);
    await app.get(IdleSessions).endIdle();
    await aMinuteLater();
    expect(await seatedIs()).toBe('done, done');
    const ballotId = await room.openBallot();
    await pass(30);
    await app.get(IdleSessions).endIdle();
    await aMinuteLater();
    expect(await seatedIs()).toBe('done, done');
    await room.secretary.post(`/api/ballots/${ballotId}/close`, { reason: '人未到齐' });
    await sql(`update session set expires_at = now() + interval '1 minute'`);
    await app.get(IdleSessions).endIdle();
    await aMinuteLater();
    expect(await seatedIs()).toBe('access.signed-out, access.signed-out');
  });

  it('sits in a break as long as it was announced and a little longer', async () => {
    await room.secretary.post(`/api/meetings/${room.meetingId}/pause`, { reason: '午餐', minutes: 90 });
    expect((await state(room.secretary)).idleIn).toBeNull();
    // the break itself stays on this day, whenever that ends
    const breakPasses = (hours: number): Promise<unknown> =>
      sql(
        `with m as (update meeting set pause_until = pause_until - make_interval(hours => $1))
         update session set last_seen_at = last_seen_at - make_interval(hours => $1)`,
        [hours],
      );
    await breakPasses(2);
    expect(await seatedIs()).toBe('done, done');
    await breakPasses(2);
    expect(await seatedIs()).toBe('access.signed-out, access.signed-out');
  });
});
