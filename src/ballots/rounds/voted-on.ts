/** R14: a second vote on a candidate is a further round, never another ballot beside the first. */
import { Refusal } from '../../platform/problems/refusal.js';

/** As many as a sentence can name. */
const NAMED = 5;

/** Refuses when there are any, naming them as their papers do; with the panel whose ballot they stood in, or the plenary's (null). */
export function refuseVotedOn(labels: readonly string[], panel: string | null): void {
  if (labels.length === 0) return;
  const named = labels.slice(0, NAMED).join('、');
  const candidates = labels.length > NAMED ? `${named}… (${labels.length})` : named;
  if (panel === null) throw new Refusal('ballot.already-voted', { candidates });
  throw new Refusal('ballot.panel-already-voted', { candidates, panel });
}
