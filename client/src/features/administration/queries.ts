import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Role } from '../../../../src/contract/vocabulary.js';
import { get, post, query, remove } from '../../api/http.js';
import type {
  AccountPage,
  AuditChoices,
  AuditPage,
  IssuedAccount,
  Looks,
  OfficerConflict,
  SecurityPage,
  Setting,
} from '../../api/views.js';

export interface AccountAsk {
  search: string;
  only: string;
  page: number;
}

export interface AuditAsk {
  from: string;
  to: string;
  type: string;
  stage: string;
  account: string;
  meeting: string;
  unread: string;
}

export function useAccounts(ask: AccountAsk): UseQueryResult<AccountPage> {
  return useQuery({
    queryKey: ['accounts', ask],
    placeholderData: keepPreviousData,
    queryFn: () => get<AccountPage>(`/api/accounts${query({ ...ask })}`),
  });
}

export function useSettings(): UseQueryResult<Setting[]> {
  return useQuery({ queryKey: ['installation'], queryFn: () => get<Setting[]>('/api/installation') });
}

export function useSecurity(ask: AccountAsk): UseQueryResult<SecurityPage> {
  return useQuery({
    queryKey: ['security', ask],
    placeholderData: keepPreviousData,
    queryFn: () => get<SecurityPage>(`/api/security/accounts${query({ ...ask })}`),
  });
}

export function useConflicts(): UseQueryResult<OfficerConflict[]> {
  return useQuery({
    queryKey: ['security', 'conflicts'],
    queryFn: () => get<OfficerConflict[]>('/api/security/conflicts'),
  });
}

/** R55: who looked at sealed fields lately, and how often. */
export function useLooks(): UseQueryResult<Looks[]> {
  return useQuery({ queryKey: ['audit', 'looks'], queryFn: () => get<Looks[]>('/api/audit-events/looks') });
}

export function useCommitteeNames(): UseQueryResult<{ id: string; name: string }[]> {
  return useQuery({
    queryKey: ['committee-names'],
    queryFn: () => get<{ id: string; name: string }[]>('/api/committee-names'),
  });
}

/** An act of an officer; the lists that may have changed are asked for again. */
function useAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>): UseMutationResult<Answer, Error, Asked> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        ['accounts', 'security', 'audit', 'audit-unread'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
}

export const useMakeAccount = (): UseMutationResult<
  IssuedAccount,
  Error,
  { name: string; loginName: string; idNumber: string }
> => useAct((body) => post<IssuedAccount>('/api/accounts', body));

export const useIssuePassword = (): UseMutationResult<IssuedAccount, Error, string> =>
  useAct((id) => post<IssuedAccount>(`/api/accounts/${id}/initial-password`));

export const useSetDisabled = (): UseMutationResult<void, Error, { id: string; disabled: boolean }> =>
  useAct(({ id, disabled }) => post(`/api/accounts/${id}/${disabled ? 'disable' : 'enable'}`));

export const useGrant = (): UseMutationResult<void, Error, { id: string; role: Role; committeeId: string | null }> =>
  useAct(({ id, ...body }) => post(`/api/security/accounts/${id}/roles`, body));

export const useRevoke = (): UseMutationResult<void, Error, string> =>
  useAct((id) => remove(`/api/security/roles/${id}`));

export const useUnlock = (): UseMutationResult<void, Error, string> =>
  useAct((id) => post(`/api/security/accounts/${id}/unlock`));

export const useEndSessions = (): UseMutationResult<void, Error, string> =>
  useAct((id) => remove(`/api/security/accounts/${id}/sessions`));

export function useAudit(ask: AuditAsk & { page: number }): UseQueryResult<AuditPage> {
  return useQuery({
    queryKey: ['audit', ask],
    placeholderData: keepPreviousData,
    queryFn: () => get<AuditPage>(`/api/audit-events${query({ ...ask })}`),
  });
}

/** What the log can be narrowed to. */
export function useAuditChoices(): UseQueryResult<AuditChoices> {
  return useQuery({ queryKey: ['audit-choices'], queryFn: () => get<AuditChoices>('/api/audit-events/choices') });
}

/** How many unlocks and changes of roles the auditor has not taken note of (R23). */
export function useUnread(enabled: boolean): UseQueryResult<{ count: number }> {
  return useQuery({
    queryKey: ['audit-unread'],
    enabled,
    queryFn: () => get<{ count: number }>('/api/audit-events/unread'),
  });
}

export const useSeeEvents = (): UseMutationResult<void, Error, readonly string[]> =>
  useAct((ids) => post('/api/audit-events/seen', { ids }));

export const exportAddress = (ask: AuditAsk, lang: string): string => `/api/audit-events.csv${query({ ...ask, lang })}`;
