/** One verification: a worker of its own, ended when it has answered or nobody waits any more. */
import type { Evidence, Report, VerifyAnswer, VerifyRequest } from './verify.worker.js';

export interface PapersChecked {
  papers: number;
  of: number;
}

/** Verifies a bundle, byte for byte as the server gave it; `signal` ends the work. */
export function verifyBundle(
  bundle: Uint8Array,
  evidence: Evidence,
  onProgress: (progress: PapersChecked) => void,
  signal: AbortSignal,
): Promise<Report> {
  const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Report>((resolve, reject) => {
    const stop = (): void => reject(new DOMException('left', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
      if ('report' in data) resolve(data.report);
      else onProgress(data.progress);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ bundle, evidence } satisfies VerifyRequest);
  }).finally(() => worker.terminate());
}
