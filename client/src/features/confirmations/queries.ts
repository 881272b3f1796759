import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConfirmationCard } from '../../../../src/contract/confirmations.js';
import { get, post } from '../../api/http.js';
import type { BallotCandidate, Confirmation, Created } from '../../api/views.js';
import { consentTo } from '../ballots/officer-consent.js';
import { deskFacts, type DeskSubject, type SigningDesk } from '../meetings/seats/device-signing.js';

const REQUESTS = ['my-confirmations'];

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

/** How often an organizer's pages look for requests: outside meetings nothing is live, and a colleague waits. */
const LOOK_AGAIN = 4_000;

/** The list of requests is looked at anew; in a meeting there is none, and the card goes with the next snapshot. */
export function useRequestsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: REQUESTS });
}

/** Confirms; for a change of device the click is kept in this tab first, so that its signature can follow (R18). */
export function useConfirm(card: ConfirmationCard, desk: SigningDesk | null): UseMutationResult<void, Error, void> {
  const onSettled = useRequestsChanged();
  return useMutation({
    onSettled,
    mutationFn: async () => {
      const change = changeOf(card);
      if (change !== null && desk !== null) await consentTo(deskFacts(desk, change));
      await post(`/api/confirmations/${card.id}/confirm`);
    },
  });
}

export function useRefuse(id: string): UseMutationResult<void, Error, string> {
  const onSettled = useRequestsChanged();
  return useMutation({ mutationFn: (reason) => post(`/api/confirmations/${id}/refuse`, { reason }), onSettled });
}

export function useWithdraw(id: string): UseMutationResult<void, Error, void> {
  const onSettled = useRequestsChanged();
  return useMutation({ mutationFn: () => post(`/api/confirmations/${id}/withdraw`), onSettled });
}

/** Open requests that wait for a second organizer. When one comes or goes, what it is about may have changed. */
export function useOpenRequests(): UseQueryResult<ConfirmationCard[]> {
  const client = useQueryClient();
  const asked = useQuery({
    queryKey: REQUESTS,
    refetchInterval: LOOK_AGAIN,
    queryFn: () => get<Confirmation[]>('/api/my/confirmations'),
  });
  const open = asked.data?.map(({ id }) => id).join();
  useEffect(() => {
    for (const key of ['candidates', 'all-candidates', 'year'])
      void client.invalidateQueries({ queryKey: [key], refetchType: 'active' });
  }, [client, open]);
  return asked;
}

/** Acts on a ballot that are asked for with a reason. */
export type AskedOfBallot = 'void' | 'annul' | 'rounds';

export function useAskOfBallot(
  ballotId: string,
  act: AskedOfBallot,
): UseMutationResult<Created, Error, { reason: string; candidateIds?: string[]; meetingId?: string }> {
  return useMutation({ mutationFn: (body) => post<Created>(`/api/ballots/${ballotId}/${act}`, body) });
}

/** Whom a ballot is about, for choosing who is in a further round. */
export function useBallotCandidates(ballotId: string | null): UseQueryResult<BallotCandidate[]> {
  return useQuery({
    queryKey: ['ballot-candidates', ballotId],
    enabled: ballotId !== null,
    queryFn: () => get<BallotCandidate[]>(`/api/ballots/${ballotId}/candidates`),
  });
}
