import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { get, post } from '../../../api/http.js';
import type { NewSignature, Signing, UnsignedSheet, WaitingSignatures } from '../../../api/views.js';

const UNSIGNED = 'unsigned-sheets';
const WAITING = 'waiting-signatures';

/** Tally sheets of the meeting that lack a signature; asked again whenever its log moved on, and not before one can be signed. */
export function useUnsignedSheets(
  meetingId: string,
  agenda: readonly AgendaLine[],
  version: number,
): UseQueryResult<UnsignedSheet[]> {
  return useQuery({
    queryKey: [UNSIGNED, meetingId, version],
    enabled: agenda.some(({ state, rehearsal }) => state === 'announced' && !rehearsal),
    placeholderData: (before: UnsignedSheet[] | undefined) => before,
    queryFn: () => get<UnsignedSheet[]>(`/api/meetings/${meetingId}/unsigned-sheets`),
  });
}

/** Ended meetings that wait for the own hand. */
export function useWaitingSignatures(): UseQueryResult<WaitingSignatures[]> {
  return useQuery({
    queryKey: [WAITING],
    staleTime: 0,
    queryFn: () => get<WaitingSignatures[]>('/api/my/waiting-signatures'),
  });
}

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
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['signing', path] }),
        client.invalidateQueries({ queryKey: [UNSIGNED] }),
        client.invalidateQueries({ queryKey: [WAITING] }),
      ]),
  });
}
