/** 三员分立: who may be what, what each of the three may ask for, and that the auditor is told (R23). */
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../../test/support/application.js';
import { rowsOf } from '../../test/support/database.js';
import { codeOf } from '../../test/support/refusals.js';
import { buildOfficers, buildRoom, type Room } from '../../test/support/room.js';
import { ApiClient } from '../cli/demo/api-client.js';
import { INSTALLATION_ROLES, ROLES, type Role } from '../contract/vocabulary.js';
import { idNumberCheckCharacter } from '../kernel/id-number.js';
import { Environment } from '../platform/environment.js';
import { FirstAccounts } from '../identity/index.js';
import type { AccountPageView, IssuedAccountView } from './views/account.view.js';
import type { AuditPageView } from './views/audit.view.js';
import type { SecurityPageView, SecurityView } from './views/security.view.js';

let app: TestApplication;
let room: Room;
let officers: Awaited<ReturnType<typeof buildOfficers>>;
let serial = 0;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 2 });
  officers = await buildOfficers(app.url, app.database);
}, 120_000);
afterAll(() => app.close());

const sql = <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, text, parameters);

function newIdNumber(): string {
  serial += 1;
  const digits = `99010119700103${String(serial).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
}

const system = (): ApiClient => officers['system-administrator'];
const security = (): ApiClient => officers['security-administrator'];
const auditor = (): ApiClient => officers.auditor;

const make = (loginName: string, idNumber = newIdNumber()): Promise<IssuedAccountView> =>
  system().post<IssuedAccountView>('/api/accounts', { name: `姓名${loginName}`, loginName, idNumber });

const grant = (id: string, role: Role, committeeId: string | null = null): Promise<string> =>
  codeOf(security().post(`/api/security/accounts/${id}/roles`, { role, committeeId }));

async function seen(loginName: string): Promise<SecurityView> {
  const { rows } = await security().get<SecurityPageView>(`/api/security/accounts?search=${loginName}`);
  return rows.find((row) => row.loginName === loginName) as SecurityView;
}

const own = async (client: ApiClient): Promise<string> =>
  (await client.get<{ accountId: string }>('/api/session')).accountId;

describe('roles that exclude each other', () => {
  const scopeOf = (role: Role): string | null =>
    role === 'secretary' || role === 'supervisor' ? room.committeeId : null;

  it('every pair is refused or granted as the rule says', async () => {
    for (const first of ROLES) {
      for (const then of ROLES) {
        const { id } = await make(`pair${serial}`);
        expect(await grant(id, first, scopeOf(first))).toBe('done');
        const officer = [first, then].some((role) => (INSTALLATION_ROLES as readonly Role[]).includes(role));
        expect([first, then, await grant(id, then, scopeOf(then))]).toEqual([
          first,
          then,
          first !== then && officer ? 'role.excluded' : 'done',
        ]);
      }
    }
  }, 60_000);

  it('the database is the last judge, also of two grants at once', async () => {
    const { id } = await make('judged');
    const put = (role: string): Promise<unknown> =>
      sql('insert into role_grant (id, account_id, role) values ($1, $2, $3)', [randomUUID(), id, role]);
    const answers = await Promise.allSettled(['auditor', 'system-administrator', 'organizer'].map(put));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(String((answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toContain(
      'exclude each other',
    );
  });

  it('an expert becomes no officer, and an officer no expert', async () => {
    const expert = await own(room.experts[2]!.client);
    expect(await grant(expert, 'auditor')).toBe('role.excluded');
    expect(await grant(expert, 'supervisor', room.committeeId)).toBe('done');
    const expertId = randomUUID();
    await sql(
      `insert into expert (id, person_id, unit, title, specialty) select $1, person_id, '单位', '职称', '专业' from account where id = $2`,
      [expertId, await own(auditor())],
    );
    await expect(
      sql(`insert into member (id, review_id, expert_id, position) values ($1, $2, $3, 'member')`, [
        randomUUID(),
        room.reviewId,
        expertId,
      ]),
    ).rejects.toThrow('an officer is no expert');
  });

  it('the command line keeps to it too', async () => {
    const idNumber = newIdNumber();
    const first = { name: '陈立新', loginName: 'first-officer', idNumber, committee: null };
    await app.get(FirstAccounts).create({ ...first, role: 'auditor' });
    await expect(app.get(FirstAccounts).create({ ...first, role: 'organizer' })).rejects.toMatchObject({
      code: 'role.excluded',
    });
  });

  it('nobody changes the own roles, and a revoked role makes room for another', async () => {
    const me = await own(security());
    expect(await grant(me, 'auditor')).toBe('role.own');
    const [mine] = (await security().get<SecurityPageView>('/api/security/accounts?search=security')).rows.filter(
      (row) => row.id === me,
    );
    expect(await codeOf(security().delete(`/api/security/roles/${mine?.roles[0]?.id ?? ''}`))).toBe(
      mine === undefined ? 'resource.not-found' : 'role.own',
    );
    const { id, loginName } = await make('changing');
    expect(await grant(id, 'secretary', room.committeeId)).toBe('done');
    expect(await grant(id, 'secretary')).toBe('role.needs-committee');
    expect(await grant(id, 'auditor', room.committeeId)).toBe('role.takes-no-committee');
    expect(await grant(id, 'organizer', randomUUID())).toBe('resource.not-found');
    const held = (await seen(loginName)).roles[0]?.id ?? '';
    await security().delete(`/api/security/roles/${held}`);
    await security().delete(`/api/security/roles/${held}`);
    expect(await grant(id, 'auditor')).toBe('done');
    const events = await sql<{ type: string }>(
      `select type from audit_event where facts->>'account' = $1 and type like 'role.%' order by id`,
      [id],
    );
    expect(events.map(({ type }) => type)).toEqual(['role.granted', 'role.revoked', 'role.granted']);
  });
});

describe('what each of the three may ask for', () => {
  it('is the own work, and nothing of a review, over every route', async () => {
    const document = await auditor().get<{ paths: Record<string, Record<string, object>> }>('/api/openapi.json');
    const everybody = /^\/api\/(session|account|hall|openapi|docs|verifier)(?!s)/;
    const ours = /^\w+ \/api\/(accounts|installation|security|audit-events|committee-names)/;
    const granted: Record<string, string[]> = {};
    const others: string[] = [];
    for (const [role, client] of Object.entries(officers)) {
      for (const [path, methods] of Object.entries(document.paths)) {
        if (everybody.test(path)) continue;
        for (const method of Object.keys(methods)) {
          const response = await fetch(app.url + path.replaceAll(/\{\w+\}/g, randomUUID()), {
            method: method.toUpperCase(),
            headers: { cookie: client.cookieHeader, 'x-pingshen': '1' },
          });
          const { code } = (await response.json().catch(() => ({}))) as { code?: string };
          const route = `${method} ${path}`;
          if (ours.test(route) && code !== 'access.denied') (granted[role] ??= []).push(route);
          if (!ours.test(route) && response.ok) others.push(route);
        }
      }
    }
    const [systems, securities, audits] = INSTALLATION_ROLES.map((role) => (granted[role] ?? []).sort());
    expect(systems).toEqual([
      'get /api/accounts',
      'get /api/installation',
      'post /api/accounts',
      'post /api/accounts/{id}/disable',
      'post /api/accounts/{id}/enable',
      'post /api/accounts/{id}/initial-password',
    ]);
    expect(securities).toEqual([
      'delete /api/security/accounts/{id}/sessions',
      'delete /api/security/roles/{id}',
      'get /api/committee-names',
      'get /api/security/accounts',
      'get /api/security/conflicts',
      'post /api/security/accounts/{id}/roles',
      'post /api/security/accounts/{id}/unlock',
    ]);
    expect(audits).toEqual([
      'get /api/audit-events',
      'get /api/audit-events.csv',
      'get /api/audit-events/choices',
      'get /api/audit-events/looks',
      'get /api/audit-events/unread',
      'post /api/audit-events/seen',
    ]);
    // of the rest, what is open to whoever is signed in tells an officer of no meeting and does nothing
    expect(others.filter((route) => !/^get \/api\/(me|my)\b/.test(route))).toEqual([]);
  });

  it('nobody else gets there', async () => {
    const asked = [
      '/api/accounts',
      '/api/installation',
      '/api/security/accounts',
      '/api/audit-events',
      '/api/committee-names',
    ];
    for (const client of [room.organizer, room.secretary, room.supervisor, room.stranger, room.experts[0]!.client])
      for (const path of asked) expect(await codeOf(client.get(path))).toBe('access.denied');
  });
});

describe('the system administrator', () => {
  it('makes an account once per person, whose password is shown once and must be changed', async () => {
    const idNumber = newIdNumber();
    const made = await make('made-once', idNumber);
    expect(await codeOf(make('made-twice', idNumber))).toBe('account.exists');
    expect(await codeOf(make('made-once'))).toBe('account.login-name-taken');
    expect(await codeOf(make('odd', '990101197001030019'))).toBe('request.invalid');
    const client = new ApiClient(app.url);
    await client.signIn(made.loginName, made.password);
    expect(await client.get('/api/session')).toMatchObject({ confined: 'password', roles: [] });
    const { rows } = await system().get<AccountPageView>('/api/accounts?search=made-once');
    expect(rows).toMatchObject([
      { loginName: 'made-once', password: 'initial', disabled: false, demo: false, own: false },
    ]);
    expect(JSON.stringify(rows)).not.toContain(idNumber.slice(6, 14));
  });

  it('disables an account with all its sessions, enables it, and issues a new initial password; never for itself', async () => {
    const { id, loginName, password } = await make('disabled-one');
    const client = new ApiClient(app.url);
    await client.signIn(loginName, password);
    await system().post(`/api/accounts/${id}/disable`);
    await system().post(`/api/accounts/${id}/disable`);
    expect(await codeOf(client.get('/api/session'))).toBe('access.signed-out');
    expect(await codeOf(new ApiClient(app.url).signIn(loginName, password))).toBe('account.disabled');
    await system().post(`/api/accounts/${id}/enable`);
    await client.signIn(loginName, password);
    const issued = await system().post<IssuedAccountView>(`/api/accounts/${id}/initial-password`);
    expect(await codeOf(client.get('/api/session'))).toBe('access.signed-out');
    expect(await codeOf(new ApiClient(app.url).signIn(loginName, password))).toBe('account.wrong-password');
    expect(await codeOf(new ApiClient(app.url).signIn(loginName, issued.password))).toBe('done');
    const me = await own(system());
    expect(await codeOf(system().post(`/api/accounts/${me}/disable`))).toBe('account.own');
    expect(await codeOf(system().post(`/api/accounts/${me}/initial-password`))).toBe('account.own');
  });

  it('reads the settings, of which none is a secret', async () => {
    const settings = await system().get<{ name: string; value: string | null }[]>('/api/installation');
    expect(settings.map(({ name }) => name)).toContain('IDLE_MINUTES');
    const { password } = new URL(app.database.ownerUrl);
    expect(password).not.toBe('');
    expect(JSON.stringify(settings)).not.toContain(password);
    // who holds shares of a ballot is named, and no folder or key
    expect(settings.filter(({ name }) => name.includes('KEY')).map(({ name }) => name)).toEqual(['BALLOT_KEY_FOLDERS']);
    expect(JSON.stringify(settings)).not.toContain(path.dirname(app.get(Environment).keyFile));
  });
});

describe('the auditor', () => {
  const unread = async (): Promise<number> =>
    (await auditor().get<{ count: number }>('/api/audit-events/unread')).count;
  const page = (query: string): Promise<AuditPageView> => auditor().get<AuditPageView>(`/api/audit-events?${query}`);

  it('is told of an unlock until it was taken note of', async () => {
    const { id, loginName, password } = await make('locked-one');
    for (let n = 0; n < 5; n += 1) await codeOf(new ApiClient(app.url).signIn(loginName, 'wrong word'));
    expect(await codeOf(new ApiClient(app.url).signIn(loginName, 'wrong word'))).toBe('account.locked');
    expect((await seen(loginName)).lockedUntil).not.toBeNull();
    expect(
      (await security().get<SecurityPageView>('/api/security/accounts?only=locked')).rows.map((row) => row.loginName),
    ).toContain(loginName);
    const before = await unread();
    await security().post(`/api/security/accounts/${id}/unlock`);
    await security().post(`/api/security/accounts/${id}/unlock`);
    expect(await codeOf(new ApiClient(app.url).signIn(loginName, password))).toBe('done');
    expect(await unread()).toBe(before + 1);
    const { rows } = await page(`type=account.unlocked&account=${loginName}&unread=yes`);
    expect(rows).toMatchObject([
      { name: 'security-administrator', unread: true, objects: [{ field: 'account', within: loginName }] },
    ]);
    await auditor().post('/api/audit-events/seen', { ids: rows.map((row) => row.id) });
    await auditor().post('/api/audit-events/seen', { ids: rows.map((row) => row.id) });
    expect(await unread()).toBe(before);
    expect((await page(`type=account.unlocked&account=${loginName}`)).rows).toMatchObject([{ unread: false }]);
  });

  it('is told of every password that somebody else has seen, from the first on', async () => {
    const before = await unread();
    const { id, loginName } = await make('shown-one');
    expect(await unread()).toBe(before + 1);
    await system().post(`/api/accounts/${id}/initial-password`);
    expect(await unread()).toBe(before + 2);
    const { rows } = await page(`type=account.password-issued&account=${loginName}&unread=yes`);
    expect(rows.map(({ name }) => name)).toEqual(['system-administrator', 'system-administrator']);
  });

  it('filters by time, type, account, stage and meeting, a page at a time', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
    expect((await page(`from=${today}&to=${today}`)).total).toBe((await page('')).total);
    expect((await page('to=2020-01-01')).total).toBe(0);
    expect((await page('stage=ballot')).rows.every(({ stage }) => stage === 'ballot')).toBe(true);
    const ofMeeting = await page(`meeting=${room.meetingId}`);
    expect(ofMeeting.total).toBeGreaterThan(0);
    expect(ofMeeting.rows.every(({ facts }) => facts.includes(room.meetingId))).toBe(true);
    const [first, second] = [await page('pageSize=2&page=1'), await page('pageSize=2&page=2')];
    expect([...first.rows, ...second.rows].map(({ id }) => Number(id))).toEqual(
      [...first.rows, ...second.rows].map(({ id }) => Number(id)).sort((a, b) => b - a),
    );
    for (const wrong of ['from=2026-02-30', 'type=%27', 'meeting=x', 'stage=x', 'unread=no'])
      expect([wrong, await codeOf(page(wrong))]).toEqual([wrong, 'request.invalid']);
  });

  it('exports what the filter finds, and a name that a spreadsheet would compute stays text', async () => {
    const { id, password } = await make('formula');
    await sql(`update person set name = '=1+1' where id = (select person_id from account where id = $1)`, [id]);
    await new ApiClient(app.url).signIn('formula', password);
    const csv = Buffer.from(await auditor().download('/api/audit-events.csv?account=formula')).toString('utf8');
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('账号：=1+1（formula）');
    expect(csv).toContain('建立了账号');
    expect(csv).toContain('account.created');
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(4);
    expect(await codeOf(page('from=2026-11-21&to=2026-11-20'))).toBe('audit.days-order');
    expect((await page('type=audit.exported')).rows[0]).toMatchObject({ name: 'auditor', facts: '{"rows":3}' });
  });
});
