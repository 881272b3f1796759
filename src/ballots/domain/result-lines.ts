/** The lines of an announced result, from the manifest and the counts of the record. */
import type { AnnouncedResult, CountedLine, CountedResult, ResultLine } from '../../contract/announced-result.js';
import type { CandidateResult, Manifest } from '../protocol/bundle.js';
import { verdictDiffers } from './pass-rule.js';
import { standingsOf } from './standings.js';

const NOTHING = { attending: 0, recused: 0, agree: 0, oppose: 0, abstain: 0, unsubmitted: 0, base: 0, passed: false };

/** One line per candidate in manifest order; a withdrawn candidate has no counts (R17). */
export function resultLines(manifest: Manifest, results: readonly CandidateResult[]): CountedLine[] {
  const standings = standingsOf(manifest, results);
  return results.map((result, i) => {
    const label = manifest.candidates[i]?.label ?? '';
    const { rank, standing } = standings?.lines[i] ?? { rank: null, standing: null };
    if ('withdrawn' in result) {
      return {
        candidateId: result.candidate,
        label,
        withdrawn: true,
        withdrawnSince: false,
        ...NOTHING,
        differsIfRecused: null,
        rank,
        standing,
      };
    }
    const { candidate, ...counts } = result;
    return {
      candidateId: candidate,
      label,
      withdrawn: false,
      withdrawnSince: false,
      ...counts,
      differsIfRecused: verdictDiffers(counts, manifest.passRule.recused),
      rank,
      standing,
    };
  });
}

function verdictOf(line: CountedLine): ResultLine {
  const { candidateId, label, withdrawn, withdrawnSince, passed, standing, differsIfRecused } = line;
  const hidden = {
    attending: null,
    recused: null,
    agree: null,
    oppose: null,
    abstain: null,
    unsubmitted: null,
    base: null,
    rank: null,
  };
  return { candidateId, label, withdrawn, withdrawnSince, passed, standing, differsIfRecused, ...hidden };
}

/**
 * A result as desks and minutes show it: where only verdicts were chosen, no line keeps a count (R12). That the other way of
 * counting the recused would give another verdict is no count, and is said (R10); the room is not told (`resultForRoom`).
 */
export function shownResult(result: CountedResult): AnnouncedResult {
  return result.verdictsOnly ? { ...result, lines: result.lines.map(verdictOf) } : result;
}
