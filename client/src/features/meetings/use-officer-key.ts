import { useEffect } from 'react';
import { post } from '../../api/http.js';
import { ballotWorker } from '../ballots/ballot-worker.js';

/**
 * The office's key, made in this browser once per tab; manifests name the one in force (R18). The tab that somebody turns to
 * claims the office, so that a second tab, opened and closed again, leaves nobody without a key that can sign.
 */
export function useOfficerKey(meetingId: string, role: 'secretary' | 'supervisor', wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const claim = (): void => {
      if (document.visibilityState !== 'visible') return;
      void ballotWorker()
        .call('officerKey', meetingId, role)
        .then((key) => post(`/api/meetings/${meetingId}/officer-keys`, { role, key }))
        .catch(() => undefined);
    };
    claim();
    window.addEventListener('focus', claim);
    document.addEventListener('visibilitychange', claim);
    return () => {
      window.removeEventListener('focus', claim);
      document.removeEventListener('visibilitychange', claim);
    };
  }, [meetingId, role, wanted]);
}
