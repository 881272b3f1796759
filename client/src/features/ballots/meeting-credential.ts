import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { post } from '../../api/http.js';
import { isProblem } from '../../api/problem-error.js';
import type { MeetingLive } from '../../live/meeting-state.js';
import { ballotWorker } from './ballot-worker.js';

export interface SignInSteps {
  make: () => Promise<string>;
  /** Another key in place of one that the server will never take again. */
  replace: (used: string) => Promise<string>;
  register: (credential: string) => Promise<void>;
}

/** Offers the tab's key until the server has it: a sign-in whose answer was lost is repeated with the same key. */
export async function offerCredential({ make, replace, register }: SignInSteps): Promise<void> {
  const credential = await make();
  try {
    await register(credential);
  } catch (error) {
    if (!isProblem(error, 'credential.used')) throw error;
    await register(await replace(credential));
  }
}

async function signIn(meetingId: string, isChair: boolean, changed: () => Promise<void>): Promise<void> {
  const known = async (credential: Promise<string>): Promise<string> => {
    const key = await credential;
    // The page must know the key before the server says that it is in force.
    await changed();
    return key;
  };
  await offerCredential({
    make: () => known(ballotWorker().call('makeCredential', meetingId)),
    replace: (used) => known(ballotWorker().call('replaceCredential', meetingId, used)),
    register: (credential) => post(`/api/meetings/${meetingId}/sign-in`, { credential }),
  });
  if (!isChair) return;
  // The office's key is a help for acts that come later; the sign-in stands without it.
  await ballotWorker()
    .call('officerKey', meetingId, 'chair')
    .then((key) => post(`/api/meetings/${meetingId}/officer-keys`, { role: 'chair', key }))
    .catch(() => undefined);
}

/** Registers the credential of this device; the chair's office gets a key of its own. */
export function useMeetingSignIn(meetingId: string, isChair: boolean): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: ['credential', meetingId] });
  return useMutation({ mutationFn: () => signIn(meetingId, isChair, changed), onSettled: changed });
}

/** This tab's public key for the meeting; null when it has none. */
export function useOwnCredential(meetingId: string): UseQueryResult<string | null> {
  return useQuery({
    queryKey: ['credential', meetingId],
    staleTime: Infinity,
    queryFn: () => ballotWorker().call('credential', meetingId),
  });
}

/** After every join and whenever the ballot or the seat's credential changes: the tab forgets what it must not keep. */
export function useSettledTab({ fast, personal, link }: MeetingLive, meetingId: string): void {
  const client = useQueryClient();
  const known = fast !== null && personal !== null && link === 'joined';
  const inForce = personal?.credential ?? null;
  const openBallot = fast?.ballot?.state === 'open' ? fast.ballot.ballotId : null;
  useEffect(() => {
    if (!known) return;
    ballotWorker()
      .call('settle', meetingId, inForce, openBallot)
      .then((wiped) => (wiped ? client.invalidateQueries({ queryKey: ['credential', meetingId] }) : undefined))
      // Nothing to show: the next snapshot asks again, and a worker that cannot run is told of where it is needed.
      .catch(() => undefined);
  }, [client, known, meetingId, inForce, openBallot]);
}
