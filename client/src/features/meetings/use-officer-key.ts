import { useEffect } from 'react';
import { post } from '../../api/http.js';
import { ProblemError } from '../../api/problem-error.js';
import { ballotWorker } from '../ballots/ballot-worker.js';

const AGAIN_MILLISECONDS = 3000;

/** A lost connection or a busy server, unlike a refusal, is over some time. */
const mayPass = (error: unknown): boolean => !(error instanceof ProblemError) || error.problem.status >= 500;

/**
 * The office's key, made in this browser once per tab; manifests name the one in force (R18). The tab that somebody turns to
 * claims the office, so that a second tab, opened and closed again, leaves nobody without a key that can sign.
 */
export function useOfficerKey(meetingId: string, role: 'secretary' | 'supervisor', wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const claim = (): void => {
      clearTimeout(again);
      if (document.visibilityState !== 'visible') return;
      void ballotWorker()
        .call('officerKey', meetingId, role)
        .then((key) => post(`/api/meetings/${meetingId}/officer-keys`, { role, key }))
        .catch((error: unknown) => {
          if (mayPass(error)) again = setTimeout(claim, AGAIN_MILLISECONDS);
        });
    };
    claim();
    window.addEventListener('focus', claim);
    document.addEventListener('visibilitychange', claim);
    return () => {
      clearTimeout(again);
      window.removeEventListener('focus', claim);
      document.removeEventListener('visibilitychange', claim);
    };
  }, [meetingId, role, wanted]);
}
