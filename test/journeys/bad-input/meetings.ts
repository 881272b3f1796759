/** Routes of a meeting that take a body: agenda, attendance, recusals, seat cards, hall screens. */
import { randomUUID } from 'node:crypto';
import { BLANK, KEY, type Cases } from './route-case.js';

export const MEETING_ROUTES: Cases = {
  '/api/card': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/card',
    body: () => ({ code: 'ABCDEFGHJKMNPQRSTVWXYZ0123' }),
  },
  '/api/card/session': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/card/session',
    body: () => ({ code: 'ABCDEFGHJKMNPQRSTVWXYZ0123', pin: '395728' }),
  },
  '/api/card/pin': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/card/pin',
    body: () => ({ code: 'ABCDEFGHJKMNPQRSTVWXYZ0123', pin: '395728' }),
  },
  '/api/meetings/{id}/seat-cards': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/seat-cards`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/meetings/{id}/seat-cards/revoke': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/seat-cards/revoke`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/pin-requests/{id}/refuse': {
    actor: ({ room }) => room.supervisor,
    path: () => `/api/pin-requests/${randomUUID()}/refuse`,
    body: () => ({ reason: '不是本人' }),
  },
  '/api/reviews/{id}/meetings': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/reviews/${room.reviewId}/meetings`,
    body: () => ({ title: '会议', heldOn: '2028-02-29', committeeSize: 3, recusedCount: 'counted' }),
  },
  '/api/meetings/{id}': {
    method: 'PUT',
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}`,
    body: () => ({
      ...{ title: '评审会议', heldOn: '2026-11-20', committeeSize: 3, recusedCount: 'counted', reseat: false },
    }),
  },
  '/api/meetings/{id}/removal': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/meetings/${randomUUID()}/removal`,
    body: () => ({ reason: '日期有误' }),
  },
  '/api/meetings/{id}/seats/{seat}/attendance': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/seats/1/attendance`,
    body: () => ({ act: 'excuse', reason: '身体不适' }),
  },
  '/api/meetings/{id}/seats/{seat}/sign-in': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/seats/1/sign-in`,
    body: () => ({ reason: '平板无法开机' }),
  },
  '/api/meetings/{id}/recusals': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/recusals`,
    body: ({ room }) => ({ seat: 1, candidateIds: [room.candidates[0]?.id], reason: '同一单位' }),
  },
  '/api/meetings/{id}/recusals/{seat}/{candidateId}/removal': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/recusals/1/${room.candidates[0]?.id}/removal`,
    body: () => ({ reason: '登记有误' }),
  },
  '/api/meetings/{id}/agenda-items': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/agenda-items`,
    body: ({ room }) => ({ title: '议程', panel: '建筑组', candidateIds: room.candidates.map(({ id }) => id) }),
    // an item of no panel, and one without candidates
    takes: { panel: ['', ...BLANK], candidateIds: [[]] },
  },
  '/api/agenda-items/{id}/acts': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/agenda-items/${randomUUID()}/acts`,
    body: () => ({ act: 'postpone', reason: '材料待补' }),
  },
  '/api/agenda-items/{id}/candidate': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/agenda-items/${randomUUID()}/candidate`,
    body: () => ({ candidateId: randomUUID() }),
  },
  '/api/meetings/{id}/pause': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/pause`,
    body: () => ({ reason: '茶歇', minutes: 15 }),
  },
  '/api/meetings/{id}/recused/leave': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/recused/leave`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/meetings/{id}/recused/return': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/recused/return`,
    body: () => ({ seats: [1, 2] }),
  },
  '/api/meetings/{id}/sign-in': {
    actor: ({ room }) => room.stranger,
    path: ({ room }) => `/api/meetings/${room.meetingId}/sign-in`,
    body: () => ({ credential: KEY }),
  },
  '/api/meetings/{id}/officer-keys': {
    actor: ({ room }) => room.stranger,
    path: ({ room }) => `/api/meetings/${room.meetingId}/officer-keys`,
    body: () => ({ role: 'secretary', key: KEY }),
  },
  '/api/meetings/{id}/agenda': {
    method: 'PUT',
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/agenda`,
    body: () => ({ items: [{ title: '议程', panel: '建筑组', candidateIds: [] }] }),
  },
  '/api/meetings/{id}/agenda-order': {
    method: 'PUT',
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/agenda-order`,
    body: () => ({ itemIds: [randomUUID()] }),
    takes: { itemIds: [[]] },
  },
  '/api/agenda-items/{id}': {
    method: 'PUT',
    actor: ({ room }) => room.secretary,
    path: () => `/api/agenda-items/${randomUUID()}`,
    body: ({ room }) => ({ title: '汇报', panel: '建筑组', candidateIds: [room.candidates[0]?.id] }),
    takes: { panel: ['', ...BLANK], candidateIds: [[]] },
  },
  '/api/hall/session': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/hall/session',
    body: () => ({ code: '0000000000', screen: '0123456789abcdef'.repeat(2) }),
  },
};
