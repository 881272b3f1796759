import type { PersonalSnapshot } from '../../contract/live.js';
import type { BallotState, Policy } from '../../contract/vocabulary.js';

export interface SeatStanding {
  state: BallotState;
  policy: Policy;
  onRoster: boolean;
  /** R3: of the panel that votes; everybody is, where the plenary votes. */
  ofPanel: boolean;
  /** The credential frozen for the seat, lower-case hex. */
  credential: string | null;
  revision: number | null;
}

/** Whether a seat can vote now, and if not, why; `credential` is the one that is in force for the seat today (R9, R13, R18). */
export function votingOf(standing: SeatStanding | null, credential: string | null): PersonalSnapshot['voting'] {
  if (standing === null) return 'no-ballot';
  // R3: told until the announcement, since nothing is asked of this seat from the opening on
  if (!standing.onRoster && !standing.ofPanel) return 'other-panel';
  if (standing.state !== 'open') return 'no-ballot';
  if (!standing.onRoster) return 'not-on-roster';
  if (standing.credential === null) return 'no-credential';
  if (standing.credential !== credential) return 'other-credential';
  return standing.policy === 'first' && (standing.revision ?? 0) > 0 ? 'submitted-final' : 'yes';
}
