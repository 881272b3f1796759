import { useEffect, useRef } from 'react';
import { post } from '../../api/http.js';
import { ballotWorker } from '../ballots/ballot-worker.js';

/** An officer's key, made in this browser once per tab; manifests name it (R18 needs it later). */
export function useOfficerKey(meetingId: string, role: 'secretary' | 'supervisor', wanted: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!wanted || done.current) return;
    done.current = true;
    void ballotWorker()
      .call('officerKey', meetingId, role)
      .then((key) => post(`/api/meetings/${meetingId}/officer-keys`, { role, key }))
      .catch(() => undefined);
  }, [meetingId, role, wanted]);
}
