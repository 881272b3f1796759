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

/** Shares of all trustees for some of the candidates, and the counts and verdicts that come of them. */
export interface TallyTask {
  kind: 'tally';
  manifest: string;
  closeHead: string;
  /** All of them, in the order of the manifest. */
  trustees: readonly { id: string; secrets: TrusteeSecrets }[];
  sums: Sums[];
  /** Indices that are not counted (R17). */
  withdrawn: number[];
  range: Range;
}

export type CheckAnswer = PaperVerdict;
export type SumAnswer = { ok: true; sums: Sums[] } | { ok: false; seat: number };
export type TallyAnswer =
  { ok: true; decryptions: Decryption[]; results: CandidateResult[] } | { ok: false; fault: string };

export type Task = CheckTask | SumTask | TallyTask;
