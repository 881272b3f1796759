/**
 * Looks at every screen without a server: `?scene=open` and so on answers fetches and the live connection from invented
 * people. Development only; the production build does not contain it.
 */
import type { Answer, CastReceipt, CastRequest, Joined, JoinRequest } from '../../../src/contract/live.js';
import { socketSource, type LiveSocket } from '../live/connection.js';
import { ballotWorker } from '../features/ballots/ballot-worker.js';
import { makeBallot, type FixtureBallot } from './manifest.js';
import { BALLOT, MEETING, TITLE, fastOf, personalOf, slowOf, type Scene } from './meeting.js';
import { codeOf, nameOf, specialtyOf, unitOf, uuid } from './people.js';

const base: Scene = {
  meeting: 'in-session',
  ballot: null,
  signedIn: true,
  result: false,
  candidates: 18,
  draft: false,
};
const SCENES: Record<string, Scene> = {
  preparing: { ...base, meeting: 'preparing', signedIn: false },
  'sign-in': { ...base, signedIn: false },
  waiting: { ...base, draft: true },
  draft: { ...base, draft: true },
  open: { ...base, ballot: 'open' },
  open60: { ...base, ballot: 'open', candidates: 60 },
  closing: { ...base, ballot: 'closing' },
  closed: { ...base, ballot: 'closed' },
  announced: { ...base, result: true },
  announced60: { ...base, result: true, candidates: 60 },
  empty: { ...base },
};

const candidate = (i: number): object => ({
  id: uuid(1000 + i),
  listNumber: i + 1,
  code: codeOf(i),
  name: nameOf(i),
  unit: unitOf(i),
  specialty: specialtyOf(i),
  level: 'senior',
  title: '高级工程师',
  kind: ['regular', 'regular', 'transfer', 'exceptional'][i % 4],
});
const paged = (rows: object[]): object => ({ total: rows.length, page: 1, pageSize: 50, rows });

function answers(scene: Scene, empty: boolean, ballot: FixtureBallot): Record<string, unknown> {
  const candidates = Array.from({ length: empty ? 0 : 60 }, (_, i) => candidate(i));
  const members = Array.from({ length: empty ? 0 : 27 }, (_, i) => ({
    id: uuid(500 + i),
    name: nameOf(i),
    unit: unitOf(i),
    title: '正高级工程师',
    specialty: specialtyOf(i * 3),
    position: i === 0 ? 'chair' : i === 1 ? 'deputy' : 'member',
    loginName: `zj${String(i + 1).padStart(3, '0')}`,
    hasPassword: i % 5 !== 0,
  }));
  const review = {
    id: uuid(5),
    committeeId: uuid(4),
    year: 2026,
    title: '2026 年度工程系列高级职称评审',
    blind: false,
    members: members.length,
    candidates: candidates.length,
    committee: '省工程系列高级职称评审委员会',
    abilities: { importLists: true, setUpMeeting: true },
  };
  const meeting = {
    id: MEETING,
    reviewId: uuid(5),
    committee: review.committee,
    title: TITLE,
    heldOn: '2026-11-20',
    state: scene.meeting,
    committeeSize: 27,
    recusedCount: 'counted',
    seats: 27,
  };
  const fault = (row: number, column: string, value: string, what: string, remedy: string): object => ({
    row,
    column,
    code: 'fault',
    value,
    what,
    remedy,
  });
  return {
    '/api/session': {
      accountId: uuid(2),
      name: nameOf(6),
      loginName: 'zj007',
      roles: [
        { role: 'organizer', committeeId: null },
        { role: 'secretary', committeeId: uuid(4) },
      ],
    },
    '/api/my/meetings': {
      asExpert: empty ? [] : [{ ...meeting, seat: 7, position: 'member', attendance: 'present' }],
      asSecretary: empty ? [] : [meeting],
      asSupervisor: [],
    },
    '/api/my/ballots': [],
    '/api/committees': empty
      ? []
      : [{ id: uuid(4), name: review.committee, series: '工程系列', level: 'senior', reviews: [review] }],
    [`/api/reviews/${uuid(5)}`]: review,
    [`/api/reviews/${uuid(5)}/members`]: paged(members),
    [`/api/reviews/${uuid(5)}/candidates`]: paged(candidates),
    [`/api/reviews/${uuid(5)}/meetings`]: empty ? [] : [meeting],
    [`/api/meetings/${MEETING}`]: meeting,
    [`/api/meetings/${MEETING}/hall-pairings`]: {
      code: '407216',
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
    },
    '/api/hall/session': empty ? undefined : { meetingId: MEETING },
    [`/api/ballots/${BALLOT}/sheet`]: {
      ballotId: BALLOT,
      manifest: ballot.manifest,
      manifestHash: ballot.hash,
      head: ballot.head,
      revision: 0,
      lines: ballot.manifest.candidates.map((c, index) => ({
        ...candidate(index),
        candidateId: c.id,
        index,
        label: c.label,
        recommendation: null,
      })),
    },
    [`/api/reviews/${uuid(5)}/imports/candidates`]: { id: uuid(9) },
    [`/api/imports/${uuid(9)}`]: {
      id: uuid(9),
      reviewId: uuid(5),
      kind: 'candidates',
      state: 'ready',
      fileName: '申报人名单.xlsx',
      encoding: null,
      rowsTotal: 63,
      rowsGood: 59,
      rowsFaulty: 4,
      rowsDone: 0,
      headers: ['姓名', '单位'],
      preview: [{ row: 2, cells: [nameOf(1), unitOf(1)] }],
      warnings: [{ code: 'ignored', what: '“备注”不是模板中的列，不会导入', remedy: '如需导入请改用模板中的列名' }],
      problem: null,
      faultsOmitted: 0,
      faults: [
        fault(7, '身份证号', '5201**********1234', '校验码不正确', '请与身份证原件核对最后一位'),
        fault(
          18,
          '申报类型',
          '特殊',
          '不是所列的申报类型',
          '请填：正评、转评、破格、绿色通道、定向评价、民营专项、专精特新举荐',
        ),
        fault(31, '姓名', '', '没有填写', '请填写姓名'),
        fault(44, '身份证号', '5201**********5678', '与第 12 行是同一个人', '每人每年限报一项，请删除其中一行'),
      ],
    },
  };
}

