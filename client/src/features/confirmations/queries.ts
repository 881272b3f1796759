import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { get, post } from '../../api/http.js';
import type { BallotCandidate, Created } from '../../api/views.js';

export const useConfirm = (id: string): UseMutationResult<void, Error, void> =>
  useMutation({ mutationFn: () => post(`/api/confirmations/${id}/confirm`) });

export const useRefuse = (id: string): UseMutationResult<void, Error, string> =>
  useMutation({ mutationFn: (reason) => post(`/api/confirmations/${id}/refuse`, { reason }) });

export const useWithdraw = (id: string): UseMutationResult<void, Error, void> =>
  useMutation({ mutationFn: () => post(`/api/confirmations/${id}/withdraw`) });

/** Acts on a ballot that are asked for with a reason. */
export type AskedOfBallot = 'void' | 'annul' | 'rounds';

export function useAskOfBallot(
  ballotId: string,
  act: AskedOfBallot,
): UseMutationResult<Created, Error, { reason: string; candidateIds?: string[] }> {
  return useMutation({ mutationFn: (body) => post<Created>(`/api/ballots/${ballotId}/${act}`, body) });
}

/** Whom a ballot is about, for choosing who is in a further round. */
export function useBallotCandidates(ballotId: string): UseQueryResult<BallotCandidate[]> {
  return useQuery({
    queryKey: ['ballot-candidates', ballotId],
    queryFn: () => get<BallotCandidate[]>(`/api/ballots/${ballotId}/candidates`),
  });
}
