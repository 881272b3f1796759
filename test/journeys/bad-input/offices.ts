/** Routes of sessions, accounts, the three officers and second people that take a body. */
import { randomUUID } from 'node:crypto';
import { NOTICE } from '../../../src/contract/notice.js';
import type { Cases } from './route-case.js';

export const OFFICE_ROUTES: Cases = {
  '/api/session': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/session',
    body: () => ({ loginName: 'nobody', password: 'wrong password' }),
  },
  '/api/account/password': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/account/password',
    body: () => ({ password: 'wrong password', newPassword: 'three blue mountains' }),
  },
  '/api/accounts': {
    actor: ({ officers }) => officers['system-administrator'],
    path: () => '/api/accounts',
    body: () => ({ name: '陈立新', loginName: 'chenlixin', idNumber: '11010119900307774X' }),
  },
  '/api/security/accounts/{id}/roles': {
    actor: ({ officers }) => officers['security-administrator'],
    path: ({ room }) => `/api/security/accounts/${room.meetingId}/roles`,
    body: ({ room }) => ({ role: 'secretary', committeeId: room.committeeId }),
  },
  '/api/audit-events/seen': {
    actor: ({ officers }) => officers.auditor,
    path: () => '/api/audit-events/seen',
    body: () => ({ ids: ['1'] }),
  },
  '/api/account/pin': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/account/pin',
    body: () => ({ password: 'wrong password', pin: '395728' }),
  },
  '/api/account/notice': {
    actor: ({ room }) => room.stranger,
    path: () => '/api/account/notice',
    body: () => ({ version: NOTICE.version }),
  },
  '/api/confirmations/{id}/refuse': {
    actor: ({ room }) => room.supervisor,
    path: () => `/api/confirmations/${randomUUID()}/refuse`,
    body: () => ({ reason: '理由不充分' }),
  },
};
