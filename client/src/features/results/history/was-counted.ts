/** "Was my paper counted?", answered in one word from what the independent verifier found. Pure. */
import type { Report } from '../verification/verify.worker.js';

type Remark = Report['bundles'][number]['exceptions'][number];

export type Answer =
  /** In the record, the last of its seat, and the whole recount holds; `remarks`: what is out of the ordinary on record. */
  | { is: 'counted'; seat: number; papers: number; remarks: readonly Remark[] }
  /** In the record; a later paper of the same seat counts in its place. */
  | { is: 'replaced'; seat: number }
  /** In the record of a void ballot: nothing was counted. */
  | { is: 'void'; seat: number }
  /** Acknowledged or written down, and not in the record. */
  | { is: 'absent' }
  /** The record itself does not hold, or it is another ballot's: no answer can be taken from it. */
  | { is: 'broken' };

/** The answer for one receipt of one ballot. Anything that does not hold is said before anything that does. */
export function answerOf(report: Report, ballotId: string, receipt: string): Answer {
  const bundle = report.bundles[0];
  if (bundle?.ballotId !== ballotId || !bundle.valid) return { is: 'broken' };
  const paper = report.findings.find((finding) => finding.paper?.receipt === receipt)?.paper;
  if (!paper) return { is: 'absent' };
  // The receipt was found, so what failed is an acknowledgement: the server signed another course of the record.
  if (!report.valid) return { is: 'broken' };
  if (bundle.voided) return { is: 'void', seat: paper.seat };
  return paper.latest
    ? { is: 'counted', seat: paper.seat, papers: bundle.seatsWithPaper, remarks: bundle.exceptions }
    : { is: 'replaced', seat: paper.seat };
}
