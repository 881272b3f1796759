/** What changes something and belongs to no lifecycle: who may, and how everybody tries. */
import { toHex } from '../../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../../src/ballots/protocol/signatures.js';
import { random } from '../../../src/cli/demo/simulated-expert.js';
import { NOTICE } from '../../../src/contract/notice.js';
import type { ProblemCode } from '../../../src/contract/problem.js';
import { CALLERS, OWN_SEAT, type Caller } from './callers.js';
import { list, type Scene } from './scene.js';
import type { Venue } from './venue.js';

const ORGANIZERS: readonly Caller[] = ['organizer', 'second organizer'];
const SECRETARY: readonly Caller[] = ['secretary'];
const SIGNED_IN: readonly Caller[] = CALLERS.filter(
  (who) => who !== 'anonymous' && who !== 'hall screen' && who !== 'expert by card',
);
const REASON = '会场需要';
const reason = { reason: REASON };

export interface Outside {
  entrance: string;
  /** The first of them does it, after everybody else has tried; `anybody`: it is for whoever comes, signed in or not. */
  may: readonly Caller[] | 'anybody';
  /** By the names of the route's parameters. */
  path?: (scene: Scene) => Record<string, string | number>;
  body?: (scene: Scene, who: Caller, venue: Venue) => unknown;
  /** What the first of them comes to, where it is more than this that it takes. */
  comes?: ProblemCode;
  /** Who may not, but may know why. */
  told?: Partial<Record<Caller, ProblemCode>>;
}

const id = (name: keyof Scene) => (scene: Scene) => ({ id: scene[name] });

const OF_BALLOTS: Outside[] = [
  {
    entrance: 'POST /meetings/:id/ballots',
    may: SECRETARY,
    path: id('meetingId'),
    body: ({ candidateId }) => ({
      ...{ title: '测试投票', candidateIds: [candidateId], policy: 'last', announce: 'chair', verdictsOnly: false },
    }),
  },
  {
    entrance: 'POST /meetings/:id/rehearsals',
    may: SECRETARY,
    path: id('bareId'),
    body: () => ({ policy: 'last', announce: 'chair' }),
  },
  {
    entrance: 'POST /ballots/:id/rounds/confirmed',
    may: SECRETARY,
    path: id('announcedId'),
    body: () => ({}),
    comes: 'ballot.round-unconfirmed',
  },
  { entrance: 'POST /ballots/:id/remind', may: SECRETARY, path: id('openId') },
  {
    entrance: 'POST /ballots/:id/signatures',
    may: ['secretary', 'supervisor', 'chair'],
    path: id('announcedId'),
    body: () => ({ kind: 'drawn', digest: 'ab'.repeat(32), strokes: [{ points: [100, 200, 300, 40, 500, 240] }] }),
    comes: 'signature.sheet-changed',
    told: {
      organizer: 'signature.not-yours',
      'second organizer': 'signature.not-yours',
      deputy: 'signature.not-yours',
    },
  },
  { entrance: 'DELETE /ballots/:id', may: SECRETARY, path: id('draftId') },
];

const ROLES: Partial<Record<Caller, string>> = { supervisor: 'supervisor', chair: 'chair', deputy: 'chair' };

