import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, post } from '../../../api/http.js';
import type { NewSignature, Signing } from '../../../api/views.js';

/** The sheet as it is signed; asked again whenever the meeting's log moved on (`version`). */
export function useSigning(ballotId: string, version: number): UseQueryResult<Signing> {
  return useQuery({
    queryKey: ['signing', ballotId, version],
    placeholderData: (before: Signing | undefined) => (before?.ballotId === ballotId ? before : undefined),
    queryFn: () => get<Signing>(`/api/ballots/${ballotId}/signatures`),
  });
}

export function useSign(ballotId: string): UseMutationResult<void, Error, NewSignature> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (signature) => post(`/api/ballots/${ballotId}/signatures`, signature),
    onSettled: () => client.invalidateQueries({ queryKey: ['signing', ballotId] }),
  });
}
