/** Seat cards at the desks: printed and revoked by the secretary, PINs confirmed by the supervisor (R19). */
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { downloadPosted, get, post } from '../../../api/http.js';
import type { SeatCards } from '../../../api/views.js';

/** Every seat with its last card; `version` of the meeting, since a card that is used moves it. */
export function useSeatCards(meetingId: string, version: number): UseQueryResult<SeatCards> {
  return useQuery({
    queryKey: ['seat-cards', meetingId, version],
    queryFn: () => get<SeatCards>(`/api/meetings/${meetingId}/seat-cards`),
    placeholderData: (before) => before,
  });
}

/** Prints new cards for seats and hands the file to the browser; it is not kept anywhere. */
export function usePrintCards(meetingId: string, fileName: string): UseMutationResult<void, Error, number[]> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seats) => downloadPosted(`/api/meetings/${meetingId}/seat-cards`, fileName, { seats }),
    onSettled: () => client.invalidateQueries({ queryKey: ['seat-cards', meetingId] }),
  });
}

export function useRevokeCards(meetingId: string): UseMutationResult<void, Error, number[]> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seats) => post(`/api/meetings/${meetingId}/seat-cards/revoke`, { seats }),
    onSettled: () => client.invalidateQueries({ queryKey: ['seat-cards', meetingId] }),
  });
}

export function useConfirmPin(id: string): UseMutationResult<void, Error, void> {
  return useMutation({ mutationFn: () => post(`/api/pin-requests/${id}/confirm`) });
}

export function useRefusePin(id: string): UseMutationResult<void, Error, string> {
  return useMutation({ mutationFn: (reason) => post(`/api/pin-requests/${id}/refuse`, { reason }) });
}