function fakeSocket(scene: Scene, state: { ballot: FixtureBallot; credential: string | null }): LiveSocket {
  const emit = (name: string, body: unknown, answer: (a: Answer<unknown>) => void): void => {
    if (name === 'join') {
      const { audience } = body as JoinRequest;
      const joined: Joined = {
        slow: slowOf(audience, scene),
        fast: fastOf(audience, scene, state.ballot),
        personal: audience === 'expert' ? personalOf(scene, state.credential) : null,
      };
      setTimeout(() => answer({ ok: true, value: joined }), 60);
    } else {
      const receipt: CastReceipt = state.ballot.acknowledge(body as CastRequest, state.credential ?? '');
      setTimeout(() => answer({ ok: true, value: receipt }), 250);
    }
  };
  const socket = { connected: true, on: () => socket, emit, disconnect: () => socket, connect: () => socket };
  return socket as unknown as LiveSocket;
}

/** Answers everything from the scene that the address names; does nothing without one. */
export async function installFixtures(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('scene');
  if (!asked) return;
  const scene = SCENES[asked] ?? base;
  const credential =
    scene.signedIn && location.pathname.endsWith('/room') ? await ballotWorker().call('makeCredential', MEETING) : null;
  const state = { ballot: await makeBallot(BALLOT, MEETING, scene.candidates, credential), credential };
  const known = answers(scene, asked === 'empty', state.ballot);
  socketSource.open = () => fakeSocket(scene, state);
  const problem = (status: number, code: string): Response =>
    new Response(JSON.stringify({ code, status, title: '', facts: {}, type: '' }), { status });
  window.fetch = async (input, init) => {
    const path = String(input).split('?')[0] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (init?.method === 'POST' && path === '/api/session') return problem(401, 'account.wrong-password');
    if (init?.method === 'POST' && !(path in known)) return new Response(null, { status: 204 });
    return known[path] === undefined
      ? problem(
          path.includes('session') ? 401 : 404,
          path.includes('session') ? 'access.signed-out' : 'resource.not-found',
        )
      : Response.json(known[path]);
  };
}
