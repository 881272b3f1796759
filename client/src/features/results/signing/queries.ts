import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, post } from '../../../api/http.js';
import type { NewSignature, Signing } from '../../../api/views.js';

/** A document as it is signed, by the address of its signatures; asked again whenever the meeting's log moved on (`version`). */
export function useSigning(path: string, version: number): UseQueryResult<Signing> {
  return useQuery({
    queryKey: ['signing', path, version],
    placeholderData: (before: Signing | undefined, query) => (query?.queryKey[1] === path ? before : undefined),
    queryFn: () => get<Signing>(path),
  });
}

export function useSign(path: string): UseMutationResult<void, Error, NewSignature> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (signature) => post(path, signature),
    onSettled: () => client.invalidateQueries({ queryKey: ['signing', path] }),
  });
}
