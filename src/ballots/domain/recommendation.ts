/** R3: what the announced result of a panel's ballot says to the plenary. */
import type { AnnouncedResult, Recommendation, ResultLine } from '../../contract/announced-result.js';

/** Null for a candidate who was withdrawn: nothing was said of them. */
export function recommendationOf({ panel }: AnnouncedResult, line: ResultLine): Recommendation | null {
  if (panel === null || line.withdrawn) return null;
  const { candidateId, attending, agree, oppose, abstain } = line;
  const shown = attending !== null && agree !== null && oppose !== null && abstain !== null;
  return {
    candidateId,
    panel,
    // R15, R16: where the panel has places, only who has one is recommended; a tie is none until a further round
    recommended: line.passed && (line.standing === null || line.standing === 'within'),
    counts: shown ? { attending, agree, oppose, abstain } : null,
  };
}
