import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { ConfirmationCard } from '../../../../src/contract/confirmations.js';
import { get, post } from '../../api/http.js';
import type { BallotCandidate, Created } from '../../api/views.js';
import { consentTo } from '../ballots/officer-consent.js';
import { deskFacts, type DeskSubject, type SigningDesk } from '../meetings/device-signing.js';

/** The change of device that a card asks about, where it does. */
function changeOf({ act, about }: ConfirmationCard): DeskSubject | null {
  if (act !== 'recredential') return null;
  return {
    changeId: String(about['change']),
    ballotId: String(about['ballot']),
    seat: Number(about['seat']),
    credential: String(about['credential']),
  };
}

/** Confirms; for a change of device the click is kept in this tab first, so that its signature can follow (R18). */
export function useConfirm(card: ConfirmationCard, desk: SigningDesk | null): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const change = changeOf(card);
      if (change !== null && desk !== null) await consentTo(deskFacts(desk, change));
      await post(`/api/confirmations/${card.id}/confirm`);
    },
  });
}

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
