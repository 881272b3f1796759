/** What the checking threads are asked and what they answer; plain data, so that it crosses threads. */
import type { CandidateResult, Decryption } from '../protocol/bundle.js';
import type { Paper } from '../protocol/paper-layout.js';
import type { PaperVerdict } from '../protocol/paper-check.js';
import type { Range, Sums } from '../protocol/tally.js';
import type { TrusteeSecrets } from '../protocol/trustee-keys.js';

export interface CheckTask {
  kind: 'check';
  manifest: string;
  paper: Paper;
  /** Lower-case hex. */
  credential: string;
}

/** Adds up the latest papers; `hash` of each is what its event says, and is computed again. */
export interface SumTask {
  kind: 'sum';
  manifest: string;
  papers: { paper: Paper; credential: string; hash: string }[];
}

/** Shares of all trustees for some of the candidates. */
export interface DecryptTask {
  kind: 'decrypt';
  manifest: string;
  closeHead: string;
  /** All of them, in the order of the manifest. */
  trustees: readonly { id: string; secrets: TrusteeSecrets }[];
  sums: Sums[];
  /** Indices that are not counted (R17). */
  withdrawn: number[];
  range: Range;
}

/** Counts and verdicts of the proven shares. */
export interface CountTask {
  kind: 'count';
  manifest: string;
  sums: Sums[];
  withdrawn: number[];
  decryptions: Decryption[];
}

export type CheckAnswer = PaperVerdict;
export type SumAnswer = { ok: true; sums: Sums[] } | { ok: false; seat: number };
export type CountAnswer = { ok: true; results: CandidateResult[] } | { ok: false; fault: string };

export type Task = CheckTask | SumTask | DecryptTask | CountTask;
