/** Routes of ballots, of their record and of what is signed that take a body. */
import { randomUUID } from 'node:crypto';
import { KEY, POINT, type Cases } from './route-case.js';

export const BALLOT_ROUTES: Cases = {
  '/api/ballots/{id}/device-changes': {
    actor: ({ room }) => room.stranger,
    path: () => `/api/ballots/${randomUUID()}/device-changes`,
    body: () => ({ credential: POINT }),
  },
  '/api/device-changes/{id}/approve': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/device-changes/${randomUUID()}/approve`,
    body: () => ({ reason: '平板无法开机' }),
  },
  '/api/device-changes/{id}/decline': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/device-changes/${randomUUID()}/decline`,
    body: () => ({ reason: '设备已修好' }),
  },
  '/api/device-changes/{id}/signatures': {
    actor: ({ room }) => room.supervisor,
    path: () => `/api/device-changes/${randomUUID()}/signatures`,
    body: () => ({ role: 'supervisor', head: KEY, signature: `${KEY}${KEY}` }),
  },
  '/api/meetings/{id}/rehearsals': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/rehearsals`,
    body: () => ({ policy: 'last', announce: 'chair' }),
  },
  '/api/meetings/{id}/ballots': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/ballots`,
    body: ({ room }) => ({
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
    actor: ({ room }) => room.organizer,
    path: () => `/api/candidates/${randomUUID()}/withdrawal`,
    body: () => ({ reason: '本人申请' }),
  },
  '/api/ballots/{id}/void': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/void`,
    body: () => ({ reason: '名单有误' }),
  },
  '/api/ballots/{id}/annul': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/annul`,
    body: () => ({ reason: '回避登记有误' }),
  },
  '/api/ballots/{id}/draft': {
    method: 'PUT',
    actor: ({ room }) => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/draft`,
    body: ({ room }) => ({
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
  '/api/ballots/{id}/rounds': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/rounds`,
    body: ({ room }) => ({ reason: '平票', candidateIds: [randomUUID()], meetingId: room.meetingId }),
  },
  '/api/ballots/{id}/rounds/confirmed': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/rounds/confirmed`,
    body: ({ room }) => ({ meetingId: room.meetingId }),
  },
  '/api/ballots/{id}/signatures': {
    actor: ({ room }) => room.secretary,
    path: () => `/api/ballots/${randomUUID()}/signatures`,
    body: () => ({ kind: 'drawn', digest: KEY, strokes: [{ points: [1, 2, 3, 4] }] }),
  },
  '/api/meetings/{id}/minutes/texts': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/minutes/texts`,
    body: () => ({ section: 'remarks', revision: 7, text: '材料已归档' }),
    // a part that is taken out again
    takes: { text: ['', ' ', '\u3000\t', '\u200b'] },
  },
  '/api/meetings/{id}/minutes/finish': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/minutes/finish`,
    body: () => ({ sequence: 1, saved: 0 }),
  },
  '/api/meetings/{id}/minutes/reopen': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/minutes/reopen`,
    body: () => ({ reason: '地点有误' }),
  },
  '/api/meetings/{id}/minutes/signatures': {
    actor: ({ room }) => room.secretary,
    path: ({ room }) => `/api/meetings/${room.meetingId}/minutes/signatures`,
    body: () => ({ kind: 'drawn', digest: KEY, strokes: [{ points: [1, 2, 3, 4] }] }),
  },
};