const OF_MEETINGS: Outside[] = [
  {
    entrance: 'POST /reviews/:id/meetings',
    may: ['organizer', 'second organizer', 'secretary'],
    path: id('reviewId'),
    body: () => ({ title: '评审会议', heldOn: '2026-11-20', committeeSize: 5, recusedCount: 'counted' }),
  },
  {
    entrance: 'POST /meetings/:id/officer-keys',
    may: ['secretary', 'supervisor', 'chair', 'deputy'],
    path: id('meetingId'),
    body: (_scene, who) => ({ role: ROLES[who] ?? 'secretary', key: toHex(newSigningKey(random).key) }),
  },
  {
    entrance: 'POST /meetings/:id/recusals',
    may: SECRETARY,
    path: id('bareId'),
    body: ({ candidateId }) => ({ seat: OWN_SEAT, candidateIds: [candidateId], ...reason }),
  },
  ...['leave', 'return'].map((what): Outside => ({
    entrance: `POST /meetings/:id/recused/${what}`,
    may: SECRETARY,
    path: id('bareId'),
    body: () => ({ seats: [OWN_SEAT] }),
    ...(what === 'leave' ? { comes: 'recusal.not-to-leave' } : {}),
  })),
  {
    entrance: 'POST /meetings/:id/recusals/:seat/:candidateId/removal',
    may: SECRETARY,
    path: ({ bareId, candidateId }) => ({ id: bareId, seat: OWN_SEAT, candidateId }),
    body: () => reason,
  },
  {
    entrance: 'POST /meetings/:id/agenda-items',
    may: SECRETARY,
    path: id('meetingId'),
    body: () => ({ title: '结构设计', panel: '', candidateIds: [] }),
  },
  {
    entrance: 'PUT /meetings/:id/agenda',
    may: SECRETARY,
    path: id('bareId'),
    body: () => ({ items: [{ title: '结构设计', panel: '', candidateIds: [] }] }),
    comes: 'agenda.not-empty',
  },
  {
    entrance: 'PUT /meetings/:id/agenda-order',
    may: SECRETARY,
    path: id('bareId'),
    body: ({ itemId }) => ({ itemIds: [itemId] }),
  },
  {
    entrance: 'POST /agenda-items/:id/candidate',
    may: SECRETARY,
    path: id('spokenId'),
    body: ({ candidateId }) => ({ candidateId }),
  },
  {
    entrance: 'PUT /agenda-items/:id',
    may: SECRETARY,
    path: id('itemId'),
    body: () => ({ title: '地基', panel: '', candidateIds: [] }),
  },
  { entrance: 'DELETE /agenda-items/:id', may: SECRETARY, path: id('itemId') },
  { entrance: 'POST /meetings/:id/hall-pairings', may: SECRETARY, path: id('meetingId') },
  {
    entrance: 'POST /meetings/:id/hall-pairings/:pairing/end',
    may: SECRETARY,
    path: ({ meetingId, pairingId }) => ({ id: meetingId, pairing: pairingId }),
  },
  { entrance: 'POST /hall/session', may: 'anybody' },
  { entrance: 'POST /card', may: 'anybody' },
  { entrance: 'POST /card/pin', may: 'anybody' },
];

const look = { field: 'phone', reason: '通知本人到会' };
const calendar = { materialsBy: '2098-01-01', screeningBy: '2098-02-01', reviewBy: '2098-03-01' };
const settings = {
  ...{ blind: true, recusedCount: 'counted', announce: 'chair', verdictsOnly: false },
  ...{ policy: 'last', quota: 0, ties: 'run-off' },
};

