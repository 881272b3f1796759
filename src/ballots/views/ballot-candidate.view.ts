/** Whom a ballot is about, as its paper names them. */
export class BallotCandidateView {
  candidateId: string;
  label: string;
  /** R17: stands in no further ballot. */
  withdrawn: boolean;
}
