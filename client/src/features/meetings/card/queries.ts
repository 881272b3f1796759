/** At the tablet: from a card to a session. Codes and PINs travel in bodies and are kept nowhere. */
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { post } from '../../../api/http.js';
import { isProblem } from '../../../api/problem-error.js';
import type { Card } from '../../../api/views.js';

const ASK_EVERY = 3_000;

/** For which seat the card is; asked again while a PIN waits for the supervisor. */
export function useCard(code: string): UseQueryResult<Card> {
  return useQuery({
    queryKey: ['card', code],
    queryFn: () => post<Card>('/api/card', { code }),
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.request?.state === 'requested' ? ASK_EVERY : false),
  });
}

/** Signs in with card and PIN; the session itself is an httpOnly cookie. */
export function useCardSignIn(code: string): UseMutationResult<{ meetingId: string }, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (pin) => {
      const { wipeTab } = await import('../../ballots/ballot-worker.js');
      const opened = await post<{ meetingId: string }>('/api/card/session', { code, pin });
      // whoever sat here before may have left a draft
      await wipeTab();
      return opened;
    },
    onSuccess: () => client.removeQueries(),
    // one that has just ended is asked for again: the page then says so, in the place of a pad that opens nothing
    onError: (error) =>
      isProblem(error, 'card.blocked', 'card.used', 'card.revoked', 'card.expired') &&
      client.invalidateQueries({ queryKey: ['card', code] }),
  });
}

/** Types a PIN that the supervisor has yet to confirm. */
export function useAskPin(code: string): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pin) => post('/api/card/pin', { code, pin }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['card', code] }),
  });
}
