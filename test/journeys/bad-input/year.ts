/** Routes of a review's year that take a body: committees, members, panels, candidates, lists. */
import { randomUUID } from 'node:crypto';
import type { Cases } from './route-case.js';

export const YEAR_ROUTES: Cases = {
  '/api/members/{id}/looks': {
    actor: ({ room }) => room.organizer,
    path: () => `/api/members/${randomUUID()}/looks`,
    body: () => ({ field: 'phone', reason: '通知本人到会' }),
  },
  '/api/candidates/{id}/looks': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/candidates/${room.candidates[0]?.id}/looks`,
    body: () => ({ field: 'id-number', reason: '核对同名申报人' }),
  },
  '/api/committees': {
    actor: ({ room }) => room.organizer,
    path: () => '/api/committees',
    body: () => ({ name: '另一评委会', series: '工程系列', level: 'senior' }),
  },
  '/api/committees/{id}/reviews': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/committees/${room.committeeId}/reviews`,
    body: () => ({ year: 2027, title: '2027 年度评审', blind: true }),
  },
  '/api/committees/{id}/filings': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/committees/${room.committeeId}/filings`,
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
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/committees/${room.committeeId}/least-members`,
    body: () => ({ least: 3 }),
  },
  '/api/reviews/{id}/calendar': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/calendar`,
    body: () => ({ materialsBy: '2026-09-30', screeningBy: '2026-10-31', reviewBy: '2026-12-31' }),
  },
  '/api/reviews/{id}/settings': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/settings`,
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
    actor: ({ room }) => room.organizer,
    path: () => `/api/members/${randomUUID()}/position`,
    body: () => ({ position: 'deputy' }),
  },
  '/api/members/{id}/leave': {
    actor: ({ room }) => room.organizer,
    path: () => `/api/members/${randomUUID()}/leave`,
    body: () => ({ reason: '工作调动' }),
  },
  '/api/reviews/{id}/panels': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/panels`,
    body: () => ({ name: `学科组 ${randomUUID()}` }),
  },
  '/api/reviews/{id}/panel-members': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/panel-members`,
    body: () => ({ panelId: 'none', memberIds: [randomUUID()] }),
  },
  '/api/panels/{id}/name': {
    actor: ({ room }) => room.organizer,
    path: () => `/api/panels/${randomUUID()}/name`,
    body: () => ({ name: '学科组' }),
  },
  '/api/panels/{id}/lead': {
    actor: ({ room }) => room.organizer,
    path: () => `/api/panels/${randomUUID()}/lead`,
    body: () => ({ memberId: randomUUID() }),
  },
  '/api/reviews/{id}/panel-candidates': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/panel-candidates`,
    body: ({ room }) => ({ panelId: 'none', candidateIds: room.candidates.map(({ id }) => id) }),
  },
  '/api/reviews/{id}/panel-candidates/by-specialty': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/panel-candidates/by-specialty`,
    body: () => ({ placements: [{ specialty: '建筑设计', panelId: randomUUID(), candidates: 1 }] }),
  },
  '/api/reviews/{id}/deadline-overrides': {
    actor: ({ room }) => room.organizer,
    path: ({ room }) => `/api/reviews/${room.reviewId}/deadline-overrides`,
    body: () => ({ deadline: 'materialsBy', until: '2027-01-15', reason: '补收材料' }),
  },
  '/api/imports/{id}/confirm': {
    actor: ({ room }) => room.organizer,
    path: () => `/api/imports/${randomUUID()}/confirm`,
    body: () => ({ onlyGoodRows: true }),
  },
};
