/** R15, R16: who of those that passed has a place. Follows from the record alone: the manifest's quota and the agree votes. */
import type { QuotaOutcome, Standing } from '../../contract/announced-result.js';
import { rankCandidates, type Contender, type Placing } from '../../kernel/ranking/ranking.js';
import type { CandidateResult, Manifest } from '../protocol/bundle.js';

export interface Standings {
  outcome: QuotaOutcome;
  /** Per candidate, in the order of the manifest; null: did not pass, or was withdrawn. */
  lines: { rank: number | null; standing: Standing | null }[];
}

/** Null where the ballot has no quota. The threshold comes first; places that stay empty are not filled by failures. */
export function standingsOf(manifest: Pick<Manifest, 'quota'>, results: readonly CandidateResult[]): Standings | null {
  const { quota } = manifest;
  if (quota === null) return null;
  const { placings } = rankCandidates(results.map(contenderOf), {
    rankBy: 'agree',
    tieBreak: ['run-off'],
    quota: { count: quota },
  });
  return {
    outcome: {
      places: quota,
      within: placings.filter((placing) => placing.within).length,
      tied: placings.filter((placing) => placing.unresolved).length,
    },
    lines: placings.map((placing) => ({ rank: placing.rank, standing: standingOf(placing) })),
  };
}

function contenderOf(result: CandidateResult): Contender {
  if ('withdrawn' in result) return { id: result.candidate, eligible: false, agree: null, score: null };
  return { id: result.candidate, eligible: result.passed, agree: result.agree, score: null };
}

function standingOf({ eligible, within, unresolved }: Placing): Standing | null {
  if (!eligible) return null;
  if (unresolved) return 'tied';
  return within ? 'within' : 'beyond';
}
