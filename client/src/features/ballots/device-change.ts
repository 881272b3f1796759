import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { post } from '../../api/http.js';
import type { Created } from '../../api/views.js';
import { ballotWorker } from './ballot-worker.js';
import { offerCredential } from './meeting-credential.js';

/** Asks for a change to this device in the open ballot; a click whose answer was lost is repeated with the same key. */
export function useWishDevice(meetingId: string, ballotId: string): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: ['credential', meetingId] });
  return useMutation({
    mutationFn: () =>
      offerCredential({
        make: () => ballotWorker().call('makeCredential', meetingId),
        replace: (used) => ballotWorker().call('replaceCredential', meetingId, used),
        register: async (credential) => {
          await post<Created>(`/api/ballots/${ballotId}/device-changes`, { credential });
        },
      }),
    onSettled: changed,
  });
}

/** The expert takes a wish back, on whichever device. */
export const useWithdrawWish = (changeId: string): UseMutationResult<void, Error, void> =>
  useMutation({ mutationFn: () => post(`/api/device-changes/${changeId}/withdraw`) });
