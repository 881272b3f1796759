/**
 * The independent verifier in a thread of this browser: the same code, on the same other cryptographic library, as the
 * offline page and the command line. It gets the bundle's bytes and what people kept, and nothing else; no page and no
 * other worker loads it.
 */
import type { BundleReport, Evidence, Finding, Report } from '../../../../../src/verifier/report.js';
import { verifyFiles } from '../../../../../src/verifier/verify.js';

export type { BundleReport, Evidence, Finding, Report };

export interface VerifyRequest {
  bundle: Uint8Array;
  evidence: Evidence;
}
export type VerifyAnswer = { progress: { papers: number; of: number } } | { report: Report };

interface WorkerScope {
  onmessage: ((event: MessageEvent<VerifyRequest>) => void) | null;
  postMessage(message: VerifyAnswer): void;
}

/** Milliseconds between two words of progress: often enough to see, seldom enough to cost nothing. */
const TELL_EVERY = 100;

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  let told = -TELL_EVERY;
  const report = verifyFiles([data.bundle], data.evidence, (papers, of) => {
    const now = performance.now();
    if (now - told < TELL_EVERY && papers < of) return;
    told = now;
    scope.postMessage({ progress: { papers, of } });
  });
  scope.postMessage({ report });
};
