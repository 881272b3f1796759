/** Whom a ballot is about, as its paper names them. */
export class BallotCandidateView {
  candidateId: string;
  label: string;

  /** R17: has withdrawn, and is in no further round. */
  withdrawn: boolean;
}
