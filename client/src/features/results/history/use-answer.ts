import { useCallback, useEffect, useRef, useState } from 'react';
import type { PapersChecked } from '../verification/verifying.js';
import type { OnProgress } from './look-up.js';

export type Asked<T> =
  | { at: 'idle' }
  | { at: 'working'; progress: PapersChecked | null }
  | { at: 'answered'; answer: T }
  | { at: 'failed'; error: unknown };

/** A question that takes a while: asked with a click, with progress, ended when the page is left, it is asked anew or forgotten. */
export function useAnswer<T>(): [
  Asked<T>,
  (work: (onProgress: OnProgress, signal: AbortSignal) => Promise<T>) => void,
  () => void,
] {
  const [state, setState] = useState<Asked<T>>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const ask = useCallback((work: (onProgress: OnProgress, signal: AbortSignal) => Promise<T>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const tell = (next: Asked<T>): void => {
      if (!own.signal.aborted) setState(next);
    };
    tell({ at: 'working', progress: null });
    work((progress) => tell({ at: 'working', progress }), own.signal).then(
      (answer) => tell({ at: 'answered', answer }),
      (error: unknown) => tell({ at: 'failed', error }),
    );
  }, []);
  const forget = useCallback(() => {
    running.current?.abort();
    setState({ at: 'idle' });
  }, []);
  return [state, ask, forget];
}
