import type { Block } from '../domain/minutes-block.js';
import type { PrintedSignature } from './tally-sheet-facts.js';

export type MinutesFormat = 'pdf' | 'docx';

/** Minutes as a file draws them; plain data, so that it can go to a thread. */
export interface MinutesDocument {
  committee: string;
  title: string;
  /** yyyy-mm-dd */
  heldOn: string;
  blocks: Block[];
  /** Null: a draft, marked as one. The fingerprint of the digest stands on every page. */
  finished: { version: number; digest: string } | null;
  /** 1 is the original; further ones are marked. */
  copy: number;
  /** ISO instant. */
  at: string;
  signatures: PrintedSignature[];
}

export const MINUTES_LINES_TO_SIGN = [
  { line: 'chair', label: '主持人（签字）：' },
  { line: 'recorder', label: '记录人（签字）：' },
  { line: 'supervisor', label: '监督员（签字）：' },
] as const;
