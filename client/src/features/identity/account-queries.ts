import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, post, remove } from '../../api/http.js';
import type { OwnLook, OwnSession } from '../../api/views.js';

/** Asks anew who is signed in and what stands before. */
export function useRenewSession(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['session'] });
}

export function useChangePassword(): UseMutationResult<void, Error, { password: string; newPassword: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request) => post('/api/account/password', request),
    onSuccess: () => client.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
}

export function useAcceptNotice(): UseMutationResult<void, Error, number> {
  const renew = useRenewSession();
  return useMutation({ mutationFn: (version) => post('/api/account/notice', { version }), onSuccess: renew });
}

export function useOwnSessions(): UseQueryResult<OwnSession[]> {
  return useQuery({ queryKey: ['own-sessions'], queryFn: () => get<OwnSession[]>('/api/account/sessions') });
}

/** R55: who looked at the own numbers. */
export function useOwnLooks(): UseQueryResult<OwnLook[]> {
  return useQuery({ queryKey: ['own-looks'], queryFn: () => get<OwnLook[]>('/api/account/looks') });
}

/** Ends one own session, or all but this one with null. */
export function useEndOwnSession(): UseMutationResult<void, Error, string | null> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => remove(id === null ? '/api/account/sessions' : `/api/account/sessions/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
}
