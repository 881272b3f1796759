/** The lines of an announced result, from the manifest and the counts of the record. */
import type { ResultLine } from '../../contract/live.js';
import type { CandidateResult, Manifest } from '../protocol/bundle.js';
import { verdictDiffers } from './pass-rule.js';

const NOTHING = { attending: 0, recused: 0, agree: 0, oppose: 0, abstain: 0, unsubmitted: 0, base: 0, passed: false };

/** One line per candidate in manifest order; a withdrawn candidate has no counts (R17). */
export function resultLines(manifest: Manifest, results: readonly CandidateResult[]): ResultLine[] {
  return results.map((result, i) => {
    const label = manifest.candidates[i]?.label ?? '';
    if ('withdrawn' in result) {
      return { candidateId: result.candidate, label, withdrawn: true, ...NOTHING, differsIfRecused: null };
    }
    const { candidate, ...counts } = result;
    return { candidateId: candidate, label, withdrawn: false, ...counts, differsIfRecused: verdictDiffers(counts, manifest.passRule.recused) };
  });
}
