import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get, post, remove } from '../../api/http.js';
import { isProblem } from '../../api/problem-error.js';
import type { Session } from '../../api/views.js';
import { forgetTexts } from '../results/minutes/kept-text.js';
import { endSession } from './end-session.js';

/** Refusals that say that nobody is signed in here. */
const NOBODY = ['access.signed-out', 'access.seat-moved'] as const;

/**
 * R18: whether another device took the seat of whoever was led to the sign-in. The server knows it by this browser's cookie, which
 * goes with the answer: it is told once, and not to whoever takes the tablet next.
 */
export function useSeatMoved(ledHere: boolean): boolean {
  const asked = useQuery({
    queryKey: ['seat-moved'],
    enabled: ledHere,
    // asked once for as long as the page shows it
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () =>
      get<Session>('/api/session?told').then(
        () => false,
        (error: unknown) => isProblem(error, 'access.seat-moved'),
      ),
  });
  return asked.data === true;
}

/** Who is signed in; null when nobody is. */
export function useSession(): UseQueryResult<Session | null> {
  return useQuery({
    queryKey: ['session'],
    staleTime: 60_000,
    queryFn: () =>
      get<Session>('/api/session').catch((error: unknown) => {
        if (isProblem(error, ...NOBODY)) return null;
        throw error;
      }),
  });
}

/** Signs in; the session itself is an httpOnly cookie that no script can read. */
export function useSignIn(): UseMutationResult<void, Error, { loginName: string; password: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request) => post('/api/session', request),
    // Whatever was asked before belongs to nobody or to somebody else, the answer 'nobody is signed in' first of all.
    onSuccess: () => client.removeQueries(),
  });
}

const AGAIN_AFTER = 4_000;

export interface SigningOut {
  start: () => void;
  /** Why the session has not ended yet; null while nothing went wrong. */
  error: unknown;
  again: () => void;
}

/** Signs out: wipes what this tab holds first (no draft stays on a shared tablet), then ends the session, however long it takes. */
export function useSignOut(): SigningOut {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const hurry = useRef<() => void>(() => undefined);
  const started = useRef(false);
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      hurry.current = resolve;
      setTimeout(resolve, AGAIN_AFTER);
    });
  const signOut = async (): Promise<void> => {
    const { wipeTab } = await import('../ballots/ballot-worker.js');
    await wipeTab();
    await endSession(() => remove('/api/session'), setError, pause);
    forgetTexts();
    // first away, and at once: the page that is left would ask for its things and who is signed in, and remember itself as the
    // way back
    await navigate('/sign-in', { flushSync: true });
    client.clear();
  };
  const start = (): void => {
    if (started.current) return;
    started.current = true;
    signOut().catch((failure: unknown) => {
      started.current = false;
      setError(failure);
    });
  };
  return { start, error, again: () => (started.current ? hurry.current() : start()) };
}
