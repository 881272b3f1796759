import type { QuotaOutcome, Standing } from '../../contract/announced-result.js';
import type { SignatureKind, SignedLine } from '../../contract/vocabulary.js';

/** What a tally sheet says; plain data, so that it can go to a thread. */
export interface TallySheetLine {
  label: string;
  withdrawn: boolean;
  agree: number;
  oppose: number;
  abstain: number;
  unsubmitted: number;
  recused: number;
  /** The denominator of the verdict (R10). */
  base: number;
  passed: boolean;
  /** R10: the other way of counting the recused would give another verdict. */
  differs: boolean;
  /** R15, with a quota and passed; absent otherwise, so that the digest of a sheet without a quota never changed. */
  standing?: Standing;
}

export interface TallySheetFacts {
  committee: string;
  meeting: string;
  /** yyyy-mm-dd */
  heldOn: string;
  ballot: string;
  number: number;
  round: number;
  rehearsal: boolean;
  /** R3; absent in a ballot of the plenary. */
  panel?: string;
  /** R17: the counts are kept, the outcome is none. */
  annulled: boolean;
  announcedAt: string;
  /** Of the committee, or of the panel that voted. */
  committeeSize: number;
  attending: number;
  submitted: number;
  minimumAgree: number;
  recusedCounted: boolean;
  /** R15; absent without a quota. */
  quota?: QuotaOutcome;
  /** Fingerprint of the final head of the event chain. */
  recordFingerprint: string;
  lines: TallySheetLine[];
}

/** This copy: the first is the original, every further one is marked as reprinted. */
export interface Printing {
  number: number;
  /** ISO instant. */
  at: string;
  /** Fingerprint of the facts, the same on every page and every copy. */
  digest: string;
  signatures: PrintedSignature[];
  /** R17: labels of those who have withdrawn since the announcement. Told on the copy, outside what was signed. */
  withdrawnSince: string[];
  /** R16: the ballot is a run-off, for so many places; null: it is none. Outside what was signed, like what follows. */
  runOffPlaces: number | null;
  /** R16: the review leaves a tie as it is. Outside what was signed too, so that no sheet has to be signed anew for these words. */
  tiesStop: boolean;
}

/** A signature as a document shows it at its line. */
export interface PrintedSignature {
  line: SignedLine;
  kind: SignatureKind;
  name: string;
  /** Per stroke x, y, x, y …; null: the name was typed. */
  strokes: readonly (readonly number[])[] | null;
  /** ISO instant. */
  signedAt: string;
  /** Fingerprint of what was signed. */
  digest: string;
}
