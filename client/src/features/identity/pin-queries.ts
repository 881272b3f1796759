import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, post } from '../../api/http.js';
import type { OwnPin } from '../../api/views.js';

/** Whether there is a PIN for seat cards, and when it was set; never the PIN. */
export function useOwnPin(): UseQueryResult<OwnPin> {
  return useQuery({ queryKey: ['own-pin'], staleTime: 0, queryFn: () => get<OwnPin>('/api/account/pin') });
}

export function useSetOwnPin(): UseMutationResult<void, Error, { password: string; pin: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request) => post('/api/account/pin', request),
    onSuccess: () => client.invalidateQueries({ queryKey: ['own-pin'] }),
  });
}
