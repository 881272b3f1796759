import { useCallback, useEffect, useRef, useState } from 'react';
import { getBytes } from '../../../api/http.js';
import type { Evidence, Report } from './verify.worker.js';
import { verifyBundle, type PapersChecked } from './verifying.js';

export type Verification =
  | { at: 'fetching' }
  | { at: 'checking'; progress: PapersChecked | null }
  | { at: 'done'; report: Report; bytes: number }
  | { at: 'failed'; error: unknown };

/** Fetches the bundle of a ballot and verifies it, once per `run`; leaving the page ends the work. */
export function useVerification(ballotId: string, gather: () => Promise<Evidence>): [Verification, () => void] {
  const [state, setState] = useState<Verification>({ at: 'fetching' });
  const [run, setRun] = useState(0);
  const evidence = useRef(gather);
  useEffect(() => {
    evidence.current = gather;
  });
  useEffect(() => {
    const leaving = new AbortController();
    const tell = (next: Verification): void => {
      if (!leaving.signal.aborted) setState(next);
    };
    const work = async (): Promise<void> => {
      tell({ at: 'fetching' });
      const [bundle, kept] = await Promise.all([
        getBytes(`/api/ballots/${ballotId}/bundle`, leaving.signal),
        evidence.current(),
      ]);
      tell({ at: 'checking', progress: null });
      const onProgress = (progress: PapersChecked): void => tell({ at: 'checking', progress });
      const report = await verifyBundle(bundle, kept, onProgress, leaving.signal);
      tell({ at: 'done', report, bytes: bundle.length });
    };
    work().catch((error: unknown) => tell({ at: 'failed', error }));
    return () => leaving.abort();
  }, [ballotId, run]);
  return [state, useCallback(() => setRun((n) => n + 1), [])];
}
