import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { get, post, remove } from '../../api/http.js';
import { isProblem } from '../../api/problem-error.js';
import type { Session } from '../../api/views.js';

/** Who is signed in; null when nobody is. */
export function useSession(): UseQueryResult<Session | null> {
  return useQuery({
    queryKey: ['session'],
    staleTime: 60_000,
    queryFn: () =>
      get<Session>('/api/session').catch((error: unknown) => {
        if (isProblem(error, 'access.signed-out')) return null;
        throw error;
      }),
  });
}

/** Signs in; the session itself is an httpOnly cookie that no script can read. */
export function useSignIn(): UseMutationResult<void, Error, { loginName: string; password: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request) => post('/api/session', request),
    // Whatever was asked before belongs to nobody or to somebody else, the answer 'nobody is signed in' first of all.
    onSuccess: () => client.removeQueries(),
  });
}

/** Signs out and wipes what this tab holds: no draft stays on a shared tablet. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const { wipeTab } = await import('../ballots/ballot-worker.js');
    await wipeTab();
    await remove('/api/session').catch(() => undefined);
    client.clear();
    await navigate('/sign-in');
  };
}
