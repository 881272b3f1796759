/** R14: a second vote on a candidate is a further round, never another ballot beside the first. */
import { Refusal } from '../platform/problems/refusal.js';

/** As many as a sentence can name. */
const NAMED = 5;

/** Refuses when there are any, naming them as their papers do. */
export function refuseVotedOn(labels: readonly string[]): void {
  if (labels.length === 0) return;
  const named = labels.slice(0, NAMED).join('、');
  throw new Refusal('ballot.already-voted', {
    candidates: labels.length > NAMED ? `${named}… (${labels.length})` : named,
  });
}
