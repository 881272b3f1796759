/**
 * What the verifier cannot know: that the bundle is the ballot that was asked for, that it is the one whose fingerprint
 * this browser was shown while it was open, and that the recount is what the screen says. Pure, so that it can be tried.
 */
import type { AnnouncedResult, ResultLine } from '../../../../../src/contract/announced-result.js';
import type { BundleReport, Report } from './verify.worker.js';

/** What this browser was shown of a ballot before, and noted. */
export interface NotedDigests {
  /** Fingerprint of the manifest, while the ballot was open. */
  fingerprint: string | null;
  /** Ends of the record, as the result named them. */
  heads: readonly string[];
}

type Comparison = 'ballot' | 'fingerprint' | 'result';

export interface Compared {
  what: Comparison;
  ok: boolean;
}

type Recounted = BundleReport['results'][number];

const COUNTS = ['agree', 'oppose', 'abstain', 'unsubmitted', 'recused', 'base'] as const;

function sameLine(shown: ResultLine, recounted: Recounted | undefined): boolean {
  if (recounted?.candidate !== shown.candidateId) return false;
  if ('withdrawn' in recounted) return shown.withdrawn;
  // A count that the screen does not show (R12) is not held against anything; the verdict always is.
  const counts = COUNTS.every((count) => shown[count] === null || shown[count] === recounted[count]);
  const verdict = shown.passed === recounted.passed && shown.standing === recounted.standing;
  return !shown.withdrawn && verdict && counts;
}

/** The recount against the result on this screen, line by line. */
const sameResult = (shown: AnnouncedResult, bundle: BundleReport): boolean =>
  shown.lines.length === bundle.results.length && shown.lines.every((line, i) => sameLine(line, bundle.results[i]));

/** Everything that this browser can hold a verified bundle against; what it has not seen is not in the answer. */
export function heldAgainst(
  bundle: BundleReport,
  ballotId: string,
  noted: NotedDigests,
  shown: AnnouncedResult | null,
): Compared[] {
  const compared: Compared[] = [{ what: 'ballot', ok: bundle.ballotId === ballotId }];
  if (noted.fingerprint !== null) compared.push({ what: 'fingerprint', ok: bundle.fingerprint === noted.fingerprint });
  // Counts that the verifier does not confirm are none to compare with.
  if (shown?.ballotId === ballotId && bundle.valid) compared.push({ what: 'result', ok: sameResult(shown, bundle) });
  return compared;
}

/** One verdict over all of it. */
export const allHolds = (report: Report, compared: readonly Compared[]): boolean =>
  report.valid && compared.every(({ ok }) => ok);
