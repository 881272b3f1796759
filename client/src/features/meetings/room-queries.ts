/** What the secretary records of the room while the meeting runs. */
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { AnnounceMode, Policy } from '../../../../src/contract/vocabulary.js';
import { post } from '../../api/http.js';
import type { Created } from '../../api/views.js';

export function usePause(meetingId: string): UseMutationResult<void, Error, { reason: string; minutes: number }> {
  return useMutation({ mutationFn: (body) => post(`/api/meetings/${meetingId}/pause`, body) });
}

export function useResume(meetingId: string): UseMutationResult<void, Error, void> {
  return useMutation({ mutationFn: () => post(`/api/meetings/${meetingId}/resume`) });
}

/** Seats that left the room for a recusal, or are back from it. */
export function useRecused(meetingId: string, act: 'leave' | 'return'): UseMutationResult<void, Error, number[]> {
  return useMutation({ mutationFn: (seats) => post(`/api/meetings/${meetingId}/recused/${act}`, { seats }) });
}

export function useRehearse(
  meetingId: string,
): UseMutationResult<Created, Error, { policy: Policy; announce: AnnounceMode }> {
  return useMutation({ mutationFn: (rules) => post<Created>(`/api/meetings/${meetingId}/rehearsals`, rules) });
}
