/** What the verifier says, as data; `report-text.ts` writes it out. */
import type { CandidateResult } from '../ballots/protocol/bundle.js';
import type { Place } from './places.js';
import type { Sentence } from './refusal.js';

export type Check =
  | 'members'
  | 'manifest'
  | 'chain'
  | 'papers'
  | 'outcome'
  | 'keys-fresh'
  | 'order-of-ballots'
  | 'receipt'
  | 'head'
  | 'acknowledgement'
  | 'file';

export interface Finding {
  check: Check;
  ok: boolean;
  /** What was checked and found, or why it is refused. */
  sentence: Sentence;
  /** Of a receipt that was found: the paper that it belongs to. */
  paper?: FoundPaper;
}

interface FoundPaper {
  ballotId: string;
  /** `XXXXX-XXXXX`. */
  receipt: string;
  seat: number;
  revision: number;
  /** Whether it is the seat's last one, which is the one that counts. */
  latest: boolean;
}

export type RecountedLine = CandidateResult & {
  label: string;
  /** Where the ballot has a quota and the candidate passed; null otherwise. */
  standing: Place | null;
};

export interface BundleReport {
  valid: boolean;
  ballotId: string | null;
  title: string | null;
  round: number | null;
  /** 25 characters of the manifest's hash, as the hall screen showed them. */
  fingerprint: string | null;
  manifestHash: string | null;
  head: string | null;
  voided: boolean;
  rehearsal: boolean;
  /** R3: the ballot of a panel; its lines are recommendations, no outcomes. */
  recommends: boolean;
  papers: number;
  seatsWithPaper: number;
  findings: Finding[];
  /** Confirmed counts; empty unless everything held and the ballot is not void. */
  results: RecountedLine[];
  /** What a reader should know though it is allowed. */
  warnings: Sentence[];
  /** Every exception on record: new credentials, withdrawals, the reason of a void. */
  exceptions: Sentence[];
}

export interface Report {
  valid: boolean;
  bundles: BundleReport[];
  /** Checks across bundles, and of the evidence that people kept. */
  findings: Finding[];
  /** Across bundles: odd, yet not forbidden. */
  warnings: Sentence[];
}

const OF_EVIDENCE: readonly Check[] = ['receipt', 'head', 'acknowledgement'];

/**
 * `unheld`: every record holds in itself, and what does not match is something that somebody gave besides; a slip of the pen,
 * or a record that is not the one of that day. Either way the report as a whole is not valid.
 */
export function verdictOf({ valid, bundles, findings }: Report): 'valid' | 'unheld' | 'invalid' {
  if (valid) return 'valid';
  const recordsHold = bundles.length > 0 && bundles.every((bundle) => bundle.valid);
  return recordsHold && findings.every(({ ok, check }) => ok || OF_EVIDENCE.includes(check)) ? 'unheld' : 'invalid';
}

/** What people kept from the day. */
export interface Evidence {
  /** `XXXXX-XXXXX`, any case. */
  receipts?: readonly string[];
  /** Chain heads in hex, as screens showed them. */
  heads?: readonly string[];
  /** Acknowledgements: objects with `hash`, `head` and `acknowledgement` (or `signature`), or lists of them. */
  acks?: readonly unknown[];
}