const OF_COMMITTEES: Outside[] = [
  {
    // only an organizer of the whole installation, who is nobody of these
    entrance: 'POST /committees',
    may: [],
    body: () => ({ name: '新委员会', series: '工程系列', level: 'senior' }),
  },
  {
    entrance: 'POST /committees/:id/filings',
    may: ORGANIZERS,
    path: id('committeeId'),
    body: () => ({
      ...{
        number: '备案 2',
        authority: '备案机关',
        filedOn: '2026-01-02',
        validUntil: '2028-12-31',
        formedBy: 'series',
      },
    }),
  },
  {
    entrance: 'POST /committees/:id/least-members',
    may: ORGANIZERS,
    path: id('committeeId'),
    body: () => ({ least: 1 }),
  },
  {
    entrance: 'POST /committees/:id/reviews',
    may: ORGANIZERS,
    path: id('committeeId'),
    body: () => ({ year: 2099, title: '2099 年度评审', blind: true }),
  },
  { entrance: 'POST /reviews/:id/calendar', may: ORGANIZERS, path: id('otherReviewId'), body: () => calendar },
  {
    entrance: 'POST /reviews/:id/deadline-overrides',
    may: ORGANIZERS,
    path: id('otherReviewId'),
    body: () => ({ deadline: 'reviewBy', until: '2098-04-01', ...reason }),
  },
  { entrance: 'POST /reviews/:id/settings', may: ORGANIZERS, path: id('otherReviewId'), body: () => settings },
  { entrance: 'POST /members/:id/looks', may: ORGANIZERS, path: id('memberId'), body: () => look },
  { entrance: 'POST /candidates/:id/looks', may: ORGANIZERS, path: id('candidateId'), body: () => look },
  {
    entrance: 'POST /reviews/:id/panels',
    may: ORGANIZERS,
    path: id('otherReviewId'),
    body: () => ({ name: '地基组' }),
  },
  {
    entrance: 'POST /reviews/:id/panel-members',
    may: ORGANIZERS,
    path: id('otherReviewId'),
    body: ({ panelId, memberId }) => ({ panelId, memberIds: [memberId] }),
  },
  { entrance: 'POST /panels/:id/name', may: ORGANIZERS, path: id('panelId'), body: () => ({ name: '结构二组' }) },
  { entrance: 'POST /panels/:id/lead', may: ORGANIZERS, path: id('panelId'), body: ({ memberId }) => ({ memberId }) },
  { entrance: 'DELETE /panels/:id/lead', may: ORGANIZERS, path: id('panelId') },
  {
    entrance: 'POST /reviews/:id/panel-candidates',
    may: ORGANIZERS,
    path: id('reviewId'),
    body: ({ candidateId }) => ({ panelId: 'none', candidateIds: [candidateId] }),
  },
  {
    entrance: 'POST /reviews/:id/panel-candidates/by-specialty',
    may: ORGANIZERS,
    path: id('otherReviewId'),
    body: ({ panelId }) => ({ placements: [{ specialty: '建筑设计', panelId, candidates: 1 }] }),
    comes: 'panel.overtaken',
  },
  { entrance: 'DELETE /panels/:id', may: ORGANIZERS, path: id('panelId') },
  {
    entrance: 'POST /reviews/:id/initial-passwords',
    may: ORGANIZERS,
    path: id('otherReviewId'),
    comes: 'account.passwords-issued',
  },
  {
    entrance: 'POST /reviews/:id/imports/:kind',
    may: ORGANIZERS,
    path: ({ reviewId }) => ({ id: reviewId, kind: 'experts' }),
    body: () => list(),
  },
  {
    entrance: 'POST /imports/:id/confirm',
    may: ORGANIZERS,
    path: id('importId'),
    body: () => ({ onlyGoodRows: false }),
    comes: 'import.wrong-state',
  },
  { entrance: 'DELETE /imports/:id', may: ORGANIZERS, path: id('importId') },
  // last, as whoever forms a committee after it needs as many as the rule says
  { entrance: 'DELETE /committees/:id/least-members', may: ORGANIZERS, path: id('committeeId') },
];

const OF_ACCOUNTS: Outside[] = [
  {
    entrance: 'POST /accounts',
    may: ['system administrator'],
    body: () => ({ name: '陈立新', loginName: 'chenlixin', idNumber: '11010119900307774X' }),
  },
  ...['initial-password', 'disable', 'enable'].map((what): Outside => ({
    entrance: `POST /accounts/:id/${what}`,
    may: ['system administrator'],
    path: id('accountId'),
  })),
  {
    entrance: 'POST /security/accounts/:id/roles',
    may: ['security administrator'],
    path: id('accountId'),
    body: ({ committeeId }) => ({ role: 'secretary', committeeId }),
  },
  { entrance: 'DELETE /security/roles/:id', may: ['security administrator'], path: id('grantId') },
  { entrance: 'POST /security/accounts/:id/unlock', may: ['security administrator'], path: id('accountId') },
  { entrance: 'DELETE /security/accounts/:id/sessions', may: ['security administrator'], path: id('accountId') },
  { entrance: 'POST /audit-events/seen', may: ['auditor'], body: () => ({ ids: ['1'] }) },
  {
    entrance: 'POST /account/password',
    may: SIGNED_IN,
    body: () => ({ password: 'wrong password', newPassword: 'three blue mountains' }),
    comes: 'account.own-password-wrong',
  },
  {
    entrance: 'POST /account/pin',
    may: SIGNED_IN,
    body: () => ({ password: 'wrong password', pin: '395728' }),
    comes: 'account.own-password-wrong',
  },
  {
    entrance: 'POST /account/notice',
    may: [...SIGNED_IN, 'expert by card'],
    body: () => ({ version: NOTICE.version }),
  },
  // somebody else's session is not there
  {
    entrance: 'DELETE /account/sessions/:id',
    may: SIGNED_IN,
    path: id('sessionId'),
    comes: 'resource.not-found',
  },
  { entrance: 'DELETE /account/sessions', may: SIGNED_IN },
  { entrance: 'DELETE /session', may: [...SIGNED_IN, 'expert by card'] },
  { entrance: 'POST /session', may: 'anybody' },
];

export const OUTSIDE: readonly Outside[] = [...OF_BALLOTS, ...OF_MEETINGS, ...OF_COMMITTEES, ...OF_ACCOUNTS];
