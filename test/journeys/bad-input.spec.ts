/** Whatever is sent, the answer is a refusal with a problem code, never an unexpected error: every body, search and id in a path. */
import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { NOTICE } from '../../src/contract/notice.js';
import type { Problem } from '../../src/contract/problem.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { buildOfficers, buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';

type Body = Record<string, unknown>;

interface Case {
  /** POST unless it says otherwise. */
  method?: 'PUT';
  actor: () => ApiClient;
  path: () => string;
  /** Right in form; whether it is granted is another matter. */
  body: () => Body;
  /** What this route alone takes, by member. */
  takes?: Record<string, readonly unknown[]>;
}

const KEY = 'a1'.repeat(32);
/** The base point: a key that could be somebody's. */
const POINT = `58${'66'.repeat(31)}`;
const BLANK = [' ', '\u3000\t', '\u200b'];

/** By route as the interface describes it. */
const CASES: Record<string, Case> = {
  '/api/session': {
    actor: () => room.stranger,
    path: () => '/api/session',
    body: () => ({ loginName: 'nobody', password: 'wrong password' }),
  },
  '/api/members/{id}/looks': {
    actor: () => room.organizer,
    path: () => `/api/members/${randomUUID()}/looks`,
    body: () => ({ field: 'phone', reason: '通知本人到会' }),
  },
  '/api/candidates/{id}/looks': {
    actor: () => room.organizer,
    path: () => `/api/candidates/${room.candidates[0]?.id}/looks`,
    body: () => ({ field: 'id-number', reason: '核对同名申报人' }),
  },
  '/api/account/password': {
    actor: () => room.stranger,
    path: () => '/api/account/password',
    body: () => ({ password: 'wrong password', newPassword: 'three blue mountains' }),
  },
  '/api/accounts': {
    actor: () => officers['system-administrator'],
    path: () => '/api/accounts',
    body: () => ({ name: '陈立新', loginName: 'chenlixin', idNumber: '11010119900307774X' }),
  },
  '/api/security/accounts/{id}/roles': {
    actor: () => officers['security-administrator'],
    path: () => `/api/security/accounts/${room.meetingId}/roles`,
    body: () => ({ role: 'secretary', committeeId: room.committeeId }),
  },
  '/api/audit-events/seen': {
    actor: () => officers.auditor,
    path: () => '/api/audit-events/seen',
    body: () => ({ ids: ['1'] }),
  },
  '/api/account/pin': {
    actor: () => room.stranger,
    path: () => '/api/account/pin',
    body: () => ({ password: 'wrong password', pin: '395728' }),
  },
  '/api/card': {
    actor: () => room.stranger,
    path: () => '/api/card',
    body: () => ({ code: 'ABCDEFGHJKMNPQRSTVWXYZ0123' }),
  },
  '/api/card/session': {
    actor: () => room.stranger,
    path: () => '/api/card/session',
    body: () => ({ code: 'ABCDEFGHJKMNPQRSTVWXYZ0123', pin: '395728' }),
  },
  '/api/card/pin': {
    actor: () => room.stranger,
    path: () => '/api/card/pin',
    body: () => ({ code: 'ABCDEFGHJKMNPQRSTVWXYZ0123', pin: '395728' }),
  },
  '/api/meetings/{id}/seat-cards': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/seat-cards`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/meetings/{id}/seat-cards/revoke': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/seat-cards/revoke`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/pin-requests/{id}/refuse': {
    actor: () => room.supervisor,
    path: () => `/api/pin-requests/${randomUUID()}/refuse`,
    body: () => ({ reason: '不是本人' }),
  },
  '/api/account/notice': {
    actor: () => room.stranger,
    path: () => '/api/account/notice',
    body: () => ({ version: NOTICE.version }),
  },
  '/api/committees': {
    actor: () => room.organizer,
    path: () => '/api/committees',
    body: () => ({ name: '另一评委会', series: '工程系列', level: 'senior' }),
  },
  '/api/committees/{id}/reviews': {
    actor: () => room.organizer,
    path: () => `/api/committees/${room.committeeId}/reviews`,
    body: () => ({ year: 2027, title: '2027 年度评审', blind: true }),
  },
  '/api/reviews/{id}/meetings': {
    actor: () => room.secretary,
    path: () => `/api/reviews/${room.reviewId}/meetings`,
    body: () => ({ title: '会议', heldOn: '2028-02-29', committeeSize: 3, recusedCount: 'counted' }),
  },
  '/api/committees/{id}/filings': {
    actor: () => room.organizer,
    path: () => `/api/committees/${room.committeeId}/filings`,
    body: () => ({
      number: '备案〔2026〕1 号',
      authority: '人社厅',
      filedOn: '2026-01-01',
      validUntil: '2028-12-31',
      formedBy: 'specialty',
      specialties: '建筑设计',
    }),
  },
  '/api/committees/{id}/least-members': {
    actor: () => room.organizer,
    path: () => `/api/committees/${room.committeeId}/least-members`,
    body: () => ({ least: 3 }),
  },
  '/api/reviews/{id}/calendar': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/calendar`,
    body: () => ({ materialsBy: '2026-09-30', screeningBy: '2026-10-31', reviewBy: '2026-12-31' }),
  },
  '/api/reviews/{id}/settings': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/settings`,
    body: () => ({
      blind: true,
      recusedCount: 'counted',
      announce: 'chair',
      verdictsOnly: false,
      policy: 'last',
      quota: 4,
      ties: 'stop',
    }),
  },
  '/api/members/{id}/position': {
    actor: () => room.organizer,
    path: () => `/api/members/${randomUUID()}/position`,
    body: () => ({ position: 'deputy' }),
  },
  '/api/members/{id}/leave': {
    actor: () => room.organizer,
    path: () => `/api/members/${randomUUID()}/leave`,
    body: () => ({ reason: '工作调动' }),
  },
  '/api/reviews/{id}/panels': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/panels`,
    body: () => ({ name: `学科组 ${randomUUID()}` }),
  },
  '/api/reviews/{id}/panel-members': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/panel-members`,
    body: () => ({ panelId: 'none', memberIds: [randomUUID()] }),
  },
  '/api/panels/{id}/name': {
    actor: () => room.organizer,
    path: () => `/api/panels/${randomUUID()}/name`,
    body: () => ({ name: '学科组' }),
  },
  '/api/panels/{id}/lead': {
    actor: () => room.organizer,
    path: () => `/api/panels/${randomUUID()}/lead`,
    body: () => ({ memberId: randomUUID() }),
  },
  '/api/reviews/{id}/panel-candidates': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/panel-candidates`,
    body: () => ({ panelId: 'none', candidateIds: room.candidates.map(({ id }) => id) }),
  },
  '/api/reviews/{id}/panel-candidates/by-specialty': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/panel-candidates/by-specialty`,
    body: () => ({ placements: [{ specialty: '建筑设计', panelId: randomUUID(), candidates: 1 }] }),
  },
  '/api/meetings/{id}/seats/{seat}/attendance': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/seats/1/attendance`,
    body: () => ({ act: 'excuse', reason: '身体不适' }),
  },
  '/api/meetings/{id}/seats/{seat}/sign-in': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/seats/1/sign-in`,
    body: () => ({ reason: '平板无法开机' }),
  },
  '/api/ballots/{id}/device-changes': {
    actor: () => room.stranger,
    path: () => `/api/ballots/${randomUUID()}/device-changes`,
    body: () => ({ credential: POINT }),
  },
  '/api/device-changes/{id}/approve': {
    actor: () => room.secretary,
    path: () => `/api/device-changes/${randomUUID()}/approve`,
    body: () => ({ reason: '平板无法开机' }),
  },
  '/api/device-changes/{id}/decline': {
    actor: () => room.secretary,
    path: () => `/api/device-changes/${randomUUID()}/decline`,
    body: () => ({ reason: '设备已修好' }),
  },
  '/api/device-changes/{id}/signatures': {
    actor: () => room.supervisor,
    path: () => `/api/device-changes/${randomUUID()}/signatures`,
    body: () => ({ role: 'supervisor', head: KEY, signature: `${KEY}${KEY}` }),
  },
  '/api/meetings/{id}/recusals': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/recusals`,
    body: () => ({ seat: 1, candidateId: room.candidates[0]?.id, reason: '同一单位' }),
  },
  '/api/meetings/{id}/recusals/{seat}/{candidateId}/removal': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/recusals/1/${room.candidates[0]?.id}/removal`,
    body: () => ({ reason: '登记有误' }),
  },
  '/api/meetings/{id}/agenda-items': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/agenda-items`,
    body: () => ({ title: '议程', panel: '建筑组', candidateIds: room.candidates.map(({ id }) => id) }),
    // an item of no panel, and one without candidates
    takes: { panel: ['', ...BLANK], candidateIds: [[]] },
  },
  '/api/agenda-items/{id}/acts': {
    actor: () => room.secretary,
    path: () => `/api/agenda-items/${randomUUID()}/acts`,
    body: () => ({ act: 'postpone', reason: '材料待补' }),
  },
  '/api/agenda-items/{id}/candidate': {
    actor: () => room.secretary,
    path: () => `/api/agenda-items/${randomUUID()}/candidate`,
    body: () => ({ candidateId: randomUUID() }),
  },
  '/api/meetings/{id}/pause': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/pause`,
    body: () => ({ reason: '茶歇', minutes: 15 }),
  },
  '/api/meetings/{id}/recused/leave': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/recused/leave`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/meetings/{id}/recused/return': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/recused/return`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/meetings/{id}/rehearsals': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/rehearsals`,
    body: () => ({ policy: 'last', announce: 'chair' }),
  },
  '/api/meetings/{id}/sign-in': {
    actor: () => room.stranger,
    path: () => `/api/meetings/${room.meetingId}/sign-in`,
    body: () => ({ credential: KEY }),
  },
  '/api/meetings/{id}/officer-keys': {
    actor: () => room.stranger,
    path: () => `/api/meetings/${room.meetingId}/officer-keys`,
    body: () => ({ role: 'secretary', key: KEY }),
  },
  '/api/meetings/{id}/ballots': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/ballots`,
    body: () => ({
      title: '投票',
      candidateIds: room.candidates.map(({ id }) => id),
      policy: 'last',
      announce: 'chair',
      verdictsOnly: false,
      quotaCount: 1,
      quotaPercent: null,
      cap: null,
    }),
  },
  '/api/candidates/{id}/withdrawal': {
    actor: () => room.organizer,
    path: () => `/api/candidates/${randomUUID()}/withdrawal`,
    body: () => ({ reason: '本人申请' }),
  },
  '/api/reviews/{id}/deadline-overrides': {
    actor: () => room.organizer,
    path: () => `/api/reviews/${room.reviewId}/deadline-overrides`,
    body: () => ({ deadline: 'materialsBy', until: '2027-01-15', reason: '补收材料' }),
  },
  '/api/ballots/{id}/void': {
    actor: () => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/void`,
    body: () => ({ reason: '名单有误' }),
  },
  '/api/ballots/{id}/annul': {
    actor: () => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/annul`,
    body: () => ({ reason: '回避登记有误' }),
  },
  '/api/ballots/{id}/draft': {
    method: 'PUT',
    actor: () => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/draft`,
    body: () => ({
      title: '投票',
      candidateIds: room.candidates.map(({ id }) => id),
      policy: 'last',
      announce: 'chair',
      verdictsOnly: false,
      quotaCount: 1,
      quotaPercent: null,
      cap: null,
    }),
  },
  '/api/meetings/{id}/agenda-order': {
    method: 'PUT',
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/agenda-order`,
    body: () => ({ itemIds: [randomUUID()] }),
    takes: { itemIds: [[]] },
  },
  '/api/agenda-items/{id}': {
    method: 'PUT',
    actor: () => room.secretary,
    path: () => `/api/agenda-items/${randomUUID()}`,
    body: () => ({ title: '汇报', panel: '建筑组', candidateIds: [room.candidates[0]?.id] }),
    takes: { panel: ['', ...BLANK], candidateIds: [[]] },
  },
  '/api/ballots/{id}/rounds': {
    actor: () => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/rounds`,
    body: () => ({ reason: '平票', candidateIds: [randomUUID()], meetingId: room.meetingId }),
  },
  '/api/ballots/{id}/rounds/confirmed': {
    actor: () => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/rounds/confirmed`,
    body: () => ({ meetingId: room.meetingId }),
  },
  '/api/ballots/{id}/signatures': {
    actor: () => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/signatures`,
    body: () => ({ kind: 'drawn', digest: KEY, strokes: [{ points: [1, 2, 3, 4] }] }),
  },
  '/api/meetings/{id}/minutes/texts': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/minutes/texts`,
    body: () => ({ section: 'remarks', revision: 7, text: '材料已归档' }),
    // a part that is taken out again
    takes: { text: ['', ' ', '\u3000\t', '\u200b'] },
  },
  '/api/meetings/{id}/minutes/finish': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/minutes/finish`,
    body: () => ({ sequence: 1, saved: 0 }),
  },
  '/api/meetings/{id}/minutes/reopen': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/minutes/reopen`,
    body: () => ({ reason: '地点有误' }),
  },
  '/api/meetings/{id}/minutes/signatures': {
    actor: () => room.secretary,
    path: () => `/api/meetings/${room.meetingId}/minutes/signatures`,
    body: () => ({ kind: 'drawn', digest: KEY, strokes: [{ points: [1, 2, 3, 4] }] }),
  },
  '/api/confirmations/{id}/refuse': {
    actor: () => room.supervisor,
    path: () => `/api/confirmations/${randomUUID()}/refuse`,
    body: () => ({ reason: '理由不充分' }),
  },
  '/api/hall/session': {
    actor: () => room.stranger,
    path: () => '/api/hall/session',
    body: () => ({ code: '000000' }),
  },
  '/api/imports/{id}/confirm': {
    actor: () => room.organizer,
    path: () => `/api/imports/${randomUUID()}/confirm`,
    body: () => ({ onlyGoodRows: true }),
  },
};

/** Wrong for every member of every body. */
const WRONG: unknown[] = [
  '',
  '\u0000',
  'a\u0000b',
  '\u0007',
  'a\ud800',
  '\udc00',
  '\u202eabc',
  'x'.repeat(5_000),
  null,
  {},
  [],
  [null],
  ['\u0000'],
  { length: 3 },
  -1,
  1.5,
  99_999_999_999,
  1e308,
];
/** Of spaces, it may be somebody's; that it is wrong is another answer. */
const MAY_BE_BLANK = new Set(['password']);
const MAY_BE_LEFT_OUT = new Set(['verdictsOnly', 'quotaCount', 'quotaPercent', 'cap', 'meetingId']);
/** No quota and no cap is an answer; so is no meeting: the ballot's own. */
const MAY_BE_NULL = new Set(['quotaCount', 'quotaPercent', 'cap', 'meetingId']);
const EXTRA: [string, unknown][] = [
  ['unknown', 1],
  ['isAdmin', true],
];
const DAY_MEMBERS = new Set(['heldOn', 'filedOn', 'validUntil', 'materialsBy', 'screeningBy', 'reviewBy', 'until']);
const DAYS = [
  '2026-02-31',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '1999-01-01',
  '2026-11-20T00:00:00Z',
  '20261120',
];

let server: TestServer;
let room: Room;
let officers: Awaited<ReturnType<typeof buildOfficers>>;

beforeAll(async () => {
  server = await startServer();
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 3, candidates: 2 });
  officers = await buildOfficers(server.url, server.database);
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

function mutations(right: Body, takes: NonNullable<Case['takes']> = {}): [string, unknown][] {
  const members = Object.keys(right).flatMap((member): [string, unknown][] => {
    const wrong = MAY_BE_NULL.has(member) ? WRONG.filter((value) => value !== null) : WRONG;
    const values = [...wrong, ...(MAY_BE_BLANK.has(member) ? [] : BLANK), ...(DAY_MEMBERS.has(member) ? DAYS : [])];
    const taken = (takes[member] ?? []).map((value) => JSON.stringify(value));
    const { [member]: _left, ...rest } = right;
    const without: [string, unknown][] = MAY_BE_LEFT_OUT.has(member) ? [] : [[`without ${member}`, rest]];
    return [
      ...without,
      ...values
        .filter((value) => !taken.includes(JSON.stringify(value)))
        .map((value): [string, unknown] => [
          `${member} ${JSON.stringify(value).slice(0, 30)}`,
          { ...right, [member]: value },
        ]),
    ];
  });
  const more = EXTRA.map(([name, value]): [string, unknown] => [`with ${name}`, { ...right, [name]: value }]);
  return [
    ...members,
    ...more,
    ['a list', [right]],
    ['a text', '"text"'],
    ['null', 'null'],
    ['half a body', '{"a":'],
    ['a number', '1e999'],
  ];
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
    for (const [what, sent] of mutations(body(), takes)) {
      // The route that opens sessions asks for name and password before it looks for unknown members.
      const { status, code } = await answer(actor(), method, path(), sent);
      if (!/^(request|account|password|pin|card|role)[.]/.test(code) || status < 400 || status > 499)
        wrong.push(`${what}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
    expect((await answer(actor(), method, path(), body())).code).not.toMatch(/^request[.]/);
    const form = await answer(actor(), method, path(), 'a=1', 'application/x-www-form-urlencoded');
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
          const body = method === 'post' ? CASES[route]?.body() : undefined;
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
