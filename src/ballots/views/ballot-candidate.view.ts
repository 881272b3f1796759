/** Whom a ballot is about, as its paper names them. */
export class BallotCandidateView {
  candidateId: string;
  label: string;
}
