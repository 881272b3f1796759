/** The agenda over REST; what is shown of it comes live. */
import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { get, post, put, remove } from '../../../api/http.js';
import type { AgendaItem, Created, SaveItem } from '../../../api/views.js';

export type ItemAct = 'begin' | 'discuss' | 'vote' | 'finish' | 'postpone';

/** One item with its candidates, for editing it or drafting its ballot. */
export function useAgendaItem(itemId: string | null): UseQueryResult<AgendaItem> {
  return useQuery({
    queryKey: ['agenda-item', itemId],
    enabled: itemId !== null,
    // Edited by others too: asked again whenever a dialog opens.
    gcTime: 0,
    queryFn: () => get<AgendaItem>(`/api/agenda-items/${itemId ?? ''}`),
  });
}

export function useAddItem(meetingId: string): UseMutationResult<Created, Error, SaveItem> {
  return useMutation({ mutationFn: (item) => post<Created>(`/api/meetings/${meetingId}/agenda-items`, item) });
}

/** Sets a whole agenda up, all of it or nothing. */
export function useSetAgenda(meetingId: string): UseMutationResult<void, Error, readonly SaveItem[]> {
  return useMutation({ mutationFn: (items) => put(`/api/meetings/${meetingId}/agenda`, { items }) });
}

export function useChangeItem(itemId: string): UseMutationResult<void, Error, SaveItem> {
  return useMutation({ mutationFn: (item) => put(`/api/agenda-items/${itemId}`, item) });
}

export function useRemoveItem(): UseMutationResult<void, Error, string> {
  return useMutation({ mutationFn: (itemId) => remove(`/api/agenda-items/${itemId}`) });
}

export function useOrderAgenda(meetingId: string): UseMutationResult<void, Error, string[]> {
  return useMutation({ mutationFn: (itemIds) => put(`/api/meetings/${meetingId}/agenda-order`, { itemIds }) });
}

export function useItemAct(): UseMutationResult<void, Error, { itemId: string; act: ItemAct; reason?: string }> {
  return useMutation({ mutationFn: ({ itemId, ...body }) => post(`/api/agenda-items/${itemId}/acts`, body) });
}

/** Says which candidate is spoken of now. */
export function useChooseCandidate(itemId: string): UseMutationResult<void, Error, string> {
  return useMutation({ mutationFn: (candidateId) => post(`/api/agenda-items/${itemId}/candidate`, { candidateId }) });
}
